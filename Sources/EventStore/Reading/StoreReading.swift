internal import FileIO
public import TicketModel

/// A store as of its last ``EventStore/refresh()``, to read events from: by any thread, while the store goes on.
///
/// Journals only grow, so that what was read of them once stays where it was. Unchecked: the places and the table are values,
/// which nobody else changes; of the store's journals only the directories' descriptors are used, to open files of one's own.
public struct StoreReading: @unchecked Sendable {
    /// How far apart the clocks of two machines may be for times to be found between others, in milliseconds.
    private static let slack: Int64 = 3_600_000

    private let table: TicketTable
    private let places: EventPlaces
    /// By the numbers of writers in places; nil for a journal that is not there any more.
    private let journals: [Journal?]

    init(table: TicketTable, places: EventPlaces, journals: [Journal?]) {
        self.table = table
        self.places = places
        self.journals = journals
    }

    /// Everything that was done to a ticket, in order; the events are read from the journals.
    ///
    /// An event that can no longer be read is left out, and counted in ``EventStore/damage`` by the next complete reading.
    public func history(of ticket: TicketNumber) throws(StoreError) -> [CommittedEvent] {
        var reader = PlaceReader()
        var events: [CommittedEvent] = []
        for place in places.places(of: ticket, row: table.row(of: ticket)) {
            if let event = try event(at: place, &reader) { events.append(event) }
        }
        return events
    }

    /// How many changes of tickets are older than each of these moments, which rise.
    ///
    /// Events are ordered by what their writers had seen, which is also the order of time but for what clocks differ:
    /// so this is a search by halves, of some 20 events for each moment.
    public func changeCounts(before moments: [Timestamp]) throws(StoreError) -> [Int] {
        var reader = PlaceReader()
        var counts: [Int] = []
        for moment in moments {
            counts.append(try position(of: moment, from: counts.last ?? 0, &reader))
        }
        return counts
    }

    /// Gives the events of a stretch of time, in order, each once, those an hour around it too for the sake of clocks that
    /// differ, until the body answers false; answers false itself if there are more than `most`, of which it then gives the
    /// ones nearest to the middle.
    public func events(
        from: Timestamp, until: Timestamp, most: Int = .max, near middle: Timestamp,
        _ body: (CommittedEvent) -> Bool
    ) throws(StoreError) -> Bool {
        var reader = PlaceReader()
        let first = try position(of: from.adding(milliseconds: -Self.slack), from: 0, &reader)
        let end = try position(of: until.adding(milliseconds: Self.slack), from: first, &reader)
        var range = first..<end
        let isCut = range.count > most
        if isCut {
            let center = try position(of: middle, from: first, &reader)
            let start = max(first, min(center - most / 2, end - most))
            range = start..<start + most
        }
        var last: UInt64?
        for index in range where places[index] != last {
            last = places[index]
            if let event = try event(at: places[index], &reader), !body(event) { break }
        }
        return !isCut
    }

    /// The first of all places whose event is not older than a moment, at `start` or after it.
    private func position(of moment: Timestamp, from start: Int, _ reader: inout PlaceReader) throws(StoreError) -> Int
    {
        var (low, high) = (start, places.count)
        while low < high {
            let middle = (low + high) / 2
            // What can no longer be read has the time of what follows it.
            var (probe, at): (Int, Timestamp?) = (middle, nil)
            while probe < high, at == nil {
                at = try event(at: places[probe], &reader)?.event.at
                probe += 1
            }
            guard let at else {
                high = middle
                continue
            }
            if at < moment { low = probe } else { high = middle }
        }
        return low
    }

    func event(at packed: UInt64, _ reader: inout PlaceReader) throws(StoreError) -> CommittedEvent? {
        let place = EventPlace(packed: packed)
        guard let journal = journals[place.writer] else { return nil }
        return try reader.event(at: place, in: journal)
    }
}

extension EventStore {
    /// What is to be read of the store as of the last ``refresh()``.
    public var reading: StoreReading {
        StoreReading(
            table: follower.table, places: follower.places, journals: follower.writers.map { set.journal(of: $0) })
    }
}
