import TerminalUI
import TicketModel

/// What cards looked like when they were last drawn: most of a frame is cards that the frame before had, and nothing has
/// changed of what they tell. So it is with whole lanes, but for those of the selection, and with what the lines of the tree say.
public final class CardMemory {
    /// All that a card that is neither selected nor lifted depends on, beside the ground.
    struct Look: Hashable {
        var row: Row
        var lane: LaneKey
        var width: Int
        var digits: Int
        var isMarked: Bool
        var badge: Mark.Kind?
        var isNew: Bool
        /// As the card tells it.
        var age: UInt32
    }

    /// What all cards depend on.
    private struct Ground: Equatable {
        var generation: UInt64
        var order: UInt64
        var me: Name
        var today: CivilDate
        var theme: Theme
    }

    private static let capacity = 512
    private static let laneCapacity = 64

    private var ground: Ground?
    private var known: [Look: [Cell]] = [:]
    /// The last drawing of each lane.
    private var lanes: [LaneKey: DrawnLane] = [:]
    /// The last drawing of the header.
    var header: (look: HeaderLook, cells: [Cell], regions: [(rect: Rect, target: Target)])?
    private var reduction: NeedReduction?

    /// A memory of nothing.
    public init() {}

    /// Forgets what a model's cards no longer look like.
    func prepare(for model: BoardModel) {
        let table = model.table
        let now = Ground(
            generation: table.generation, order: table.lastOrder, me: model.me, today: model.today, theme: model.theme)
        if ground == now, known.count < Self.capacity, lanes.count < Self.laneCapacity { return }
        ground = now
        reduction = nil
        known.removeAll(keepingCapacity: true)
        lanes.removeAll(keepingCapacity: true)
        header = nil
    }

    /// What a ticket waits for, without what follows from the rest.
    func blockers(of row: Row, in table: TicketTable) -> [Row] {
        if reduction == nil { reduction = NeedReduction(table) }
        return reduction?.blockers(row) ?? []
    }

    subscript(lane key: LaneKey) -> DrawnLane? {
        get { lanes[key] }
        set { lanes[key] = newValue }
    }

    subscript(look: Look) -> [Cell]? {
        get { known[look] }
        set { known[look] = newValue }
    }
}

extension CardMemory.Look {
    /// How a ticket's card looks in a lane.
    init(_ row: Row, in model: BoardModel, lane: LaneKey, width: Int, digits: Int) {
        let number = model.table.number(row)
        let (count, unit) = Age.parts(model.now.milliseconds - CardText.since(row, in: model.table).milliseconds)
        self.init(
            row: row, lane: lane, width: width, digits: digits, isMarked: model.marked.contains(number),
            badge: model.marks[number]?.kind, isNew: model.isNew(row), age: count << 3 | unit.rawValue)
    }
}
