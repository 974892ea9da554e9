extension Color {
    /// The number that a terminal with so many colours (8 or more) has for it, -1 for its own.
    ///
    /// Where there are only 8, a bright one is its dark one. What the terminal does not have is the nearest that it has,
    /// of 256 never one of the first 16, whose looks are the user's choice.
    package func number(among count: Int) -> Int {
        switch self {
        case .standard: return -1
        case .ansi(let index) where count <= 256 || index < 8:
            return Int(index & 15) % max(8, min(count, 16))
        case .palette(let index) where count == 256 || index < 8:
            return Int(index)
        case .palette(let index) where index < 16 && count < 256:
            return Int(index) % (count < 16 ? 8 : 16)
        case .ansi(let index), .palette(let index):
            return RGB(palette: index).number(among: count)
        case .rgb(let red, let green, let blue):
            return RGB(red: Int(red), green: Int(green), blue: Int(blue)).number(among: count)
        }
    }
}

extension RGB {
    fileprivate func number(among count: Int) -> Int {
        switch count {
        case 257...: red << 16 | green << 8 | blue
        case 256: Int(nearest(in: 16...255))
        case 16...: Int(nearest(in: 0...15))
        default: Int(nearest(in: 0...7))
        }
    }
}
