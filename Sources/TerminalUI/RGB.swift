/// A colour by its parts, 0–255.
struct RGB: Hashable {
    let red: Int
    let green: Int
    let blue: Int

    init(red: Int, green: Int, blue: Int) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// One of xterm's 256: the 16, a cube of 6 by 6 by 6, and 24 greys.
    init(palette index: UInt8) {
        let index = Int(index)
        switch index {
        case 0..<16:
            self = Self.standard[index]
        case 16..<232:
            let steps = [0, 95, 135, 175, 215, 255]
            let place = index - 16
            self.init(red: steps[place / 36], green: steps[place / 6 % 6], blue: steps[place % 6])
        default:
            let level = 8 + 10 * (index - 232)
            self.init(red: level, green: level, blue: level)
        }
    }

    /// The number of the nearest colour of these.
    func nearest(in range: ClosedRange<UInt8>) -> UInt8 {
        range.min { distance(to: RGB(palette: $0)) < distance(to: RGB(palette: $1)) } ?? range.lowerBound
    }

    private func distance(to other: RGB) -> Int {
        let (red, green, blue) = (red - other.red, green - other.green, blue - other.blue)
        return 2 * red * red + 4 * green * green + 3 * blue * blue
    }

    /// xterm's: what the first 16 look like is the user's choice, and this a guess at it.
    private static let standard: [RGB] = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
        (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
        (255, 255, 255),
    ].map { RGB(red: $0.0, green: $0.1, blue: $0.2) }
}
