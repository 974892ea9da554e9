public import TerminalUI
public import TicketDesk
public import TicketModel

/// Everything that the board knows and shows: a value, changed by `update` and drawn by `draw`.
public struct BoardModel: Sendable {
    // The store, as last read.
    var table: TicketTable {
        didSet { if table.generation != oldValue.generation { team = table.team } }
    }
    /// What the table says of the team.
    private(set) var team: Team
    var lanes: LaneIndex
    /// Lanes that have been asked for and will take the place of these.
    var awaitedLanes: AwaitedLanes?
    /// What the filter finds but leaves out because it is finished; `nil` while nothing is left out, or it is being counted.
    var hidden: HiddenHits?
    var awaitedHits: AwaitedHits?
    /// How many times lanes have been asked for.
    var laneRequests = 0
    /// With more tickets than that, sorting them must not hold up keys: about a millisecond.
    var sortsAtOnce = 20_000
    var census: Census
    var members: [Name]
    let me: Name
    let host: String
    let storeName: String
    let isDemo: Bool
    var now: Timestamp
    var today: CivilDate
    /// The wall clock for a moment; tests put UTC here.
    let localTime: @Sendable (Timestamp) -> LocalTime

    // The screen.
    var size: Size
    var theme: Theme
    var focus = Pane.board
    /// What was selected when a wish left nothing in view: it is selected again as soon as it is.
    var letGo: TicketNumber?
    /// The pane from which the detail was opened, if not the board.
    var opener: Pane?
    /// The pane below the board where only one fits.
    var lower = Pane.detail
    var isZoomed = false
    var grouping = LaneGrouping.person
    /// What was typed, on top of what the tab's view asks.
    var filter: FilterState
    /// The tab that is open, the view that it shows as that was when it was looked at, and what that asks for.
    var tab = Tab.desk
    var appliedView: SavedView?
    var viewFilter = Filter()
    /// By what the reader has sorted this tab.
    var sortChoice: SortChoice?
    /// How the other tabs were left.
    var looks: [Tab: TabLook] = [:]
    /// The tab of a view that was saved here, until it is there and is opened.
    var awaitedTab: Tab?
    var isMouseOn = true

    // What the reader is at.
    /// The ticket that commands act on; it is always in the table.
    var selected: TicketNumber?
    /// Where the selection is on the board, or was before its ticket left the view.
    var place: Place?
    var firstLane = 0
    var cardScroll: [LaneKey: Int] = [:]
    /// Lanes of which but a strip is shown.
    var foldedLanes: Set<LaneKey> = []
    var detail = DetailState()
    var tree = TreeState()
    /// What takes the place of the panes.
    var chart: Chart?
    /// The picture to which Esc goes back.
    var cameFrom: ChartReturn?
    /// The table's generation that the picture was counted from.
    var chartGeneration: UInt64 = 0
    var dialog: Dialog?
    /// The words that what is being typed can become, while their list is open.
    var completion: CompletionList?
    /// What such words are taken from, as of the first wish for them in the dialog that is open.
    var vocabulary: Vocabulary?
    var drag: Drag?
    /// A key that may be the first of two.
    var pending: PendingKey?
    /// Which keys mean what.
    var keys = KeyMap.standard
    /// A ticket that was captured here, until its row comes and it is selected.
    var captured: TicketNumber?
    /// What was typed and not sent, but for what is being typed.
    var drafts = Drafts()
    /// When they are to be put into safety.
    var draftsDue: DraftsDue?
    /// What the reader has marked, and what was marked before that.
    var marked = MarkedTickets()
    var markedBefore = MarkedTickets()
    /// What others changed a moment ago.
    var marks: [TicketNumber: Mark] = [:]
    /// What is new to the reader; nil until that is known.
    var unseen: UnseenTickets?
    var glance: Glance?
    /// When what has been seen is to be kept, in milliseconds since 1970.
    var keepsSeenAt: Int64?
    var status: Status?
    /// This board's own changes that can be taken back, the last at the end.
    var undoable: [Undoable] = []
    /// What of it was taken back and can be done again, the last at the end.
    var redoable: [Undoable] = []
    /// Tickets that this board changed itself, whose rows are not news when they come back.
    var ownChanges: Set<TicketNumber> = []

    /// A board over a table; everything else is asked for through effects.
    public init(
        table: TicketTable, me: Name, members: [Name], host: String, storeName: String, isDemo: Bool = false,
        now: Timestamp, today: CivilDate, size: Size, theme: Theme,
        localTime: @escaping @Sendable (Timestamp) -> LocalTime = { LocalTime($0) }
    ) {
        self.table = table
        team = table.team
        self.me = me
        self.members = members
        self.host = host
        self.storeName = storeName
        self.isDemo = isDemo
        self.now = now
        self.today = today
        self.size = size
        self.theme = theme
        self.localTime = localTime
        filter = FilterState(filter: Filter())
        census = Census(table)
        lanes = LaneIndex(
            table, grouping: .person,
            filter: CompiledFilter(.active, in: table, me: me, on: FilterClock(now: now, today: today)),
            members: members, me: me)
        tree.rebuild(from: table, showsFinished: false)
        selectFirst()
    }

    /// The row of the selected ticket.
    var selectedRow: Row? {
        selected.flatMap { table.row(of: $0) }
    }

    var layout: BoardLayout {
        BoardLayout(size: size, focus: focus, lower: lower, isZoomed: isZoomed)
    }

    /// How the lanes stand; `nil` when the board is not on the screen.
    var laneLayout: LaneLayout? {
        layout[.board].map { area in
            let folded =
                foldedLanes.isEmpty ? [] : Set(lanes.lanes.indices.filter { foldedLanes.contains(lanes.lanes[$0]) })
            return LaneLayout(area: area, laneCount: lanes.lanes.count, first: firstLane, folded: folded)
        }
    }

    /// Whether tickets of every state are in the view where the filter names none.
    var showsFinished: Bool { filter.showsFinished[grouping] ?? false }

    /// Whether resolved and closed tickets are left out of the view though the filter does not say so.
    var hidesFinished: Bool { !showsFinished && !mentionsState }

    /// Whether the view or the filter says which states are shown.
    var mentionsState: Bool { wholeFilter.expanded(in: table).mentionsState }

    /// The first key of a command as help and footer print it.
    func key(_ command: String) -> String { keys.label(command, theme.glyphs) }

    /// When the board changes by itself next, in milliseconds since 1970; `nil` while nothing will.
    public var deadline: Int64? {
        let fades = marks.values.lazy.map(\.until).min()
        let reading = timelinePane.flatMap { $0.saysReading(after: now) }
        return [fades, drag?.scrollsAt, pending?.hintsAt, glance?.until, keepsSeenAt, draftsDue?.at, reading]
            .compactMap { $0 }.min()
    }
}
