/// A column in an image: each page is checked when it is first touched, by whichever thread, and made and kept once it has
/// been asked often enough.
///
/// Its parameter has no constraint, for at run time that would be looked up among all conformances of the program; what a
/// record is read by is handed over instead.
final class ImageColumn<Element: BitwiseCopyable & Sendable>: Sendable {
    typealias Reading = @Sendable (MappedPage, Range<Int>, UnsafeMutablePointer<Element>) -> Void

    let count: Int
    private let source: ImageSource
    private let reading: Reading
    /// Of each page the address; below `askedOften`, that it was found good and asked so often for a single record.
    private let pages: AtomicWords

    private static var askedOften: UInt { 64 }

    init(_ source: ImageSource, reading: @escaping Reading) {
        self.source = source
        self.reading = reading
        count = source.count
        pages = AtomicWords(count: (count + ImagePage.size - 1) / ImagePage.size)
    }

    deinit {
        pages.forEach { word in
            if word >= Self.askedOften { UnsafeMutablePointer<Element>(bitPattern: word)?.deallocate() }
        }
    }

    /// The first record of a page; valid as long as the column.
    func page(_ page: Int) -> UnsafePointer<Element> {
        let word = pages[page]
        return word >= Self.askedOften ? UnsafePointer(bitPattern: word).unsafelyUnwrapped : make(page, word)
    }

    /// One record.
    subscript(index: Int) -> Element {
        let word = pages[index / ImagePage.size]
        if word >= Self.askedOften {
            return UnsafePointer<Element>(bitPattern: word).unsafelyUnwrapped[index % ImagePage.size]
        }
        return record(index, word)
    }

    @inline(never)
    private func record(_ index: Int, _ word: UInt) -> Element {
        let page = index / ImagePage.size
        guard word + 1 < Self.askedOften, index < source.baseCount else {
            return make(page, word)[index % ImagePage.size]
        }
        let (good, isAsWritten) = source.page(page, word > 0)
        // One that was mended is not to be mended again.
        guard isAsWritten else { return make(page, word)[index % ImagePage.size] }
        _ = pages.set(page, word + 1, ifBelow: word + 1)
        if let change = source.changes?.index(of: index), let changes = source.changes {
            return record(change, of: changes.records.page(change / ImagePage.size))
        }
        return record(index, of: good)
    }

    private func record(_ index: Int, of page: MappedPage) -> Element {
        withUnsafeTemporaryAllocation(of: Element.self, capacity: 1) { record in
            let place = record.baseAddress.unsafelyUnwrapped
            let index = index % ImagePage.size
            reading(page, index..<index + 1, place)
            return place.pointee
        }
    }

    @inline(never)
    private func make(_ page: Int, _ word: UInt) -> UnsafePointer<Element> {
        let new = UnsafeMutablePointer<Element>.allocate(capacity: ImagePage.size)
        read(page, isKnown: word > 0, into: new)
        let address = pages.set(page, UInt(bitPattern: new), ifBelow: Self.askedOften)
        if address != UInt(bitPattern: new) { new.deallocate() }
        return UnsafePointer(bitPattern: address).unsafelyUnwrapped
    }

    private func read(_ page: Int, isKnown: Bool, into target: UnsafeMutablePointer<Element>) {
        _ = readBase(page, isKnown: isKnown, into: target)
        guard let changes = source.changes else { return }
        withUnsafeTemporaryAllocation(of: Element.self, capacity: ImagePage.size) { records in
            let range = changes.range(ofPage: page)
            guard let start = records.baseAddress else { return }
            var next = range.lowerBound
            while next < range.upperBound {
                let part = changes.records.page(next / ImagePage.size)
                let first = next % ImagePage.size
                let end = min(part.count, first + range.upperBound - next)
                reading(part, first..<end, start)
                for index in first..<end {
                    let place = Int(changes.places[next]) - page * ImagePage.size
                    (target + place).initialize(to: records[index - first])
                    next += 1
                }
            }
        }
    }

    /// Gives every page in turn, none of which is kept, until the body returns false; whether it never did.
    func readOnce(_ body: (UnsafeBufferPointer<Element>) -> Bool) -> Bool {
        let buffer = UnsafeMutablePointer<Element>.allocate(capacity: ImagePage.size)
        defer { buffer.deallocate() }
        for page in 0..<pages.count where !body(readOnce(page, into: buffer)) { return false }
        return true
    }

    /// A page that is not kept.
    func readOnce(_ page: Int, into buffer: UnsafeMutablePointer<Element>) -> UnsafeBufferPointer<Element> {
        read(page, isKnown: false, into: buffer)
        return UnsafeBufferPointer(start: buffer, count: min(ImagePage.size, count - page * ImagePage.size))
    }

    func isMade(page: Int) -> Bool { pages[page] >= Self.askedOften }

    /// Gives those records of a page that a selection names, each read by itself: of the others only what the selection
    /// looks at is read.
    func readSome(
        _ page: Int, _ selection: (MappedPage, UnsafeMutablePointer<UInt8>) -> Int, _ body: (Int, Element) -> Void
    ) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: ImagePage.size) { selected in
            guard let first = selected.baseAddress else { return }
            let records = source.page(page, pages[page] > 0).page
            for index in selected[..<selection(records, first)] {
                body(Int(index), record(Int(index), of: records))
            }
        }
    }

    /// Reads a page without the changes; returns how many records it has.
    func readBase(_ page: Int, isKnown: Bool = false, into target: UnsafeMutablePointer<Element>) -> Int {
        let start = page * ImagePage.size
        let end = min(start + ImagePage.size, source.baseCount)
        guard start < end else { return 0 }
        reading(source.page(page, isKnown).page, 0..<end - start, target)
        return end - start
    }

    /// Whether the changes concern a page.
    func isChanged(page: Int) -> Bool {
        guard let changes = source.changes else { return false }
        return !changes.range(ofPage: page).isEmpty
    }

    /// Marks the pages that the changes concern, or that came with them.
    func markChanges(_ changed: inout [Bool]) {
        guard let changes = source.changes else { return }
        for index in 0..<changes.records.count {
            let page = Int(changes.places[index]) / ImagePage.size
            if page < changed.count { changed[page] = true }
        }
    }
}

extension ColumnRecord {
    /// Reads a range of records.
    static func read(_ page: MappedPage, _ range: Range<Int>, into target: UnsafeMutablePointer<Self>) {
        let stride = range.count
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: max(1, page.layout.count * stride)) { numbers in
            guard let first = numbers.baseAddress else { return }
            page.read(range, into: first, stride: stride)
            for index in 0..<stride {
                (target + index).initialize(to: Self(FieldValues(first + index, stride: stride)))
            }
        }
    }
}
