internal import FileIO
internal import TicketModel

/// Events about to be written by one writer, one after another.
struct EventBatch {
    private let identity: Identity
    private var identifiers: EventIdentifiers
    private let heads: JournalHeads
    /// The highest serial given out once these are written.
    private let number: UInt64
    private var events: [Event] = []
    /// The length of the first event's payload.
    private(set) var firstSize = 0

    init(identity: Identity, environment: StoreEnvironment, heads: JournalHeads, number: UInt64) {
        self.identity = identity
        identifiers = EventIdentifiers(environment)
        self.heads = heads
        self.number = number
    }

    /// Adds an event; throws `malformed` if its content is out of bounds.
    mutating func add(_ content: EventContent, at time: Timestamp) throws(StoreError) {
        let event = try Self.event(content, try identifiers.next(), at: time, identity: identity)
        let size = Payload.encoded(event, after: 0).count
        guard size <= Frame.largestPayload else { throw Self.tooLarge }
        if events.isEmpty { firstSize = size }
        events.append(event)
    }

    static let tooLarge = StoreError(
        .malformed, "the change is larger than 1 MiB", hint: "attach large texts as files")

    /// A new event of this content; throws `malformed` if that is out of bounds.
    static func event(
        _ content: EventContent, _ id: EventID, at time: Timestamp, identity: Identity
    ) throws(StoreError) -> Event {
        let event = Event(
            id: id, at: time, via: content.via, onBehalfOf: content.onBehalfOf,
            realLogin: identity.realLogin, undoes: content.undoes, operations: content.operations)
        do throws(MalformedField) {
            try event.validate()
        } catch {
            throw StoreError(.malformed, "\(error.field) \(error.reason)", hint: "nothing was written")
        }
        return event
    }

    /// The frames as they follow one's own last event, which is the last of `inDoubt`, and everybody's last event.
    func encoded(
        after own: ChainPoint, inDoubt: UInt64, link: Link, author: Author
    ) -> (frames: FrameWriter, events: [CommittedEvent], last: ChainPoint) {
        var writer = FrameWriter(after: link)
        var point = own
        var stem = heads.stem
        var order = heads.order
        var committed: [CommittedEvent] = []
        for event in events {
            let before = inDoubt + point.sequence - own.sequence
            order += 1
            point.sequence += 1
            point.order = order
            point.number = number
            writer.append(
                .event, sequence: point.sequence, order: order, number: number, inDoubt: before,
                payload: Payload.encoded(event, after: stem))
            stem = writer.link.stem
            committed.append(CommittedEvent(order: order, sequence: point.sequence, author: author, event: event))
        }
        point.link = writer.link
        return (writer, committed, point)
    }
}
