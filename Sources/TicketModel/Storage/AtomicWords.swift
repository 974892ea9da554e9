internal import Synchronization

/// Words that threads set while others read them, all 0 at first; in blocks, so that a long table costs nothing before it
/// is asked.
///
/// Unchecked: words and blocks are atomic.
final class AtomicWords: @unchecked Sendable {
    private typealias Words = UnsafeMutablePointer<Atomic<UInt>>
    private static var blockSize: Int { 256 }

    let count: Int
    /// The addresses of the blocks, 0 for one in which nothing was set.
    private let blocks: Words

    init(count: Int) {
        self.count = count
        blocks = Self.words((count + Self.blockSize - 1) / Self.blockSize)
    }

    deinit {
        forEachBlock { $1.deallocate() }
        blocks.deallocate()
    }

    subscript(index: Int) -> UInt {
        precondition(index >= 0 && index < count)
        guard let block = block(index / Self.blockSize) else { return 0 }
        return block[index % Self.blockSize].load(ordering: .acquiring)
    }

    func set(_ index: Int, _ value: UInt) {
        madeBlock(index / Self.blockSize)[index % Self.blockSize].store(value, ordering: .releasing)
    }

    /// Sets a word that is below a limit; the word as it is then.
    func set(_ index: Int, _ value: UInt, ifBelow limit: UInt) -> UInt {
        let block = madeBlock(index / Self.blockSize)
        while true {
            let known = block[index % Self.blockSize].load(ordering: .acquiring)
            if known >= limit { return known }
            let (exchanged, _) = block[index % Self.blockSize].compareExchange(
                expected: known, desired: value, ordering: .acquiringAndReleasing)
            if exchanged { return value }
        }
    }

    /// Gives every word that may have been set.
    func forEach(_ body: (UInt) -> Void) {
        forEachBlock { start, block in
            for index in 0..<min(Self.blockSize, count - start) { body(block[index].load(ordering: .relaxed)) }
        }
    }

    private func forEachBlock(_ body: (_ start: Int, Words) -> Void) {
        for start in stride(from: 0, to: count, by: Self.blockSize) {
            if let block = block(start / Self.blockSize) { body(start, block) }
        }
    }

    private func block(_ index: Int) -> Words? { Words(bitPattern: blocks[index].load(ordering: .acquiring)) }

    private func madeBlock(_ index: Int) -> Words {
        if let known = block(index) { return known }
        let new = Self.words(Self.blockSize)
        let (exchanged, original) = blocks[index].compareExchange(
            expected: 0, desired: UInt(bitPattern: new), ordering: .acquiringAndReleasing)
        if exchanged { return new }
        new.deallocate()
        return Words(bitPattern: original).unsafelyUnwrapped
    }

    private static func words(_ count: Int) -> Words {
        let words = Words.allocate(capacity: count)
        for index in 0..<count { (words + index).initialize(to: Atomic(0)) }
        return words
    }
}
