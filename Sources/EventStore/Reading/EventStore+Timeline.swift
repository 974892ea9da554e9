internal import FileIO
public import TicketModel

extension EventStore {
    /// How far apart the clocks of two machines may be for times to be found between others, in milliseconds.
    private static let slack: Int64 = 3_600_000

    /// How many changes of tickets, as of the last ``refresh()``, are older than each of these moments, which rise.
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
    /// differ; answers false if there are more than `most`, of which it then gives the ones nearest to the middle.
    public func events(
        from: Timestamp, until: Timestamp, most: Int = .max, near middle: Timestamp,
        _ body: (CommittedEvent) -> Void
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
        let places = follower.places
        var last: UInt64?
        for index in range where places[index] != last {
            last = places[index]
            if let event = try event(at: places[index], &reader) { body(event) }
        }
        return !isCut
    }

    /// The first of all places whose event is not older than a moment, at `start` or after it.
    private func position(of moment: Timestamp, from start: Int, _ reader: inout PlaceReader) throws(StoreError) -> Int
    {
        let places = follower.places
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
        guard let journal = set.journal(of: follower.writers[place.writer]) else { return nil }
        return try reader.event(at: place, in: journal)
    }
}
