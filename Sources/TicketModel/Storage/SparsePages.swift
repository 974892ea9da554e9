/// Few pages of many, in blocks: those that are not there cost nothing.
struct SparsePages<Element: BitwiseCopyable & Sendable>: Sendable {
    private static var shift: Int { 6 }
    private static var mask: Int { 63 }

    /// No blocks at all while there are no pages; an empty block where there is none; an empty page for one that is not
    /// there.
    private var blocks: [[[Element]]] = []

    func has(_ page: Int) -> Bool {
        guard !blocks.isEmpty else { return false }
        let block = blocks[page >> Self.shift]
        return !block.isEmpty && !block[page & Self.mask].isEmpty
    }

    subscript(page: Int) -> [Element] {
        get { blocks[page >> Self.shift][page & Self.mask] }
        _modify { yield &blocks[page >> Self.shift][page & Self.mask] }
    }

    /// Puts a page, which is not empty, in its place among so many.
    mutating func set(_ page: Int, _ elements: [Element], of count: Int) {
        if blocks.isEmpty { blocks = Array(repeating: [], count: (count + Self.mask) >> Self.shift) }
        if blocks[page >> Self.shift].isEmpty {
            blocks[page >> Self.shift] = Array(repeating: [], count: Self.mask + 1)
        }
        blocks[page >> Self.shift][page & Self.mask] = elements
    }
}
