import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI
@testable import TicketDesk

/// Random events: nothing traps, and what must hold after each holds. `script/campaign events` is the long form.
struct RandomEventTests {
    @Test(arguments: 1...4)
    func anythingMayHappen(_ run: Int) {
        // Another seed each day would find more, but a failure that nobody can replay finds nothing.
        let seed = UInt64(truncatingIfNeeded: Seeded.count("USHER_SEED", otherwise: 7_919) &* run)
        let count = Seeded.count("USHER_EVENTS", otherwise: 20_000) / 4
        var events = RandomEvents(seed: seed)
        let themes = [
            Theme(depth: .palette), Theme(depth: .mono, isUnicode: false), Theme(depth: .ansi),
            Theme(depth: .paletteOnLight),
        ]
        var board = Board(size: Size(width: 100, height: 30), theme: themes[run % themes.count])
        for step in 0..<count {
            events.happen(to: &board)
            if let broken = broken(board) { return fail(broken, seed, step, board) }
            // As on a terminal: several events between two drawings, all of them about what was seen.
            guard step % 25 == 0 else { continue }
            let drawing = board.drawn()
            events.hits = drawing.hits
            if let broken = drawnWrong(board, drawing, &events.random) { return fail(broken, seed, step, board) }
        }
        let all = CommandRegistry.commands.count
        print(
            "seed \(seed): \(count) events, \(events.typed.count) of \(all) commands, \(events.contexts.count) places")
        #expect(events.typed.count * 10 > all * 7, "the events don't get about")
    }

    private func fail(_ broken: String, _ seed: UInt64, _ step: Int, _ board: Board) {
        let size = board.model.size
        Issue.record("seed \(seed), step \(step), \(size.width)×\(size.height): \(broken)\n\(board.screen)")
    }

    /// What must hold after every event.
    private func broken(_ board: Board) -> String? {
        let model = board.model
        if let selected = model.selected, model.table.row(of: selected) == nil { return "\(selected) is not there" }
        if model.selected == nil, model.neighbour(of: nil) != nil { return "nothing is selected" }
        if model.census != Census(model.table) { return "the counts are off" }
        if let drag = model.drag, model.table.row(of: drag.ticket) == nil { return "\(drag.ticket) is in the air" }
        if let at = model.drag?.scrollsAt, model.drag?.isLifted != true { return "a board scrolls at \(at) by itself" }
        return nil
    }

    /// What must hold for every drawing.
    private func drawnWrong(
        _ board: Board, _ drawing: (grid: Grid, hits: HitMap<Target>), _ random: inout Seeded
    ) -> String? {
        let (grid, hits) = drawing
        guard grid.size == board.model.size else { return "the grid has another size" }
        for y in 0..<grid.size.height {
            let width = (0..<grid.size.width).reduce(0) { $0 + grid[$1, y].width }
            if width != grid.size.width { return "row \(y) is \(width) wide" }
        }
        let isCovered = board.model.dialog != nil || board.model.drag != nil
        if !isCovered, let broken = grid.brokenBorder { return broken }
        if let cursor = grid.cursor, !grid.bounds.contains(cursor) { return "the cursor is at \(cursor)" }
        for _ in 0..<4 {
            let point = Point(x: random.below(grid.size.width), y: random.below(grid.size.height))
            for target in hits.all(at: point) {
                if case .card(let number) = target, board.model.place(of: number) == nil {
                    return "\(number) is a card"
                }
            }
        }
        return nil
    }
}
