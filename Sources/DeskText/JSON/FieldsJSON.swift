import TicketModel

/// The values of the store, as JSON: bytes are hexadecimal digits.
extension JSONWriter {
    mutating func fields(_ record: FieldRecord) {
        object { writer in
            for entry in record.entries {
                writer.key(entry.key)
                writer.value(entry.value)
            }
        }
    }

    private mutating func value(_ value: FieldValue) {
        switch value {
        case .boolean(let value): boolean(value)
        case .integer(let value): integer(value)
        case .text(let value): string(value)
        case .bytes(let value): string(Self.hexadecimal(value))
        case .list(let values):
            array { writer in
                for value in values { writer.value(value) }
            }
        case .record(let record): fields(record)
        }
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.reduce(into: "") { text, byte in
            text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
    }
}
