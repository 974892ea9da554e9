internal import BinaryPlist
internal import TicketModel

extension FieldRecord {
    /// The record that a payload is, built straight from its bytes.
    init(payload: UnsafeRawBufferPointer, isStrict: Bool, texts: inout ShortTexts?) throws {
        let limits = PlistLimits.event
        let reader =
            try isStrict
            ? PlistReader(validating: payload, limits: limits) : PlistReader(lazily: payload, limits: limits)
        var budget = DecodingBudget(payload: payload.count, limits: limits)
        if case .record(let record)? = try FieldValue(try reader.root, within: &budget, &texts) {
            self = record
        } else if case .record(let record) = FieldValue(try PropertyList(decoding: payload, limits: limits)) {
            self = record
        } else {
            throw MalformedPayload(reason: "is not a dictionary")
        }
    }
}

/// What building a value straight from its bytes may take.
///
/// An object may be referred to often and is built each time. Where that would multiply a large one, or go round in
/// circles, the budget runs out, and the slower way, which shares or rejects, has to do.
private struct DecodingBudget {
    var bytes: Int
    var objects: Int
    var depth: Int

    init(payload size: Int, limits: PlistLimits) {
        bytes = 2 * size + 4096
        objects = limits.maxObjects
        depth = limits.maxDepth
    }
}

extension FieldValue {
    /// Nil when the budget has run out.
    fileprivate init?(
        _ object: PlistObject, within budget: inout DecodingBudget, _ texts: inout ShortTexts?
    ) throws(PlistError) {
        budget.objects -= 1
        guard budget.objects >= 0 else { return nil }
        switch object.kind {
        case .boolean: self = .boolean(object.boolean ?? false)
        case .integer: self = .integer(object.integer ?? 0)
        case .string:
            budget.bytes -= object.count
            guard budget.bytes >= 0, let text = Self.text(of: object, &texts) else { return nil }
            self = .text(text)
        case .data:
            budget.bytes -= object.count
            guard budget.bytes >= 0, let data = object.data else { return nil }
            self = .bytes([UInt8](data))
        case .array:
            guard object.count <= budget.objects, budget.depth > 0 else { return nil }
            budget.depth -= 1
            var values: [FieldValue] = []
            values.reserveCapacity(object.count)
            for index in 0..<object.count {
                guard let value = try FieldValue(try object.value(at: index), within: &budget, &texts) else {
                    return nil
                }
                values.append(value)
            }
            budget.depth += 1
            self = .list(values)
        case .dictionary:
            guard object.count <= budget.objects, budget.depth > 0 else { return nil }
            budget.depth -= 1
            var entries: [FieldRecord.Entry] = []
            entries.reserveCapacity(object.count)
            for index in 0..<object.count {
                guard let key = Self.text(of: try object.key(at: index), &texts),
                    let value = try FieldValue(try object.value(at: index), within: &budget, &texts)
                else { return nil }
                entries.append(FieldRecord.Entry(key: key, value: value))
            }
            budget.depth += 1
            self = .record(FieldRecord(entries))
        }
    }

    @inline(__always)
    private static func text(of object: PlistObject, _ texts: inout ShortTexts?) -> String? {
        texts == nil ? object.string : texts?.text(of: object)
    }

    init(_ list: PropertyList) {
        switch list {
        case .boolean(let value): self = .boolean(value)
        case .integer(let value): self = .integer(value)
        case .string(let value): self = .text(value)
        case .data(let value): self = .bytes(value)
        case .array(let values): self = .list(values.map { FieldValue($0) })
        case .dictionary(let dictionary):
            self = .record(FieldRecord(dictionary.entries.map { .init(key: $0.key, value: FieldValue($0.value)) }))
        }
    }
}
