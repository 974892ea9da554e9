import TerminalText

/// The way of text that is printable ASCII alone, as nearly all of a list is: from the table's bytes to the buffer's.
extension TextBuffer {
    /// The cells that UTF-8 from anybody takes.
    static func width(of text: UnsafeBufferPointer<UInt8>) -> Int {
        DisplayText.isPlainASCII(text) ? text.count : CellWidth.width(of: String(decoding: text, as: UTF8.self))
    }

    /// Adds UTF-8 from anybody in so many cells, as the same text would be added.
    mutating func add(
        _ text: UnsafeBufferPointer<UInt8>, _ tone: Tone, cells: Int, alignment: TextAlignment = .left
    ) {
        guard DisplayText.isPlainASCII(text) else {
            return add(String(decoding: text, as: UTF8.self), tone, cells: cells, alignment: alignment)
        }
        let isCut = look.columns != nil && text.count > cells
        let width = isCut ? max(0, cells) : text.count
        if alignment == .right { space(cells - width) }
        let parameters = look.hasColour && width > 0 ? tone.parameters : nil
        if let parameters { bytes.append(contentsOf: "\u{1B}[\(parameters)m".utf8) }
        if !isCut {
            bytes.append(contentsOf: text)
        } else if width > 0 {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text.prefix(width - 1)))
            bytes.append(contentsOf: "…".utf8)
        }
        if parameters != nil { bytes.append(contentsOf: "\u{1B}[0m".utf8) }
        if alignment == .left { space(cells - width) }
    }
}
