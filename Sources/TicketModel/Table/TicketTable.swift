/// All tickets as they stand: a value, copied in O(1), whose copies share everything that neither has changed.
///
/// A ticket is a `Row`; each column has one accessor, each O(1) unless it says otherwise. Rows that the table does not
/// have are a programming error.
public struct TicketTable: Sendable {
    /// Rises with every event applied; equal generations of one history are equal tables.
    public internal(set) var generation: UInt64 = 0
    /// The order of the last event applied, 0 before the first.
    public internal(set) var lastOrder: UInt64 = 0

    var hot = PagedColumn<HotColumns>()
    var cold = PagedColumn<ColdColumns>()
    var links = PagedColumn<LinkColumns>()
    var edges = PagedColumn<NeedEdge>()
    var freeEdge: UInt64 = 0
    /// Where the team stands among the texts, as it was when the image was written.
    var teamText: UInt64 = 0
    /// The team, once an event has changed it.
    var changedTeam: Team?
    var related = PagedColumn<RelatedHalf>()
    var freeRelated: UInt64 = 0
    var comments = PagedColumn<CommentColumns>()
    var approvals = PagedColumn<ApprovalColumns>()
    var evidence = PagedColumn<EvidenceColumns>()
    var extras = PagedColumn<ExtraColumns>()
    var fieldValues = PagedColumn<FieldColumns>()
    var pageStates = PagedColumn<PageStates>()
    /// Only an image's: what has changed since is in pages that differ from the image's.
    var active = PagedColumn<ActiveColumns>()
    var texts = TextArena()
    var names = NameTable()
    var tagSets = NameSetTable()
    var hostSets = NameSetTable()
    var origins = OriginTable()
    var numbers = NumberIndex()

    /// A table without tickets.
    public init() {
        // Place 0 of these columns stands for "none".
        links.append(LinkColumns(row: 0))
        edges.append(NeedEdge(dependent: 0, need: 0))
        related.append(RelatedHalf(other: 0))
        comments.append(
            CommentColumns(
                id: EventID(high: 0, low: 0), at: Timestamp(milliseconds: 0), text: .empty, origin: 0))
        approvals.append(
            ApprovalColumns(
                id: EventID(high: 0, low: 0), at: Timestamp(milliseconds: 0), note: .empty, origin: 0,
                decision: .requested, digest: Digest(words: (0, 0, 0, 0))))
        extras.append(ExtraColumns())
        evidence.append(
            EvidenceColumns(
                id: EventID(high: 0, low: 0), at: Timestamp(milliseconds: 0), origin: 0, bytes: 0, kept: 0,
                digest: Digest(words: (0, 0, 0, 0)), words: .empty, directory: .empty))
    }

    /// How many tickets there are.
    public var count: Int { hot.count }

    /// All rows, in order of capture.
    public var rows: some RandomAccessCollection<Row> & Sendable { (0..<count).lazy.map { Row($0) } }

    /// The row of the ticket with this number, if there is one.
    public func row(of number: TicketNumber) -> Row? { numbers.row(of: number) }

    /// The row of the first captured ticket that has this key and is not closed, if there is one.
    public func row(ofOpenKey key: Name) -> Row? {
        guard let id = names.id(of: key), id != 0 else { return nil }
        let first = names.firstOpen(withKey: id)
        return first == 0 ? nil : Row(rawValue: first - 1)
    }

    /// What a person has to do; nothing for one who was never seen.
    public func load(of person: Name) -> Load { names.id(of: person).map { names.load($0) } ?? Load() }

    /// Everybody who had a ticket or did something, sorted.
    public var people: [Name] { names.people }

    /// Every tag that a ticket had, sorted.
    public var tagsSeen: [Name] { names.tags }

    /// The tickets with parts, in order of capture. O(tickets with relations).
    public var masters: [Row] {
        (1..<links.count).compactMap { links[$0].partCount > 0 ? Row(rawValue: links[$0].row) : nil }.sorted()
    }
}
