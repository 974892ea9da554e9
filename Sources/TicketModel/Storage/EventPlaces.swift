/// Where each ticket's events stand: not what they say. A place is whatever number the store finds an event by.
package struct EventPlaces: Sendable {
    /// Entries form one chain a ticket, each naming the one before it.
    private var entries = PagedColumn<EventPlace>()
    /// Entry + 1 of the last one by the ticket's row; 0 is none.
    private var lastByRow = PagedColumn<LastPlace>()
    /// The same for what is no ticket (yet): its creation is lost, or never came.
    private var lastByNumber: [TicketNumber: UInt32] = [:]

    package init() {}

    /// Whether all that was noted is about tickets.
    package var isOfTickets: Bool { lastByNumber.isEmpty }

    /// How many there are, of all tickets together, in the order in which their events were folded.
    package var count: Int { entries.count }

    /// One of all places; those of an event that changed several tickets stand next to each other.
    package subscript(index: Int) -> UInt64 { entries[index].place }

    package mutating func add(_ place: UInt64, of ticket: TicketNumber, row: Row?) {
        let entry = UInt32(entries.count) + 1
        guard let row = row?.index else {
            let previous = lastByNumber.updateValue(entry, forKey: ticket) ?? 0
            entries.append(EventPlace(place: place, previous: previous))
            return
        }
        while lastByRow.count <= row { lastByRow.append(LastPlace(entry: 0)) }
        let previous = lastByRow[row].entry
        // One event may name a ticket more than once.
        if previous != 0, entries[Int(previous) - 1].place == place { return }
        entries.append(EventPlace(place: place, previous: previous))
        lastByRow[row].entry = entry
    }

    /// The places of a ticket's events, first to last.
    package func places(of ticket: TicketNumber, row: Row?) -> [UInt64] {
        var places: [UInt64] = []
        func collect(from last: UInt32) {
            var entry = last
            while entry != 0 {
                places.append(entries[Int(entry) - 1].place)
                entry = entries[Int(entry) - 1].previous
            }
        }
        if let row, row.index < lastByRow.count { collect(from: lastByRow[row.index].entry) }
        if let last = lastByNumber[ticket] { collect(from: last) }
        return places.reversed()
    }

    /// The places that an image holds; nil if that lacks anything.
    package init?(_ image: TableImage) {
        var reader = ImageReader(image)
        visit(&reader)
        guard reader.isComplete else { return nil }
    }

    /// All places, to be written.
    package func written() -> ImageContent {
        var places = self
        var writer = ImageWriter()
        places.visit(&writer)
        return writer.content
    }

    /// What has changed since the image that the places came from.
    package func changesWritten() -> ImageContent {
        var places = self
        var writer = ChangeWriter()
        places.visit(&writer)
        return writer.content
    }

    private mutating func visit(_ visitor: inout some ImageVisitor) {
        visitor.column("places", &entries)
        visitor.column("lastPlaces", &lastByRow)
    }
}

/// One event of a ticket.
struct EventPlace: ColumnRecord {
    var place: UInt64
    /// Entry + 1 of the ticket's event before it; 0 is none.
    var previous: UInt32

    static let fields = ["place", "previous"]

    init(place: UInt64, previous: UInt32) {
        self.place = place
        self.previous = previous
    }

    init(_ values: FieldValues) { self.init(place: values[0], previous: values.narrow(1)) }

    func write(to values: FieldValues) {
        values[0] = place
        values[1] = UInt64(previous)
    }
}

/// The last event of a ticket.
struct LastPlace: ColumnRecord {
    /// Entry + 1; 0 is none.
    var entry: UInt32

    static let fields = ["entry"]
    init(entry: UInt32) { self.entry = entry }
    init(_ values: FieldValues) { entry = values.narrow(0) }
    func write(to values: FieldValues) { values[0] = UInt64(entry) }
}
