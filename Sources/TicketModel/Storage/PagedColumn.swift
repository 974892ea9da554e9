/// A growing array in pages that copies share until one writes: a write after a copy costs one page, not the column.
///
/// Pages that nobody has written may come from an image, which makes each when it is first touched.
struct PagedColumn<Element: ColumnRecord>: Sendable {
    static var shift: Int { 8 }
    static var mask: Int { 255 }
    static var pageSize: Int { 256 }

    /// Empty where the image's page counts; none at all while that is everywhere.
    private var pages: [[Element]] = []
    private(set) var image: ImageColumn<Element>?
    private(set) var count = 0

    init() {}

    /// The column as an image has it.
    init(_ image: ImageColumn<Element>) {
        self.image = image
        count = image.count
    }

    subscript(index: Int) -> Element {
        get {
            let page = index >> Self.shift
            if isOwn(page: page) { return pages[page][index & Self.mask] }
            return imagePage(page)[index & Self.mask]
        }
        _modify {
            let page = index >> Self.shift
            if !isOwn(page: page) { copy(page) }
            yield &pages[page][index & Self.mask]
        }
    }

    /// The elements of the page that holds the one at `index`, which is at `index & mask` in it.
    func withPage<Result>(_ index: Int, _ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
        let page = index >> Self.shift
        if !isOwn(page: page) { return body(imagePage(page)) }
        return pages[page].withUnsafeBufferPointer(body)
    }

    /// The same, for once: a page of the image that nobody has touched yet is not kept, but read into a buffer of a page's
    /// size.
    func withPage<Result>(
        _ index: Int, onceIn buffer: UnsafeMutablePointer<Element>,
        _ body: (UnsafeBufferPointer<Element>) -> Result
    ) -> Result {
        let page = index >> Self.shift
        guard !isOwn(page: page), let image, !image.isTouched(page: page) else { return withPage(index, body) }
        return body(image.readOnce(page, into: buffer))
    }

    /// The index past the last one of the page that holds the one at `index`.
    static func end(ofPageWith index: Int) -> Int {
        (index | mask) + 1
    }

    mutating func append(_ element: Element) {
        let page = count >> Self.shift
        if count & Self.mask == 0 {
            ownPages()
            var new: [Element] = []
            new.reserveCapacity(count == 0 ? 8 : Self.pageSize)
            pages.append(new)
        } else if !isOwn(page: page) {
            copy(page)
        }
        pages[page].append(element)
        count += 1
    }

    var pageCount: Int { (count + Self.mask) >> Self.shift }

    /// Whether the page was written since the image.
    func isOwn(page: Int) -> Bool { !pages.isEmpty && !pages[page].isEmpty }

    /// Whether the page may differ from the image's, as that was before any changes.
    func isChanged(page: Int) -> Bool { isOwn(page: page) || image?.isChanged(page: page) ?? true }

    private func imagePage(_ page: Int) -> UnsafeBufferPointer<Element> {
        guard let image else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(
            start: image.page(page), count: min(Self.pageSize, image.count - page << Self.shift))
    }

    private mutating func ownPages() {
        if pages.isEmpty, count > 0 { pages = Array(repeating: [], count: pageCount) }
    }

    private mutating func copy(_ page: Int) {
        ownPages()
        pages[page].reserveCapacity(Self.pageSize)
        pages[page].append(contentsOf: imagePage(page))
    }
}
