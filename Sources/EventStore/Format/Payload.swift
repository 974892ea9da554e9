internal import BinaryPlist
internal import TicketModel

/// Events and their property lists.
enum Payload {
    /// The store's own key in an event's payload: the stem of the link of the event before it in order.
    static let after = "after"

    static func encoded(_ event: Event, after stem: UInt64) -> [UInt8] {
        var fields = event.fields
        fields[after] = .bytes(withUnsafeBytes(of: stem.bigEndian) { Array($0) })
        return PropertyList(.record(fields)).encoded()
    }

    /// The event in a payload, with what it keeps of the event before it.
    ///
    /// `isStrict`: only canonical payloads are taken; bytes that do not encode again to themselves are no event. To check
    /// that costs as much as to decode, so the fold leaves it to `verify`.
    static func event(
        _ payload: UnsafeRawBufferPointer, isStrict: Bool = false
    ) throws(MalformedPayload) -> (event: Event, after: UInt64?) {
        do {
            let fields = try FieldRecord(payload: payload, isStrict: isStrict)
            var stem: UInt64?
            if case .bytes(let bytes)? = fields[after], bytes.count == 8 {
                stem = bytes.reduce(0) { $0 << 8 | UInt64($1) }
            }
            return (try Event(fields: fields), stem)
        } catch let error as MalformedPayload {
            throw error
        } catch {
            throw MalformedPayload(reason: "\(error)")
        }
    }
}

/// A payload whose checksums hold and which still is no event.
struct MalformedPayload: Error, Hashable, Sendable {
    let reason: String
}

extension PropertyList {
    init(_ value: FieldValue) {
        switch value {
        case .boolean(let value): self = .boolean(value)
        case .integer(let value): self = .integer(value)
        case .text(let value): self = .string(value)
        case .bytes(let value): self = .data(value)
        case .list(let values): self = .array(values.map { PropertyList($0) })
        case .record(let record):
            self = .dictionary(PlistDictionary(entries: record.entries.map { ($0.key, PropertyList($0.value)) }))
        }
    }
}
