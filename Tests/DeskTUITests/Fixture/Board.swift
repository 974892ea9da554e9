import TerminalUI
import Testing
import TicketModel

@testable import DeskTUI
@testable import TicketDesk

/// A board over a test store, driven by messages as the runner does it, with a desk that answers from memory.
struct Board {
    var store: TestStore
    var model: BoardModel
    /// What was asked of the world, in order.
    private(set) var effects: [Effect] = []
    /// What the desk answers instead of doing it.
    var refusal: DeskError?
    /// Whether the desk leaves timelines unanswered, as one that is still reading.
    var isReading = false
    private let cards = CardMemory()

    init(
        _ store: TestStore = .office(), size: Size = Size(width: 160, height: 45),
        theme: Theme = Theme(depth: .palette), me: Name = "ana"
    ) {
        self.store = store
        model = BoardModel(
            table: store.table, me: me, members: TestStore.members, host: "jump1", storeName: "ops", now: store.now,
            today: TestStore.today, size: size, theme: theme, localTime: { LocalTime($0, utc: true) })
        send(.clock(store.now, today: TestStore.today))
    }

    /// Sends a message and performs what follows from it.
    mutating func send(_ message: Message) {
        var messages = [message]
        while !messages.isEmpty {
            for effect in update(&model, messages.removeFirst()) {
                messages += perform(effect)
            }
        }
    }

    private mutating func perform(_ effect: Effect) -> [Message] {
        switch effect {
        case .loadHistory(let number): return [.history(number, .success(store.history(of: number)))]
        case .loadEvidence(let number, let evidence):
            let excerpt = store.contents[evidence.digest].map { EvidenceExcerpt(of: $0) }
            let missing = DeskError(.malformed, "its bytes are missing", hint: "usher audit verify says what else is")
            return [.evidence(number, evidence.id, excerpt.map { .success($0) } ?? .failure(missing))]
        case .loadTimeline(let request):
            effects.append(effect)
            if isReading { return [] }
            return [.timeline(request, .success(store.timeline(request, me: model.me)))]
        case .perform(let action):
            effects.append(effect)
            if let refusal { return [.performed(action, .failure(refusal))] }
            let (receipt, rows) = store.perform(action, by: model.me)
            return [.performed(action, .success(receipt)), .changed(rows, store.table)]
        case .undo(let receipt):
            effects.append(effect)
            if let refusal { return [.undone(receipt, .failure(refusal))] }
            let (undo, rows) = store.undo(receipt, by: model.me)
            return [.undone(receipt, .success(undo)), .changed(rows, store.table)]
        case .redo(let receipt):
            effects.append(effect)
            if let refusal { return [.redone(receipt, .failure(refusal))] }
            let (done, rows) = store.undo(receipt, by: model.me)
            return [.redone(receipt, .success(done)), .changed(rows, store.table)]
        default:
            effects.append(effect)
            return []
        }
    }

    /// The actions that the desk was asked for.
    var actions: [Action] {
        effects.compactMap { if case .perform(let action) = $0 { action } else { nil } }
    }

    /// Types characters, each a key.
    mutating func type(_ text: String) {
        for character in text { press(.character(character)) }
    }

    mutating func press(_ key: Key, _ modifiers: Modifiers = []) {
        send(.key(KeyPress(key, modifiers)))
    }

    /// Sends what another process wrote.
    mutating func others(_ change: (inout TestStore) -> [Row]) {
        let rows = change(&store)
        send(.changed(rows, store.table))
    }

    func drawn() -> (grid: Grid, hits: HitMap<Target>) {
        var grid = Grid(size: model.size)
        let hits = draw(model, into: &grid, cards: cards)
        // Cards that are remembered look as they would if they were drawn.
        var anew = Grid(size: model.size)
        let hitsAnew = draw(model, into: &anew)
        #expect(grid == anew, "\(grid.textPlane)\ndrawn anew:\n\(anew.textPlane)")
        #expect(hits.regions(from: 0).elementsEqual(hitsAnew.regions(from: 0), by: ==), "other things can be clicked")
        return (grid, hits)
    }

    var screen: String { drawn().grid.textPlane }

    // MARK: The mouse

    /// A mouse event, over what is drawn there.
    mutating func mouse(_ kind: MouseEvent.Kind, _ point: Point, clicks: Int = 1) {
        send(.mouse(MouseEvent(kind, at: point, clicks: clicks), targets: drawn().hits.all(at: point)))
    }

    /// A cell inside of where a target is drawn.
    func point(of target: Target, x: Int = 0, y: Int = 0) -> Point? {
        drawn().hits.rect(of: target).map { Point(x: $0.x + x, y: $0.y + y) }
    }

    mutating func click(_ target: Target, x: Int = 0, y: Int = 0, clicks: Int = 1) {
        guard let point = point(of: target, x: x, y: y) else { return }
        for click in 1...clicks {
            mouse(.press(.left), point, clicks: click)
            mouse(.release(.left), point)
        }
    }

    /// Presses on a card and moves to the middle of a lane, without letting go.
    mutating func drag(_ serial: UInt64, to lane: LaneKey) {
        guard let start = point(of: .card(TestStore.number(serial)), x: 4),
            let rect = drawn().hits.rect(of: .lane(lane))
        else {
            return
        }
        mouse(.press(.left), start)
        mouse(.drag(.left), Point(x: start.x + 1, y: start.y))
        mouse(.drag(.left), Point(x: rect.x + rect.width / 2, y: rect.y + 4))
    }

    mutating func letGo() {
        mouse(.release(.left), model.drag?.at ?? Point(x: 0, y: 0))
    }
}
