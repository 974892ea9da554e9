internal import Glibc
import TerminalText

/// A frame as it is drawn stroke by stroke.
struct FrameDrawing {
    /// One of the looks of the frame; of a ground only the background counts.
    private struct Ink {
        let style: Style
        let isGround: Bool
        let look: Look
    }

    /// The next is looked for among so many, which are mostly all there are after a key.
    private static let horizon = 32

    let language: FrameLanguage
    let width: Int
    private(set) var bytes: [UInt8] = []
    private var inks: [Ink] = []
    private var look = Look.plain
    /// Not known at first: others may have written.
    private var cursor: Point?

    init(language: FrameLanguage, width: Int) {
        self.language = language
        self.width = width
        inks.reserveCapacity(32)
    }

    func number(of style: Style, isGround: Bool) -> Int? {
        inks.lastIndex { $0.isGround == isGround && $0.style == style }
    }

    mutating func add(_ look: Look, of style: Style, isGround: Bool) -> Int {
        inks.append(Ink(style: style, isGround: isGround, look: isGround ? look.ground : look))
        return inks.count - 1
    }

    /// Draws strokes, given from top to bottom and from left to right, in the order of what each costs.
    mutating func draw(_ strokes: [Stroke], of cells: UnsafeBufferPointer<Cell>) {
        bytes.reserveCapacity(1024)
        // What turns the look that is set into each of the others, in bytes.
        var prices = inks.map { sequence(to: $0).length }
        var uses = [Int](repeating: 0, count: inks.count)
        for stroke in strokes { uses[stroke.look] += 1 }
        var left = strokes[...]
        var near: [Stroke] = []
        near.reserveCapacity(Self.horizon)
        while true {
            while near.count < Self.horizon, let next = left.popFirst() { near.append(next) }
            guard !near.isEmpty else { return }
            let stroke = near.remove(at: cheapest(of: near, prices))
            if prices[stroke.look] > 0 {
                let sequence = sequence(to: inks[stroke.look])
                sequence.write(to: &bytes)
                look = inks[stroke.look].look
                for index in inks.indices where uses[index] > 0 {
                    prices[index] = self.sequence(to: inks[index]).length
                }
            }
            uses[stroke.look] -= 1
            draw(stroke, cells)
        }
    }

    /// Leaves the terminal's own colours, and the cursor there.
    mutating func finish(cursor place: Point?) {
        StyleSequence(from: look, to: .plain, language).write(to: &bytes)
        look = .plain
        if let place { CursorMove(from: cursor, to: place).write(to: &bytes) }
    }

    private func sequence(to ink: Ink) -> StyleSequence {
        let isThere = ink.isGround && look.background == ink.look.background && !look.marksSpaces
        return StyleSequence(from: isThere ? ink.look : look, to: ink.look, language)
    }

    private func cheapest(of near: [Stroke], _ prices: [Int]) -> Int {
        var best = (index: 0, price: Int.max)
        for index in near.indices {
            let price = prices[near[index].look]
            guard price < best.price else { continue }
            let all = price + CursorMove(from: cursor, to: Point(x: near[index].x, y: near[index].y)).length
            if all < best.price { best = (index, all) }
            if all == 0 { break }
        }
        return best.index
    }

    private mutating func draw(_ stroke: Stroke, _ cells: UnsafeBufferPointer<Cell>) {
        CursorMove(from: cursor, to: Point(x: stroke.x, y: stroke.y)).write(to: &bytes)
        for x in stroke.x..<stroke.end { cells[stroke.y * width + x].glyph.write(to: &bytes) }
        switch stroke.tail {
        case .none: break
        case .spaces: for _ in 0..<stroke.tailCount { bytes.append(0x20) }
        case .erasedCells: bytes.append(control: stroke.tailCount, UInt8(ascii: "X"))
        case .erasedLine: bytes += [0x1B, UInt8(ascii: "["), UInt8(ascii: "K")]
        }
        cursor = stroke.cursor(width: width)
    }
}

extension Glyph {
    /// As UTF-8; a right half is nothing.
    fileprivate func write(to bytes: inout [UInt8]) {
        if isBare, base < 0x80 {
            if base > 0 { bytes.append(UInt8(truncatingIfNeeded: base)) }
            return
        }
        let points = codePoints
        for value in [points.0, points.1, points.2, points.3, points.4] where value != 0 {
            if let scalar = Unicode.Scalar(value) { bytes.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
        }
    }
}

extension UnsafeBufferPointer<Cell> {
    /// Whether both are the same, byte for byte: a cell is three words without a gap between them.
    func isSame(as other: UnsafeBufferPointer<Cell>) -> Bool {
        guard let one = baseAddress, let two = other.baseAddress, count == other.count else {
            return count == other.count
        }
        return memcmp(one, two, count * MemoryLayout<Cell>.stride) == 0
    }
}
