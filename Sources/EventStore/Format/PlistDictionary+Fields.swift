internal import BinaryPlist

// Reading the store's own small property lists: absent and of the wrong type are the same.
extension PlistDictionary {
    func integer(_ key: String) -> Int64? {
        guard case .integer(let value)? = self[key] else { return nil }
        return value
    }

    func string(_ key: String) -> String? {
        guard case .string(let value)? = self[key] else { return nil }
        return value
    }

    func data(_ key: String) -> [UInt8]? {
        guard case .data(let value)? = self[key] else { return nil }
        return value
    }

    func strings(_ key: String) -> [String] {
        guard case .array(let values)? = self[key] else { return [] }
        return values.compactMap { value in
            guard case .string(let text) = value else { return nil }
            return text
        }
    }

    /// The dictionary that these bytes are; nil if they are none.
    init?(decoding bytes: UnsafeRawBufferPointer) {
        guard case .dictionary(let dictionary)? = try? PropertyList(decoding: bytes) else { return nil }
        self = dictionary
    }
}
