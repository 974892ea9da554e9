internal import Synchronization

/// A column in an image: each page is checked and made when it is first touched, by whichever thread, and then stays.
///
/// Its parameter has no constraint, for at run time that would be looked up among all conformances of the program; what a
/// record is read by is handed over instead.
///
/// Unchecked: pages and blocks appear by compare-and-exchange, and nobody writes them after that.
final class ImageColumn<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    typealias Reading = @Sendable ([MappedField], Range<Int>, UnsafeMutablePointer<Element>) -> Void

    let count: Int
    private let source: ImageSource
    private let reading: Reading
    /// The addresses of blocks of pages' addresses; 0 for what was never touched, so that a long column costs nothing before
    /// it is asked.
    private let blocks: UnsafeMutablePointer<Addresses>
    private let blockCount: Int
    private let pageCount: Int

    private typealias Addresses = Atomic<UInt>
    private static var blockSize: Int { 512 }

    init(_ source: ImageSource, reading: @escaping Reading) {
        self.source = source
        self.reading = reading
        count = source.count
        pageCount = (count + ImagePage.size - 1) / ImagePage.size
        blockCount = (pageCount + Self.blockSize - 1) / Self.blockSize
        blocks = Self.addresses(blockCount)
    }

    deinit {
        for index in 0..<blockCount {
            guard let block = block(index) else { continue }
            for page in 0..<Self.blockSize {
                UnsafeMutablePointer<Element>(bitPattern: block[page].load(ordering: .relaxed))?.deallocate()
            }
            block.deallocate()
        }
        blocks.deallocate()
    }

    /// The first record of a page; valid as long as the column.
    func page(_ page: Int) -> UnsafePointer<Element> {
        precondition(page < pageCount)
        if let block = block(page / Self.blockSize),
            let known = UnsafePointer<Element>(
                bitPattern: block[page % Self.blockSize].load(ordering: .acquiring))
        {
            return known
        }
        return touch(page)
    }

    @inline(never)
    private func touch(_ page: Int) -> UnsafePointer<Element> {
        let new = UnsafeMutablePointer<Element>.allocate(capacity: ImagePage.size)
        read(page, into: new)
        let block = madeBlock(page / Self.blockSize)
        let (exchanged, original) = block[page % Self.blockSize].compareExchange(
            expected: 0, desired: UInt(bitPattern: new), ordering: .acquiringAndReleasing)
        if exchanged { return UnsafePointer(new) }
        new.deallocate()
        return UnsafePointer(bitPattern: original).unsafelyUnwrapped
    }

    private func block(_ index: Int) -> UnsafeMutablePointer<Addresses>? {
        UnsafeMutablePointer(bitPattern: blocks[index].load(ordering: .acquiring))
    }

    private func madeBlock(_ index: Int) -> UnsafeMutablePointer<Addresses> {
        if let known = block(index) { return known }
        let new = Self.addresses(Self.blockSize)
        let (exchanged, original) = blocks[index].compareExchange(
            expected: 0, desired: UInt(bitPattern: new), ordering: .acquiringAndReleasing)
        if exchanged { return new }
        new.deallocate()
        return UnsafeMutablePointer(bitPattern: original).unsafelyUnwrapped
    }

    private static func addresses(_ count: Int) -> UnsafeMutablePointer<Addresses> {
        let addresses = UnsafeMutablePointer<Addresses>.allocate(capacity: count)
        for index in 0..<count { (addresses + index).initialize(to: Atomic(0)) }
        return addresses
    }

    private func read(_ page: Int, into target: UnsafeMutablePointer<Element>) {
        _ = readBase(page, into: target)
        guard let changes = source.changes else { return }
        let first = changes.places.lowerBound(UInt64(page * ImagePage.size), count: changes.count)
        let last = changes.places.lowerBound(UInt64((page + 1) * ImagePage.size), count: changes.count)
        guard first < last else { return }
        withUnsafeTemporaryAllocation(of: Element.self, capacity: last - first) { records in
            guard let start = records.baseAddress else { return }
            reading(changes.fields, first..<last, start)
            for index in first..<last {
                let place = Int(changes.places[index]) - page * ImagePage.size
                (target + place).initialize(to: records[index - first])
            }
        }
    }

    /// Gives every page in turn, none of which is kept, until the body returns false; whether it never did.
    func readOnce(_ body: (UnsafeBufferPointer<Element>) -> Bool) -> Bool {
        let buffer = UnsafeMutablePointer<Element>.allocate(capacity: ImagePage.size)
        defer { buffer.deallocate() }
        for page in 0..<pageCount where !body(readOnce(page, into: buffer)) { return false }
        return true
    }

    /// A page that is not kept.
    func readOnce(_ page: Int, into buffer: UnsafeMutablePointer<Element>) -> UnsafeBufferPointer<Element> {
        read(page, into: buffer)
        return UnsafeBufferPointer(start: buffer, count: min(ImagePage.size, count - page * ImagePage.size))
    }

    func isTouched(page: Int) -> Bool {
        block(page / Self.blockSize).map { $0[page % Self.blockSize].load(ordering: .relaxed) != 0 } ?? false
    }

    /// Reads a page without the changes; returns how many records it has.
    func readBase(_ page: Int, into target: UnsafeMutablePointer<Element>) -> Int {
        let start = page * ImagePage.size
        let end = min(start + ImagePage.size, source.baseCount)
        guard start < end else { return 0 }
        let good = source.check(page) ?? source
        reading(good.fields, start..<end, target)
        return end - start
    }

    /// Whether the changes concern a page, or it came with them.
    func isChanged(page: Int) -> Bool {
        guard let changes = source.changes else { return false }
        let first = changes.places.lowerBound(UInt64(page * ImagePage.size), count: changes.count)
        return first < changes.count && changes.places[first] < UInt64((page + 1) * ImagePage.size)
    }
}

extension ColumnRecord {
    /// Reads a range of records.
    static func read(_ fields: [MappedField], _ range: Range<Int>, into target: UnsafeMutablePointer<Self>) {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: max(1, fields.count * range.count)) { numbers in
            guard let first = numbers.baseAddress else { return }
            for field in fields.indices { fields[field].read(range, into: first + field * range.count) }
            for index in 0..<range.count {
                (target + index).initialize(to: Self(FieldValues(first + index, stride: range.count)))
            }
        }
    }
}
