/// A growing array in pages that copies share until one writes: a write after a copy costs one page, not the column.
///
/// Pages that nobody has written may come from an image, which makes each when it is first touched.
struct PagedColumn<Element: ColumnRecord>: Sendable {
    static var shift: Int { 8 }
    static var mask: Int { 255 }
    static var pageSize: Int { 256 }

    /// The pages after the image's.
    private var pages: [[Element]] = []
    /// Those of the image's pages that were written since.
    private var written = SparsePages<Element>()
    /// How many pages the image has.
    private var imagePages = 0
    private(set) var image: ImageColumn<Element>?
    private(set) var count = 0

    init() {}

    /// The column as an image has it.
    init(_ image: ImageColumn<Element>) {
        self.image = image
        count = image.count
        imagePages = pageCount
    }

    subscript(index: Int) -> Element {
        get {
            let page = index >> Self.shift
            if page >= imagePages { return pages[page &- imagePages][index & Self.mask] }
            if written.has(page) { return written[page][index & Self.mask] }
            return imageRecord(index)
        }
        _modify {
            let page = index >> Self.shift
            if page >= imagePages {
                yield &pages[page &- imagePages][index & Self.mask]
            } else {
                if !written.has(page) { copy(page) }
                yield &written[page][index & Self.mask]
            }
        }
    }

    /// The elements of the page that holds the one at `index`, which is at `index & mask` in it.
    func withPage<Result>(_ index: Int, _ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
        let page = index >> Self.shift
        if page >= imagePages { return pages[page - imagePages].withUnsafeBufferPointer(body) }
        if written.has(page) { return written[page].withUnsafeBufferPointer(body) }
        return body(imagePage(page))
    }

    /// The same, for once: a page of the image that is not made yet is not kept, but read into a buffer of a page's size.
    func withPage<Result>(
        _ index: Int, onceIn buffer: UnsafeMutablePointer<Element>,
        _ body: (UnsafeBufferPointer<Element>) -> Result
    ) -> Result {
        let page = index >> Self.shift
        guard !isOwn(page: page), let image, !image.isMade(page: page) else { return withPage(index, body) }
        return body(image.readOnce(page, into: buffer))
    }

    /// The image's page that holds the record at an index, if nobody has changed or made it: so that few records of it can be
    /// read without the others.
    func unmadePage(_ index: Int) -> (image: ImageColumn<Element>, page: Int)? {
        let page = index >> Self.shift
        guard !isOwn(page: page), let image, !image.isMade(page: page), !image.isChanged(page: page) else { return nil }
        return (image, page)
    }

    /// The index past the last one of the page that holds the one at `index`.
    static func end(ofPageWith index: Int) -> Int {
        (index | mask) + 1
    }

    mutating func append(_ element: Element) {
        let page = count >> Self.shift
        if page < imagePages {
            if !written.has(page) { copy(page) }
            written[page].append(element)
        } else {
            if count & Self.mask == 0 {
                var new: [Element] = []
                new.reserveCapacity(count == 0 ? 8 : Self.pageSize)
                pages.append(new)
            }
            pages[page - imagePages].append(element)
        }
        count += 1
    }

    var pageCount: Int { (count + Self.mask) >> Self.shift }

    /// Whether the page was written since the image.
    func isOwn(page: Int) -> Bool { page >= imagePages || written.has(page) }

    /// Whether each page may differ from the image's, as that was before any changes.
    var changedPages: [Bool] {
        var changed = [Bool](repeating: false, count: pageCount)
        image?.markChanges(&changed)
        for page in changed.indices where !changed[page] { changed[page] = isOwn(page: page) }
        return changed
    }

    private func imageRecord(_ index: Int) -> Element {
        guard let image else { preconditionFailure("beyond the column") }
        return image[index]
    }

    private func imagePage(_ page: Int) -> UnsafeBufferPointer<Element> {
        guard let image else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(
            start: image.page(page), count: min(Self.pageSize, image.count - page << Self.shift))
    }

    private mutating func copy(_ page: Int) {
        var copied: [Element] = []
        copied.reserveCapacity(Self.pageSize)
        copied.append(contentsOf: imagePage(page))
        written.set(page, copied, of: imagePages)
    }
}
