/// The board in a terminal, and the hands of somebody who uses it.
final class Board {
    let terminal: Terminal
    private let bench: Workbench

    /// Opens the board on the bench's store and waits until it stands.
    init(_ bench: Workbench, width: Int = 160, height: Int = 45, environment: [String: String] = [:]) throws {
        self.bench = bench
        terminal = try Terminal(bench, width: width, height: height, environment: environment)
        try waitUntilItStands()
    }

    /// The board as it opens in a terminal.
    init(_ terminal: Terminal, _ bench: Workbench) {
        self.bench = bench
        self.terminal = terminal
    }

    func waitUntilItStands() throws {
        // The footer is the last line drawn.
        try terminal.wait(for: "the board's footer") { $0.lines.last?.contains("capture") == true }
    }

    // MARK: The mouse, as a terminal reports it (SGR, one-based)

    enum Button: Int {
        case left = 0
        case wheelUp = 64
        case wheelDown = 65
    }

    static func press(_ place: Screen.Place, _ button: Button = .left) -> [UInt8] {
        Array("\u{1b}[<\(button.rawValue);\(place.x + 1);\(place.y + 1)M".utf8)
    }

    static func motion(to place: Screen.Place) -> [UInt8] {
        Array("\u{1b}[<32;\(place.x + 1);\(place.y + 1)M".utf8)
    }

    static func release(_ place: Screen.Place) -> [UInt8] {
        Array("\u{1b}[<0;\(place.x + 1);\(place.y + 1)m".utf8)
    }

    /// A click whose two reports arrive in one read.
    func click(_ place: Screen.Place) throws {
        try terminal.send(Board.press(place) + Board.release(place))
    }

    func wheel(_ button: Button, at place: Screen.Place) throws {
        try terminal.send(Board.press(place, button))
    }

    /// Takes the card at `start` into the air over `end`, and leaves the button down.
    func lift(from start: Screen.Place, to end: Screen.Place) throws {
        try terminal.send(Board.press(start))
        let steps = 6
        for step in 1...steps {
            let x = start.x + (end.x - start.x) * step / steps
            let y = start.y + (end.y - start.y) * step / steps
            try terminal.send(Board.motion(to: Screen.Place(x: x, y: y)))
        }
    }

    // MARK: What is on it

    /// Where the title of a card stands; the lanes are above everything else that shows titles.
    func card(_ title: String) throws -> Screen.Place {
        let screen = try terminal.wait(for: "a card “\(title)”") { Board.place(of: title, in: $0) != nil }
        guard let place = Board.place(of: title, in: screen) else { throw Trouble("no card “\(title)”") }
        return place
    }

    /// A place inside the lane of that title, under its upper border.
    func lane(_ title: String) throws -> Screen.Place {
        let screen = try terminal.wait(for: "a lane “\(title)”") { Board.header(of: title, in: $0) != nil }
        guard let header = Board.header(of: title, in: screen) else { throw Trouble("no lane “\(title)”") }
        return Screen.Place(x: header.x + 4, y: header.y + 5)
    }

    /// Selects a card by a click and waits until the detail is about it.
    func select(_ title: String, _ number: String) throws {
        try click(try card(title))
        try terminal.wait(for: "the detail of \(number)") { Board.header(of: number, in: $0, anyLine: true) != nil }
    }

    private static func place(of title: String, in screen: Screen) -> Screen.Place? {
        screen.places(of: title).first { $0.y > 0 }
    }

    /// A box's title stands in its upper border: `╭─ title ──`.
    static func header(of title: String, in screen: Screen, anyLine: Bool = false) -> Screen.Place? {
        screen.places(of: "─ \(title) ").first { anyLine || $0.y <= 2 }
    }
}
