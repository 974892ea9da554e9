/// Values by key: keys are unique and sorted by their UTF-8 bytes, as in the store's canonical encoding.
public struct FieldRecord: Sendable {
    /// A value and its key. A tuple would be destroyed by the runtime, member by member.
    public struct Entry: Sendable {
        /// What the value is of.
        public let key: String
        /// The value.
        public fileprivate(set) var value: FieldValue

        /// An entry as said.
        public init(key: String, value: FieldValue) {
            self.key = key
            self.value = value
        }
    }

    /// The entries in the order of their keys.
    public private(set) var entries: [Entry]

    /// A record without entries.
    public init() {
        entries = []
    }

    /// The record with these entries; of equal keys the last counts.
    public init(_ pairs: [Entry]) {
        var isSorted = true
        for index in pairs.indices.dropFirst() where !pairs[index - 1].key.precedesInBytes(pairs[index].key) {
            isSorted = false
            break
        }
        if isSorted {
            entries = pairs
        } else {
            entries = []
            entries.reserveCapacity(pairs.count)
            for pair in pairs { self[pair.key] = pair.value }
        }
    }

    /// A record without entries, with room for so many.
    init(capacity: Int) {
        entries = []
        entries.reserveCapacity(capacity)
    }

    /// The value of `key`; setting nil removes the entry. Keys that are set in their order are set fastest.
    public subscript(_ key: String) -> FieldValue? {
        get {
            for entry in entries where entry.key.hasSameBytes(as: key) { return entry.value }
            return nil
        }
        set {
            if let newValue, entries.last?.key.precedesInBytes(key) ?? true {
                entries.append(Entry(key: key, value: newValue))
                return
            }
            let place = entries.firstIndex { !$0.key.precedesInBytes(key) } ?? entries.endIndex
            let isPresent = place < entries.endIndex && entries[place].key.hasSameBytes(as: key)
            switch (newValue, isPresent) {
            case (let value?, true): entries[place].value = value
            case (let value?, false): entries.insert(Entry(key: key, value: value), at: place)
            case (nil, true): entries.remove(at: place)
            case (nil, false): break
            }
        }
    }

    /// Whether there are no entries.
    public var isEmpty: Bool { entries.isEmpty }
}

extension FieldRecord: Hashable {
    /// Whether two records encode to the same bytes.
    public static func == (left: FieldRecord, right: FieldRecord) -> Bool {
        left.entries.count == right.entries.count
            && zip(left.entries, right.entries).allSatisfy { $0.key.hasSameBytes(as: $1.key) && $0.value == $1.value }
    }

    /// Feeds keys and values to `hasher`.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(entries.count)
        for entry in entries {
            entry.key.hashBytes(into: &hasher)
            hasher.combine(entry.value)
        }
    }
}

extension FieldRecord: ExpressibleByDictionaryLiteral {
    /// The record that a literal spells.
    public init(dictionaryLiteral elements: (String, FieldValue)...) {
        self.init(capacity: elements.count + 2)
        for (key, value) in elements { self[key] = value }
    }
}
