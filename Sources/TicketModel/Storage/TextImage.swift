internal import Synchronization

/// An arena's chunks in an image: each is checked when it is first touched, by whichever thread.
///
/// Unchecked: the bytes are never written, and the addresses of what was checked are atomic.
package final class TextImage: @unchecked Sendable {
    /// How many chunks there are.
    let count: Int
    /// How many of them are the image's own; the others came with the changes since.
    let baseCount: Int
    private let chunks: [UnsafeRawBufferPointer]
    /// Whether the image's chunk is as it was written; if it is not, where a good one is to be had.
    private let check: @Sendable (_ chunk: Int) -> UnsafeRawBufferPointer?
    /// What keeps the bytes.
    private let owner: any AnyObject & Sendable
    /// The chunks' addresses; 0 for one that was never touched.
    private let known: UnsafeMutablePointer<Atomic<UInt>>

    /// The chunks of an image and of the changes since; each has the length that it was written with.
    package init(
        _ chunks: [UnsafeRawBufferPointer], baseCount: Int, owner: any AnyObject & Sendable,
        check: @escaping @Sendable (_ chunk: Int) -> UnsafeRawBufferPointer?
    ) {
        self.chunks = chunks
        self.baseCount = baseCount
        self.owner = owner
        self.check = check
        count = chunks.count
        known = UnsafeMutablePointer.allocate(capacity: chunks.count)
        for chunk in chunks.indices { (known + chunk).initialize(to: Atomic(0)) }
    }

    deinit { known.deallocate() }

    /// The bytes of a chunk; valid as long as the image.
    func chunk(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        let whole = chunks[index]
        if let address = UnsafeRawPointer(bitPattern: known[index].load(ordering: .acquiring)) {
            return UnsafeRawBufferPointer(start: address, count: whole.count).assumingMemoryBound(to: UInt8.self)
        }
        let good = index < baseCount ? check(index) ?? whole : whole
        known[index].store(UInt(bitPattern: good.baseAddress), ordering: .releasing)
        return UnsafeRawBufferPointer(start: good.baseAddress, count: whole.count).assumingMemoryBound(to: UInt8.self)
    }
}
