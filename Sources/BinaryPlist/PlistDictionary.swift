/// A dictionary of a property list: keys unique and in the order of their UTF-8 bytes.
public struct PlistDictionary: Sendable {
    /// The pairs in the order of their keys.
    public private(set) var entries: [(key: String, value: PropertyList)]

    /// An empty dictionary.
    public init() {
        entries = []
    }

    /// A dictionary of entries whose keys are known to ascend.
    init(ascending entries: [(key: String, value: PropertyList)]) {
        self.entries = entries
    }

    /// A dictionary of the given pairs in any order; of several values for one key the last stays.
    public init(_ pairs: [(String, PropertyList)]) {
        self.init(entries: pairs.map { (key: $0.0, value: $0.1) })
    }

    /// A dictionary of the given entries, taken over as they stand if their keys already ascend.
    ///
    /// Entries in any other order are sorted; of several values for one key the last stays.
    public init(entries: [(key: String, value: PropertyList)]) {
        self.entries = entries
        for index in entries.indices.dropFirst() where !precedes(entries[index - 1].key, entries[index].key) {
            sortKeepingLast()
            return
        }
    }

    /// The value of a key; setting nil removes the key.
    public subscript(key: String) -> PropertyList? {
        get {
            let place = place(of: key)
            return isKey(key, at: place) ? entries[place].value : nil
        }
        set {
            let place = place(of: key)
            switch (isKey(key, at: place), newValue) {
            case (true, let value?): entries[place].value = value
            case (true, nil): entries.remove(at: place)
            case (false, let value?): entries.insert((key: key, value: value), at: place)
            case (false, nil): break
            }
        }
    }

    /// The index of the first entry whose key is not before the given one.
    private func place(of key: String) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if precedes(entries[middle].key, key) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func isKey(_ key: String, at place: Int) -> Bool {
        place < entries.count && entries[place].key.utf8.elementsEqual(key.utf8)
    }

    private mutating func sortKeepingLast() {
        entries.sort { precedes($0.key, $1.key) }  // The standard library's sort is stable.
        var kept: [(key: String, value: PropertyList)] = []
        kept.reserveCapacity(entries.count)
        for entry in entries {
            if let last = kept.last, last.key.utf8.elementsEqual(entry.key.utf8) { kept.removeLast() }
            kept.append(entry)
        }
        entries = kept
    }
}

extension PlistDictionary: Hashable {
    /// Whether both have the same keys, by their bytes, with equal values.
    public static func == (left: PlistDictionary, right: PlistDictionary) -> Bool {
        left.entries.elementsEqual(right.entries) { $0.key.utf8.elementsEqual($1.key.utf8) && $0.value == $1.value }
    }

    /// Feeds every key's bytes and its value to the hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(entries.count)
        for entry in entries {
            hasher.combine(bytesOf: entry.key)
            hasher.combine(entry.value)
        }
    }
}

extension PlistDictionary: ExpressibleByDictionaryLiteral {
    /// A dictionary written as a literal; of several values for one key the last stays.
    public init(dictionaryLiteral elements: (String, PropertyList)...) {
        self.init(elements)
    }
}

/// Whether one string's UTF-8 bytes are ordered before another's.
private func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
}
