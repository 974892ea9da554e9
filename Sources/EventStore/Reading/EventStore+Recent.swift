internal import FileIO
public import TicketModel

extension EventStore {
    /// The tickets that events after an order changed, as of the last ``refresh()``; nil if there are more events than `most`,
    /// or if one can't be read.
    public func tickets(changedAfter order: UInt64, most: Int) throws(StoreError) -> Set<TicketNumber>? {
        var reader = PlaceReader()
        var tickets: Set<TicketNumber> = []
        let places = follower.places
        var (index, count) = (places.count, 0)
        var last: UInt64?
        while index > 0 {
            index -= 1
            // An event has a place for each of its tickets.
            guard places[index] != last else { continue }
            last = places[index]
            guard let event = try reading.event(at: places[index], &reader) else { return nil }
            if event.order <= order { break }
            count += 1
            guard count <= most else { return nil }
            for operation in event.event.operations { tickets.formUnion(operation.tickets) }
        }
        return tickets
    }
}
