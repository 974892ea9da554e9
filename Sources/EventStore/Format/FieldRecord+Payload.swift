internal import BinaryPlist
internal import TicketModel

extension FieldRecord {
    /// The record that a payload is, built straight from its bytes.
    init(payload: UnsafeRawBufferPointer) throws {
        let reader = try PlistReader(validating: payload)
        // A scalar may be referred to often and is built each time. Where that would multiply a large one,
        // the slower way shares it.
        var room = 2 * payload.count + 4096
        guard case .record(let record)? = try FieldValue(try reader.root, room: &room) else {
            guard case .record(let record) = FieldValue(try PropertyList(decoding: payload)) else {
                throw MalformedPayload(reason: "is not a dictionary")
            }
            self = record
            return
        }
        self = record
    }
}

extension FieldValue {
    /// The value of an object that has been checked; nil when it would take more than the room that is left.
    fileprivate init?(_ object: PlistObject, room: inout Int) throws(PlistError) {
        switch object.kind {
        case .boolean: self = .boolean(object.boolean ?? false)
        case .integer: self = .integer(object.integer ?? 0)
        case .string:
            room -= object.count
            guard room >= 0 else { return nil }
            self = .text(object.string ?? "")
        case .data:
            room -= object.count
            guard room >= 0, let data = object.data else { return nil }
            self = .bytes([UInt8](data))
        case .array:
            var values: [FieldValue] = []
            values.reserveCapacity(object.count)
            for index in 0..<object.count {
                guard let value = try FieldValue(try object.value(at: index), room: &room) else { return nil }
                values.append(value)
            }
            self = .list(values)
        case .dictionary:
            var entries: [(key: String, value: FieldValue)] = []
            entries.reserveCapacity(object.count)
            for index in 0..<object.count {
                guard let key = try object.key(at: index).string,
                    let value = try FieldValue(try object.value(at: index), room: &room)
                else { return nil }
                entries.append((key: key, value: value))
            }
            self = .record(FieldRecord(entries))
        }
    }

    init(_ list: PropertyList) {
        switch list {
        case .boolean(let value): self = .boolean(value)
        case .integer(let value): self = .integer(value)
        case .string(let value): self = .text(value)
        case .data(let value): self = .bytes(value)
        case .array(let values): self = .list(values.map { FieldValue($0) })
        case .dictionary(let dictionary):
            self = .record(FieldRecord(dictionary.entries.map { (key: $0.key, value: FieldValue($0.value)) }))
        }
    }
}
