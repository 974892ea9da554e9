/// An arena's chunks in an image: each is checked when it is first touched, by whichever thread.
package final class TextImage: Sendable {
    /// How many chunks there are.
    let count: Int
    /// How many of them are the image's own; the others came with the changes since.
    let baseCount: Int
    /// A chunk as it was written; valid as long as the image.
    private let good: @Sendable (_ chunk: Int) -> UnsafeRawBufferPointer
    /// The addresses of where chunks are said to be; 0 for one that was never touched.
    private let known: AtomicWords

    /// The chunks of an image and of the changes since.
    package init(count: Int, baseCount: Int, good: @escaping @Sendable (_ chunk: Int) -> UnsafeRawBufferPointer) {
        self.count = count
        self.baseCount = baseCount
        self.good = good
        known = AtomicWords(count: count)
    }

    deinit {
        known.forEach { UnsafeMutablePointer<UnsafeRawBufferPointer>(bitPattern: $0)?.deallocate() }
    }

    /// The bytes of a chunk; valid as long as the image.
    func chunk(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        let place = UnsafeMutablePointer<UnsafeRawBufferPointer>(bitPattern: known[index]) ?? touch(index)
        return place.pointee.assumingMemoryBound(to: UInt8.self)
    }

    private func touch(_ index: Int) -> UnsafeMutablePointer<UnsafeRawBufferPointer> {
        let new = UnsafeMutablePointer<UnsafeRawBufferPointer>.allocate(capacity: 1)
        new.initialize(to: good(index))
        let address = known.set(index, UInt(bitPattern: new), ifBelow: 1)
        if address != UInt(bitPattern: new) { new.deallocate() }
        return UnsafeMutablePointer(bitPattern: address).unsafelyUnwrapped
    }
}
