import TerminalText

/// One cell of a grid: the glyph that it shows, and its style.
///
/// A wide glyph stands in two cells: the left one has width 2, the right one is a continuation.
public struct Cell: Hashable, Sendable {
    private(set) var glyph: Glyph
    /// How it looks.
    public var style: Style

    /// A space in the terminal's own colours.
    public static let blank = Cell(glyph: .space, style: .plain)

    @inline(__always) init(glyph: Glyph, style: Style) {
        self.glyph = glyph
        self.style = style
    }

    /// The character's first glyph as drawn: what is spelled out or joined of several takes more cells than one.
    public init(_ character: Character, _ style: Style = .plain) {
        self.init(glyph: DisplayText.glyphs(of: String(character)).first ?? .space, style: style)
    }

    /// Written out: a screen of cells is compared at every key.
    @inline(__always)
    public static func == (one: Cell, other: Cell) -> Bool { one.style == other.style && one.glyph == other.glyph }

    /// 1 or 2; 0 for the right half of a wide glyph.
    public var width: Int { Int(glyph.width) }

    /// Whether it is the right half of a wide glyph.
    public var isContinuation: Bool { glyph.isRightHalf }

    /// What the cell shows; empty for a continuation.
    public var text: String { glyph.text }

    /// The code points to draw, at most five, 0 where there is none; all 0 for a continuation.
    public var codePoints: (UInt32, UInt32, UInt32, UInt32, UInt32) { glyph.codePoints }

    /// The ASCII code point nearest to what it shows.
    package var nearestASCII: UInt32 { PlainASCII.nearest(to: glyph.base) }
}
