/// What a terminal understands of the sequences (ECMA-48) that `FrameWriter` writes, beside those that all must.
package struct FrameLanguage: Equatable, Sendable {
    /// How many colours it shows, at most 256; 0 for none.
    package var colorCount: Int
    /// Those that it has; others are left out.
    package var attributes: Style.Attributes
    /// Whether it has sequences of their own for the bright ones of the first 16 colours.
    package var hasBrightColors: Bool
    /// Whether it erases a number of cells (ECH).
    package var erasesCells: Bool
    /// Whether what is erased gets the background that is set, rather than the terminal's own.
    package var erasesInColor: Bool

    /// xterm's, unless told otherwise.
    package init(
        colorCount: Int = 256, attributes: Style.Attributes = [.bold, .dim, .italic, .underline, .reverse],
        hasBrightColors: Bool = true, erasesCells: Bool = true, erasesInColor: Bool = true
    ) {
        self.colorCount = colorCount
        self.attributes = attributes
        self.hasBrightColors = hasBrightColors
        self.erasesCells = erasesCells
        self.erasesInColor = erasesInColor
    }
}
