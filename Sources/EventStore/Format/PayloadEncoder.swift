internal import BinaryPlist
internal import TicketModel

/// Writes the payloads of one event after another; keeps its memory between them.
struct PayloadEncoder: ~Copyable {
    private var encoder = PlistEncoder()

    /// The payload of an event that has these fields and has been validated; valid until the next call.
    mutating func encode(_ fields: FieldRecord, after stem: UInt64) -> UnsafeRawBufferPointer {
        do throws(PlistError) {
            encoder.begin()
            try encoder.write(fields, after: withUnsafeBytes(of: stem.bigEndian) { Array($0) })
            return try encoder.end()
        } catch {
            preconditionFailure(error.description)
        }
    }
}

extension PlistEncoder {
    /// An event's fields with the store's own, whose key comes before all of theirs.
    fileprivate mutating func write(_ record: FieldRecord, after stem: [UInt8]) throws(PlistError) {
        let entries = record.entries
        let count = entries.count + 1
        let dictionary = try beginDictionary(count)
        set(0, of: dictionary, to: try write(Payload.after))
        for index in entries.indices { set(index + 1, of: dictionary, to: try write(entries[index].key)) }
        set(count, of: dictionary, to: try write(stem))
        for index in entries.indices {
            set(count + index + 1, of: dictionary, to: try write(entries[index].value, in: dictionary))
        }
    }

    fileprivate mutating func write(
        _ value: FieldValue, in outer: PlistContainer?
    ) throws(PlistError) -> PlistReference {
        switch value {
        case .boolean(let value): return try write(value)
        case .integer(let value): return try write(value)
        case .text(let value): return try write(value)
        case .bytes(let value): return try write(value)
        case .list(let values):
            let array = try beginArray(values.count, in: outer)
            for index in values.indices { set(index, of: array, to: try write(values[index], in: array)) }
            return array.number
        case .record(let record): return try write(record, in: outer)
        }
    }

    fileprivate mutating func write(
        _ record: FieldRecord, in outer: PlistContainer?
    ) throws(PlistError) -> PlistReference {
        let entries = record.entries
        let dictionary = try beginDictionary(entries.count, in: outer)
        for index in entries.indices { set(index, of: dictionary, to: try write(entries[index].key)) }
        for index in entries.indices {
            set(entries.count + index, of: dictionary, to: try write(entries[index].value, in: dictionary))
        }
        return dictionary.number
    }
}
