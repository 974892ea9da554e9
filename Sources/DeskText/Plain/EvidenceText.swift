import TerminalText
public import TicketModel

/// Evidence, for people.
extension TextBuffer {
    /// Adds a line for each piece: its identifier, when, who, how it ended, how much it is, what it is.
    public mutating func evidence(_ list: [Evidence], indent: Int = 0) {
        let moments = MomentText(look: look)
        let rows = list.map { one in
            (
                id: list.shortID(of: one), at: moments.full(one.at), by: one.by.text, outcome: one.outcome,
                size: Evidence.size(one.bytes)
            )
        }
        let id = rows.map(\.id.utf8.count).max() ?? 0
        let at = rows.map(\.at.utf8.count).max() ?? 0
        let by = rows.map { CellWidth.width(of: $0.by) }.max() ?? 0
        let size = rows.map(\.size.utf8.count).max() ?? 0
        for (one, row) in zip(list, rows) {
            space(indent)
            add(row.id, .accent, cells: id)
            space(2)
            add(row.at, .faint, cells: at, alignment: .right)
            space(2)
            add(row.by, .plain, cells: by)
            space(2)
            add(row.outcome, one.isWithdrawn ? .faint : one.kind.isProof ? .working : .urgent, cells: 8)
            space(2)
            add(row.size, .faint, cells: size, alignment: .right)
            space(2)
            let withdrawn = one.isWithdrawn ? " (withdrawn)" : ""
            let missing = one.isTruncated ? " (\(Evidence.size(one.kept)) kept)" : ""
            let used = indent + id + at + by + size + 18 + withdrawn.utf8.count + missing.utf8.count
            let title = one.kind.title
            addShown(
                look.columns.map { CellWidth.truncate(title, to: max(20, $0 - used)) } ?? DisplayText.visible(title),
                one.isWithdrawn ? .faint : .plain)
            addShown(withdrawn, .faint)
            addShown(missing, .waiting)
            endLine()
        }
    }

    /// Adds a piece of what was kept, made fit for a terminal: whole lines, or of a longer one whole characters.
    public mutating func content(_ bytes: ArraySlice<UInt8>) {
        addShown(DisplayText.visibleMultiline(String(decoding: bytes, as: UTF8.self)))
    }

    /// Where a piece of at most so many bytes ends that can be shown by itself: after a line feed if there is one, else
    /// between two characters.
    public static func end(ofPieceOf bytes: ArraySlice<UInt8>, atMost limit: Int) -> Int {
        guard bytes.count > limit else { return bytes.endIndex }
        let piece = bytes.prefix(limit)
        if let feed = piece.lastIndex(of: UInt8(ascii: "\n")) { return feed + 1 }
        // A character's first byte is none of 10xxxxxx, and lies at most three bytes before its last.
        var end = piece.endIndex
        while end > piece.endIndex - 4, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return bytes[end] & 0xC0 == 0x80 ? piece.endIndex : end
    }
}
