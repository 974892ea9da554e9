import TerminalUI
import TicketModel

@testable import DeskTUI
@testable import TicketDesk

/// Anything that may happen to a board, drawn by lot: keys of every command there is, text, mice, pastes, sizes, time, and
/// what others do to the store.
struct RandomEvents {
    var random: Seeded
    /// What was seen last: several events come between two drawings.
    var hits = HitMap<Target>()
    /// The commands whose keys were typed where they mean something.
    private(set) var typed: Set<String> = []
    private(set) var contexts: Set<UInt32> = []

    private static let characters = Array("hjklgG0123456789 abcxyz+!^@#:/?%-=*[]éß日")
    private static let pastes = [
        "tag:x", "a\nb\nc", "\u{1b}[0m", "", "\n\n", "日本語 👩‍🔬\ttab", String(repeating: "long ", count: 60),
    ]

    init(seed: UInt64) { random = Seeded(state: seed) }

    mutating func happen(to board: inout Board) {
        contexts.insert(board.model.context.rawValue)
        switch random.below(100) {
        case 0..<34: command(&board)
        case 34..<46: board.type(String(random.pick(Self.characters) ?? "j"))
        case 46..<52: board.press(random.pick([.enter, .escape, .backspace, .delete, .tab]) ?? .enter)
        case 52..<74: mouse(&board)
        case 74..<76: board.send(.paste(random.pick(Self.pastes) ?? ""))
        case 76..<80: resize(&board)
        case 80..<84: time(&board)
        case 84..<86: board.refusal = board.refusal == nil ? random.pick(Self.refusals) : nil
        case 86..<88: board.send(random.pick(Self.troubles) ?? .troubleOver)
        case 88: board.send(.reread(board.store.table))
        case 89: board.send(.members(Array(TestStore.members.prefix(1 + random.below(4)))))
        case 90: board.send(.background(isLight: Bool.random(using: &random)))
        default: others(&board)
        }
    }

    private static let refusals = [
        DeskError(.busy, "busy"), DeskError(.refused, "128 has changed since"),
        DeskError(.inputOutput, "no space left"),
    ]
    private static let troubles: [Message] = [.trouble(DeskError(.noStore, "the store is gone")), .troubleOver]

    /// Types the keys of a command: mostly of one that means something where keys go now, so that every dialog is reached.
    private mutating func command(_ board: inout Board) {
        let context = board.model.context
        let here = CommandRegistry.commands.filter { !$0.contexts.isDisjoint(with: context) }
        guard let command = random.pick(random.below(4) > 0 ? here : CommandRegistry.commands),
            let chord = random.pick(command.keys)
        else { return }
        if !command.contexts.isDisjoint(with: context) { typed.insert(command.name) }
        for press in chord.presses { board.send(.key(press)) }
    }

    private mutating func point(in size: Size) -> Point {
        Point(x: random.below(size.width), y: random.below(size.height))
    }

    /// One event, or a whole drag from somewhere to somewhere, with its end or without.
    private mutating func mouse(_ board: inout Board) {
        let (start, end) = (point(in: board.model.size), point(in: board.model.size))
        func send(_ kind: MouseEvent.Kind, _ point: Point, clicks: Int = 1) {
            board.send(.mouse(MouseEvent(kind, at: point, clicks: clicks), targets: hits.all(at: point)))
        }
        guard random.below(3) == 0 else {
            let kinds: [MouseEvent.Kind] = [
                .press(.left), .press(.left), .drag(.left), .drag(.left), .release(.left), .release(nil), .wheelUp,
                .wheelDown, .wheelLeft, .wheelRight, .press(.right), .press(.middle), .move,
            ]
            return send(random.pick(kinds) ?? .move, start, clicks: 1 + random.below(3))
        }
        send(.press(.left), start)
        send(.drag(.left), Point(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2))
        send(.drag(.left), end)
        if random.below(4) > 0 { send(.release(.left), end) }
    }

    /// Any size, and now and then one that all panes are seen in.
    private mutating func resize(_ board: inout Board) {
        let sizes = [(200, 50), (120, 36), (80, 24), (40, 12), (1, 1)].map { Size(width: $0.0, height: $0.1) }
        let any = Size(width: 1 + random.below(250), height: 1 + random.below(80))
        board.send(.resized(Bool.random(using: &random) ? any : random.pick(sizes) ?? any))
    }

    private mutating func time(_ board: inout Board) {
        let days = random.below(20) == 0 ? random.below(3) : 0
        board.send(
            .clock(
                board.model.now.adding(milliseconds: Int64(random.below(40_000))),
                today: TestStore.today.adding(days: days)))
    }

    private mutating func others(_ board: inout Board) {
        let states: [Standing] = [
            .open, .assigned(to: "ana"), .inProgress(by: "eve"), .resolved(by: "bo"), .closed(.done, assignee: nil),
        ]
        let standing = random.pick(states) ?? .open
        let rows = board.store.table.count
        let serial = board.store.table.number(Row(rawValue: UInt32(random.below(rows)))).serial
        let kind = random.below(4)
        board.others { store in
            if kind == 0 { return store.comment(serial, "a word", by: "dana") }
            guard kind == 1, rows < 90 else { return store.move(serial, .assign, to: standing) }
            return store.capture(
                UInt64(300 + rows), TicketDraft(title: "new \(rows)", master: TestStore.number(serial)), standing)
        }
    }
}
