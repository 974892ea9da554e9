/// Builds the value of a property list that has been checked.
///
/// A large scalar is built once, however often it is referred to: otherwise a few bytes of references would be worth
/// as many copies of it.
struct TreeBuilder {
    /// Text up to this size lives inside a `String` and costs nothing to build again.
    static let smallScalar = 15

    private let sharesLargeScalars: Bool
    /// Large scalars by where they start; used only if some is shared.
    private var built: [Int: PropertyList] = [:]

    /// A builder for what a check has passed.
    init(after check: CanonicalCheck) {
        sharesLargeScalars = check.sharesLargeScalars
    }

    /// The value of an object and all in it.
    mutating func value(of object: PlistObject) throws(PlistError) -> PropertyList {
        switch object.kind {
        case .boolean, .integer, .string, .data:
            guard sharesLargeScalars, object.body.count > Self.smallScalar else { return try scalar(of: object) }
            if let value = built[object.start] { return value }
            let value = try scalar(of: object)
            built[object.start] = value
            return value
        case .array:
            var values: [PropertyList] = []
            values.reserveCapacity(object.count)
            for index in 0..<object.count { values.append(try value(of: try object.value(at: index))) }
            return .array(values)
        case .dictionary:
            var entries: [(key: String, value: PropertyList)] = []
            entries.reserveCapacity(object.count)
            for index in 0..<object.count {
                guard case .string(let key) = try value(of: try object.key(at: index)) else {
                    throw PlistError(.keyNotString, at: object.start)
                }
                entries.append((key: key, value: try value(of: try object.value(at: index))))
            }
            return .dictionary(PlistDictionary(ascending: entries))
        }
    }

    private func scalar(of object: PlistObject) throws(PlistError) -> PropertyList {
        if let value = object.boolean { return .boolean(value) }
        if let value = object.integer { return .integer(value) }
        if let value = object.data { return .data([UInt8](value)) }
        if let value = object.string { return .string(value) }
        throw PlistError(.badText, at: object.start)
    }
}
