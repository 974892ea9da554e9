/// A style as a terminal of so many colours shows it.
package struct Look: Hashable, Sendable {
    /// The number of the colour, -1 for the terminal's own.
    package var foreground: Int32 = -1
    /// The same for what is behind the text.
    package var background: Int32 = -1
    /// What it has beside colour.
    package var attributes: Style.Attributes = []

    /// The terminal's own colours, no attributes.
    package static let plain = Look()

    private init() {}

    /// With no colours, only attributes are left.
    package init(_ style: Style, colorCount: Int) {
        attributes = style.attributes
        guard colorCount > 0 else { return }
        foreground = Int32(style.foreground.number(among: colorCount))
        if colorCount < 16, style.foreground.isBright {
            // Bright black is grey to us, and where it is not, it is black.
            let isGrey = foreground == 0
            attributes.insert(isGrey ? .dim : .bold)
            if isGrey { foreground = -1 }
        }
        background = Int32(style.background.number(among: colorCount))
    }

    /// A blank on the same ground.
    var ground: Look {
        var look = Look.plain
        look.background = background
        return look
    }

    /// Whether a space in it shows more than its background.
    var marksSpaces: Bool { !attributes.isDisjoint(with: .markingSpaces) }
}

extension Color {
    fileprivate var isBright: Bool {
        switch self {
        case .ansi(let index), .palette(let index): (8..<16).contains(index)
        case .standard, .rgb: false
        }
    }
}
