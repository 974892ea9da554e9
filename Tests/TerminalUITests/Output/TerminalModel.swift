@testable import TerminalUI

/// A terminal as strict as none is: it takes what `FrameWriter` may write, and keeps account of everything else.
struct TerminalModel {
    let language: FrameLanguage
    let size: Size
    private(set) var grid: Grid
    private(set) var look = Look.plain
    private(set) var cursor = Point(x: 0, y: 0)
    /// A glyph stands in the last column: what is printed next would wrap.
    private var isBehindLastColumn = false
    /// The cursor may be elsewhere than it seems: a glyph was printed of whose width terminals think differently.
    private var isLost = true
    private(set) var complaints: [String] = []
    private var looks: [Look: Style] = [:]

    /// Shows a grid; its cursor can be anywhere.
    init(_ grid: Grid, _ language: FrameLanguage) {
        self.language = language
        size = grid.size
        self.grid = Grid(size: grid.size)
        for y in 0..<size.height {
            for x in 0..<size.width where !grid[x, y].isContinuation { put(grid[x, y], x, y) }
        }
    }

    /// The glyph and look of each cell; what a space does not show is left out.
    var screen: [[String]] { Self.screen(of: grid, language) }

    static func screen(of grid: Grid, _ language: FrameLanguage) -> [[String]] {
        (0..<grid.size.height).map { y in
            (0..<grid.size.width).map { x in
                let cell = grid[x, y]
                var look = Look(cell.style, colorCount: language.colorCount)
                look.attributes.formIntersection(language.attributes)
                if cell.text == " ", !look.marksSpaces { look = look.ground }
                return "\(cell.text)|\(look.foreground) \(look.background) \(look.attributes.rawValue)"
            }
        }
    }

    mutating func take(_ bytes: [UInt8]) {
        var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\u{1B}": control(&scalars)
            case "\r": move { $0.x = 0 }
            case "\u{8}": move { $0.x -= 1 }
            case "\n": move { $0.y += 1 }
            case "\0"..<" ", "\u{7F}"..<"\u{A0}": complaints.append("control \(scalar.value)")
            default:
                var text = String.UnicodeScalarView([scalar])
                while let mark = scalars.first, mark.properties.canonicalCombiningClass != .notReordered {
                    text.append(mark)
                    scalars.removeFirst()
                }
                print(Character(String(text)))
            }
        }
    }

    private mutating func print(_ character: Character) {
        if isLost { complaints.append("\(character) is printed where nobody knows") }
        if isBehindLastColumn { complaints.append("\(character) wraps") }
        let cell = Cell(character, style(of: look))
        put(cell, cursor.x, cursor.y)
        let base = character.unicodeScalars.first?.value ?? 0
        isLost = character.unicodeScalars.count > 1 || base >= 0x1F000
        isBehindLastColumn = cursor.x + cell.width >= size.width
        cursor.x = min(size.width - 1, cursor.x + cell.width)
    }

    private mutating func put(_ cell: Cell, _ x: Int, _ y: Int) { grid[x, y] = cell }

    /// A style that looks so here.
    private func style(of look: Look) -> Style {
        func color(_ number: Int32) -> Color { number < 0 ? .standard : .palette(UInt8(number)) }
        return Style(color(look.foreground), on: color(look.background), look.attributes)
    }

    private mutating func move(_ change: (inout Point) -> Void) {
        if isLost || isBehindLastColumn { complaints.append("a relative move from where nobody knows") }
        change(&cursor)
        if !Rect(size).contains(cursor) { complaints.append("out of the screen: \(cursor)") }
        cursor = Point(x: max(0, min(cursor.x, size.width - 1)), y: max(0, min(cursor.y, size.height - 1)))
    }

    private mutating func control(_ scalars: inout ArraySlice<Unicode.Scalar>) {
        guard scalars.popFirst() == "[" else { return complaints.append("an escape that is no CSI") }
        var text = ""
        var final: Unicode.Scalar?
        while final == nil, let scalar = scalars.popFirst() {
            if ("0"..."9").contains(scalar) || scalar == ";" {
                text.unicodeScalars.append(scalar)
            } else {
                final = scalar
            }
        }
        let numbers =
            text.isEmpty ? [] : text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
        let count = numbers.first ?? 1
        if numbers.contains(-1) || final != "m" && final != "H" && (numbers.count > 1 || count < 1) {
            complaints.append("CSI \(text) \(String(describing: final))")
        }
        switch final {
        case "A": move { $0.y -= count }
        case "B": move { $0.y += count }
        case "C": move { $0.x += count }
        case "D": move { $0.x -= count }
        case "H":
            (isLost, isBehindLastColumn) = (false, false)
            move { $0 = Point(x: (numbers.count > 1 ? numbers[1] : 1) - 1, y: count - 1) }
        case "K": erase(size.width - cursor.x)
        case "X" where language.erasesCells: erase(count)
        case "m": setLook(numbers)
        default: complaints.append("CSI \(text) \(String(describing: final))")
        }
    }

    private mutating func erase(_ count: Int) {
        if isLost || isBehindLastColumn { complaints.append("erased where nobody knows") }
        if look.marksSpaces { complaints.append("erased in a look that some terminals erase with") }
        if cursor.x + count > size.width { complaints.append("erased beyond the line") }
        let ground = style(of: language.erasesInColor ? look.ground : .plain)
        for x in cursor.x..<min(size.width, cursor.x + count) { put(Cell(" ", ground), x, cursor.y) }
    }

    private mutating func setLook(_ numbers: [Int]) {
        var numbers = (numbers.isEmpty ? [0] : numbers)[...]
        while let number = numbers.popFirst() {
            let names: [Int: Style.Attributes] = [1: .bold, 2: .dim, 3: .italic, 4: .underline, 7: .reverse]
            switch number {
            case 0: look = .plain
            case 1, 2, 3, 4, 7:
                let attribute = names[number] ?? []
                if !language.attributes.contains(attribute) { complaints.append("no attribute \(number) here") }
                look.attributes.insert(attribute)
            case 22: look.attributes.subtract([.bold, .dim])
            case 23, 24, 27: look.attributes.subtract(names[number - 20] ?? [])
            case 30...37, 39: look.foreground = number == 39 ? -1 : Int32(number - 30)
            case 40...47, 49: look.background = number == 49 ? -1 : Int32(number - 40)
            case 90...97 where language.hasBrightColors: look.foreground = Int32(number - 82)
            case 100...107 where language.hasBrightColors: look.background = Int32(number - 92)
            case 38, 48:
                guard numbers.popFirst() == 5, let color = numbers.popFirst(), language.colorCount == 256 else {
                    complaints.append("no such colours here")
                    return
                }
                if number == 38 { look.foreground = Int32(color) } else { look.background = Int32(color) }
            default: complaints.append("SGR \(number)")
            }
        }
    }
}
