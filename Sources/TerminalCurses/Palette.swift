import CNcurses
import TerminalUI

/// Turns styles into what ncurses has: pairs of the terminal's colours, and attributes.
struct Palette {
    let colorCount: Int

    private var looks: [Style: Pair] = [:]
    /// Neighbours mostly look alike.
    private var last: (style: Style, look: Pair)?

    typealias Pair = (pair: Int32, attributes: UInt32)

    /// ncurses knows a pair of colours by a number, and gives the same one for the same colours.
    private let pair: (Int32, Int32) -> Int32

    init(colorCount: Int, pair: @escaping (Int32, Int32) -> Int32 = usher_screen_pair) {
        self.colorCount = colorCount
        self.pair = pair
    }

    mutating func look(of style: Style) -> Pair {
        if let last, last.style == style { return last.look }
        let look = looks[style] ?? makeLook(of: style)
        looks[style] = look
        last = (style, look)
        return look
    }

    private func makeLook(of style: Style) -> Pair {
        let look = Look(style, colorCount: colorCount)
        var attributes = UInt32(0)
        let names: [(Style.Attributes, Int)] = [
            (.bold, USHER_BOLD), (.dim, USHER_DIM), (.italic, USHER_ITALIC), (.underline, USHER_UNDERLINE),
            (.reverse, USHER_REVERSE),
        ]
        for (attribute, bit) in names where look.attributes.contains(attribute) { attributes |= UInt32(bit) }
        guard colorCount > 0 else { return (0, attributes) }
        return (pair(look.foreground, look.background), attributes)
    }
}
