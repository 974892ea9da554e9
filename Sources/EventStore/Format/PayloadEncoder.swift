internal import BinaryPlist
internal import TicketModel

/// Writes the payloads of one event after another; keeps its memory between them.
struct PayloadEncoder: ~Copyable {
    private var encoder = PlistEncoder()

    /// The payload of an event that has been validated, valid until the next call.
    mutating func encode(_ event: Event, after stem: UInt64) -> UnsafeRawBufferPointer {
        var fields = event.fields
        fields[Payload.after] = .bytes(withUnsafeBytes(of: stem.bigEndian) { Array($0) })
        do throws(PlistError) {
            encoder.begin()
            _ = try encoder.write(fields, in: nil)
            return try encoder.end()
        } catch {
            preconditionFailure(error.description)
        }
    }
}

extension PlistEncoder {
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
