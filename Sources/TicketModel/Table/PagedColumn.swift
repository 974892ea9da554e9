/// A growing array in pages that copies share until one writes: a write after a copy costs one page, not the column.
struct PagedColumn<Element: Sendable>: Sendable {
    private static var shift: Int { 9 }
    static var mask: Int { 511 }
    static var pageSize: Int { 512 }

    private(set) var pages: [[Element]] = []
    private(set) var count = 0

    subscript(index: Int) -> Element {
        get { pages[index >> Self.shift][index & Self.mask] }
        _modify { yield &pages[index >> Self.shift][index & Self.mask] }
    }

    /// The elements of the page that holds the one at `index`, which is at `index & mask` in it.
    func withPage<Result>(_ index: Int, _ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
        pages[index >> Self.shift].withUnsafeBufferPointer(body)
    }

    /// The index past the last one of the page that holds the one at `index`.
    static func end(ofPageWith index: Int) -> Int {
        (index | mask) + 1
    }

    mutating func append(_ element: Element) {
        if count & Self.mask == 0 {
            var page: [Element] = []
            page.reserveCapacity(count == 0 ? 8 : Self.pageSize)
            pages.append(page)
        }
        pages[count >> Self.shift].append(element)
        count += 1
    }
}
