/// The shortest way of a terminal's cursor from one cell to another.
struct CursorMove {
    private enum Way {
        /// To a row and column (CUP).
        case absolute
        /// Down by line feeds, then to the side.
        case feeds
        /// Up or down (CUU, CUD), in the same column.
        case vertical
    }

    private enum Side {
        case none
        /// To the right or left (CUF, CUB).
        case relative
        case backspaces
        /// To the first column, and from there to the right.
        case margin
    }

    /// Where it is now; nil: not known, as behind the last column.
    private let from: Point?
    private let to: Point
    private var way = Way.absolute
    private var side = Side.none
    /// In bytes.
    private(set) var length: Int

    init(from: Point?, to: Point) {
        self.from = from
        self.to = to
        length = 4 + Self.digits(to.y + 1) + (to.x > 0 ? 1 + Self.digits(to.x + 1) : 0) - 1
        guard let from else { return }
        if to.y >= from.y, to.y - from.y < length {
            let (side, count) = Self.side(from: from.x, to: to.x)
            if to.y - from.y + count < length { (way, self.side, length) = (.feeds, side, to.y - from.y + count) }
        }
        if to.x == from.x, to.y != from.y {
            let count = Self.length(of: abs(to.y - from.y))
            if count < length { (way, length) = (.vertical, count) }
        }
    }

    func write(to bytes: inout [UInt8]) {
        switch (way, from) {
        case (.feeds, .some(let from)):
            for _ in from.y..<to.y { bytes.append(0x0A) }
            switch side {
            case .none: break
            case .relative: Self.write(to.x - from.x, "C", "D", to: &bytes)
            case .backspaces: for _ in to.x..<from.x { bytes.append(0x08) }
            case .margin:
                bytes.append(0x0D)
                Self.write(to.x, "C", "D", to: &bytes)
            }
        case (.vertical, .some(let from)):
            Self.write(to.y - from.y, "B", "A", to: &bytes)
        default:
            bytes += [0x1B, UInt8(ascii: "[")]
            bytes.append(decimal: to.y + 1)
            if to.x > 0 {
                bytes.append(UInt8(ascii: ";"))
                bytes.append(decimal: to.x + 1)
            }
            bytes.append(UInt8(ascii: "H"))
        }
    }

    private static func side(from: Int, to: Int) -> (Side, Int) {
        guard from != to else { return (.none, 0) }
        let relative = length(of: abs(to - from))
        guard to < from else { return (.relative, relative) }
        let margin = 1 + length(of: to)
        if from - to <= min(relative, margin) { return (.backspaces, from - to) }
        return relative <= margin ? (.relative, relative) : (.margin, margin)
    }

    /// Of a sequence with one number, which is left out if it is 1; nothing for 0.
    private static func length(of number: Int) -> Int { number == 0 ? 0 : number == 1 ? 3 : 3 + digits(number) }

    private static func digits(_ number: Int) -> Int { number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : 6 }

    private static func write(
        _ count: Int, _ forwards: Unicode.Scalar, _ backwards: Unicode.Scalar, to bytes: inout [UInt8]
    ) {
        guard count != 0 else { return }
        bytes.append(control: abs(count), UInt8(ascii: count > 0 ? forwards : backwards))
    }
}
