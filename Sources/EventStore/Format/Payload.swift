internal import BinaryPlist
internal import TicketModel

/// Events and their property lists.
enum Payload {
    /// The store's own key in an event's payload: the stem of the link of the event before it in order.
    static let after = "after"

    static func encoded(_ event: Event, after stem: UInt64) -> [UInt8] {
        var encoder = PayloadEncoder()
        return Array(encoder.encode(event.fields, after: stem))
    }

    /// The event in a payload, with what it keeps of the event before it.
    ///
    /// `isStrict`: only canonical payloads are taken; bytes that do not encode again to themselves are no event. To check
    /// that costs as much as to decode, so the fold leaves it to `verify`.
    static func event(
        _ payload: UnsafeRawBufferPointer, isStrict: Bool = false
    ) throws(MalformedPayload) -> (event: Event, after: UInt64?) {
        var texts: ShortTexts?
        return try event(payload, isStrict: isStrict, texts: &texts)
    }

    /// The same for one who reads many, and keeps short texts from one to the next.
    static func event(
        _ payload: UnsafeRawBufferPointer, isStrict: Bool = false, texts: inout ShortTexts?
    ) throws(MalformedPayload) -> (event: Event, after: UInt64?) {
        do {
            let fields = try FieldRecord(payload: payload, isStrict: isStrict, texts: &texts)
            var stem: UInt64?
            if case .bytes(let bytes)? = fields[after], bytes.count == 8 {
                stem = bytes.withUnsafeBytes { UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self)) }
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
