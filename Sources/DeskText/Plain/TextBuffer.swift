import TerminalText

/// Lines of plain text as they are made; whatever comes from people goes through `DisplayText` on its way in.
public struct TextBuffer {
    /// The UTF-8 of what has been added.
    public internal(set) var bytes: [UInt8] = []
    let look: TextLook
    let glyphs: Glyphs

    /// An empty buffer for a look.
    public init(look: TextLook) {
        self.look = look
        glyphs = Glyphs(isUnicode: look.isUnicode)
    }

    /// What has been added, as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Hands over what has been added, so that a long answer need not be held whole.
    public mutating func takeBytes() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// Adds one line's worth of text from anybody, made visible.
    mutating func add(_ text: String, _ tone: Tone = .plain) {
        addShown(DisplayText.visible(text), tone)
    }

    /// Adds text that `DisplayText` or `CellWidth` has given, or that is ours.
    mutating func addShown(_ text: String, _ tone: Tone = .plain) {
        guard look.hasColour, let parameters = tone.parameters, !text.isEmpty else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(contentsOf: "\u{1B}[\(parameters)m\(text)\u{1B}[0m".utf8)
    }

    /// Adds text in so many cells, to the left or the right of them; what is longer is cut on a terminal only.
    mutating func add(_ text: String, _ tone: Tone = .plain, cells: Int, alignment: TextAlignment = .left) {
        let shown = look.columns == nil ? DisplayText.visible(text) : CellWidth.truncate(text, to: cells)
        let missing = cells - CellWidth.width(of: shown)
        if alignment == .right { space(missing) }
        addShown(shown, tone)
        if alignment == .left { space(missing) }
    }

    mutating func space(_ count: Int = 1) {
        let spaces: StaticString = "                                                                "
        var missing = count
        while missing > 0 {
            let some = min(missing, spaces.utf8CodeUnitCount)
            bytes.append(contentsOf: UnsafeBufferPointer(start: spaces.utf8Start, count: some))
            missing -= some
        }
    }

    /// Ends the line; spaces at its end are not kept.
    mutating func endLine() {
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Adds pieces with a separator between them, and ends the line; what does not fit goes to the next.
    mutating func addLine(of pieces: [(text: String, tone: Tone)]) {
        var used = 0
        for piece in pieces {
            let width = CellWidth.width(of: piece.text)
            if used > 0 {
                if let columns = look.columns, used + width + 3 > columns {
                    endLine()
                    space(2)
                    used = 2
                } else {
                    addShown(glyphs.separator, .faint)
                    used += 3
                }
            }
            add(piece.text, piece.tone)
            used += width
        }
        endLine()
    }

    /// Adds a text of many lines, wrapped to the width and indented.
    mutating func addParagraphs(_ text: String, indent: Int, _ tone: Tone = .plain) {
        let lines =
            look.columns.map { CellWidth.wrap(text, to: max(20, $0 - indent)) }
            ?? DisplayText.visibleMultiline(text).split(separator: "\n", omittingEmptySubsequences: false).map {
                String($0)
            }
        for line in lines {
            space(indent)
            addShown(line, tone)
            endLine()
        }
    }
}
