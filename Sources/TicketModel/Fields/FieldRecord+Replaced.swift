/// The values that a change of several tickets replaced, in the order of the tickets.
///
/// Equal ones are written once; otherwise a list, in which the empty text stands for "none"; nothing if all were none.
extension FieldRecord {
    func replaced<Value>(
        _ key: String, count: Int, none: Value, _ read: (FieldValue) throws(MalformedField) -> Value
    ) throws(MalformedField) -> [Value] {
        switch self[key] {
        case nil: return Array(repeating: none, count: count)
        case .list(let values):
            guard values.count == count else {
                throw MalformedField(field: key, reason: "does not have one value for each ticket")
            }
            var result: [Value] = []
            result.reserveCapacity(count)
            for value in values { result.append(value == .text("") ? none : try read(value)) }
            return result
        case .some(let value): return Array(repeating: try read(value), count: count)
        }
    }

    mutating func write(_ key: String, replaced values: [FieldValue?]) {
        guard let first = values.first else { return }
        if values.allSatisfy({ $0 == first }) {
            if let first { self[key] = first }
        } else {
            self[key] = .list(values.map { $0 ?? .text("") })
        }
    }
}

/// The tickets of a change by the value that it replaced, in the order of first appearance.
func grouped<Value: Hashable>(
    _ tickets: [TicketNumber], by values: [Value]
) -> [(value: Value, tickets: [TicketNumber])] {
    var places: [Value: Int] = [:]
    var groups: [(value: Value, tickets: [TicketNumber])] = []
    for (ticket, value) in zip(tickets, values) {
        if let place = places[value] {
            groups[place].tickets.append(ticket)
        } else {
            places[value] = groups.count
            groups.append((value, [ticket]))
        }
    }
    return groups
}
