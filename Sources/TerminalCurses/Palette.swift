import CNcurses
import TerminalUI

/// Turns styles into what the terminal has: pairs of its colours, and attributes.
struct Palette {
    let colorCount: Int

    private var looks: [Style: Look] = [:]
    /// Neighbours mostly look alike.
    private var last: (style: Style, look: Look)?

    typealias Look = (pair: Int32, attributes: UInt32)

    /// ncurses knows a pair of colours by a number, and gives the same one for the same colours.
    private let pair: (Int32, Int32) -> Int32

    init(colorCount: Int, pair: @escaping (Int32, Int32) -> Int32 = usher_screen_pair) {
        self.colorCount = colorCount
        self.pair = pair
    }

    mutating func look(of style: Style) -> Look {
        if let last, last.style == style { return last.look }
        let look = looks[style] ?? makeLook(of: style)
        looks[style] = look
        last = (style, look)
        return look
    }

    private func makeLook(of style: Style) -> Look {
        var attributes = UInt32(0)
        let names: [(Style.Attributes, Int)] = [
            (.bold, USHER_BOLD), (.dim, USHER_DIM), (.italic, USHER_ITALIC), (.underline, USHER_UNDERLINE),
            (.reverse, USHER_REVERSE),
        ]
        for (attribute, bit) in names where style.attributes.contains(attribute) { attributes |= UInt32(bit) }
        guard colorCount > 0 else { return (0, attributes) }

        var foreground = Int32(style.foreground.number(among: colorCount))
        if colorCount < 16, style.foreground.isBright {
            // Bright black is grey to us, and where it is not, it is black.
            let isGrey = foreground == 0
            attributes |= UInt32(isGrey ? USHER_DIM : USHER_BOLD)
            if isGrey { foreground = -1 }
        }
        let background = Int32(style.background.number(among: colorCount))
        return (pair(foreground, background), attributes)
    }
}

extension Color {
    fileprivate var isBright: Bool {
        switch self {
        case .ansi(let index), .palette(let index): (8..<16).contains(index)
        case .standard, .rgb: false
        }
    }
}
