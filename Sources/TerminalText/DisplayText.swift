/// Text of unknown origin, made fit for a terminal.
///
/// Nothing that it gives can move the cursor, change a colour, reorder a line, or hide: control characters become
/// their pictures (`␛`), format, bidirectional, zero-width, private and unassigned code points are spelled out
/// (`<U+202E>`), a combining mark without a base stands on `◌`. Emoji sequences are reduced to what every terminal
/// draws alike: variation selectors and joiners go, skin tones go, a flag becomes its two letters.
public enum DisplayText {
    /// One line: line breaks and tabs are shown as `␊`, `␍` and `␉`; applying it twice changes nothing more.
    public static func visible(_ text: String) -> String {
        GlyphReader.isPlain(text) ? text : GlyphReader.glyphs(of: text).text
    }

    /// Like `visible`, but `\n` and `\r\n` stay line breaks (as `\n`), and tabs become spaces to the next multiple of 8.
    public static func visibleMultiline(_ text: String) -> String {
        lines(of: text).map(\.text).joined(separator: "\n")
    }

    /// Gives the bytes of text that is printable ASCII alone, which is drawn as it is; nil if there is anything else in it.
    ///
    /// Of no generic type, for that is looked up at every call from another module.
    package static func withPlainASCII(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Int) -> Int? {
        text.utf8.withContiguousStorageIfAvailable { GlyphReader.isPlain($0) ? body($0) : nil } ?? nil
    }

    /// Whether the bytes are printable ASCII alone, which is drawn as it is, in as many cells.
    package static func isPlainASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { GlyphReader.isPlain(bytes) }

    package static func glyphs(of text: String) -> [Glyph] { GlyphReader.glyphs(of: text) }

    package static func lines(of text: String) -> [[Glyph]] {
        var lines: [[Glyph]] = []
        var reader = GlyphReader()
        for character in text {
            switch character {
            case "\n", "\r\n":
                lines.append(reader.glyphs)
                reader = GlyphReader()
            case "\t":
                for _ in 0..<(8 - reader.glyphs.width % 8) { reader.read(" ") }
            default:
                reader.read(character)
            }
        }
        lines.append(reader.glyphs)
        return lines
    }
}
