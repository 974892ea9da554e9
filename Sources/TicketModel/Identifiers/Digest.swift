/// The 32 bytes of a SHA-256.
public struct Digest: Hashable, BitwiseCopyable, Sendable {
    /// The bytes in four words, big-endian.
    let words: (UInt64, UInt64, UInt64, UInt64)

    init(words: (UInt64, UInt64, UInt64, UInt64)) {
        self.words = words
    }

    /// The digest with these bytes, or nil unless there are 32.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        var words: [UInt64] = [0, 0, 0, 0]
        for (index, byte) in bytes.enumerated() { words[index / 8] = words[index / 8] << 8 | UInt64(byte) }
        self.words = (words[0], words[1], words[2], words[3])
    }

    /// The 32 bytes.
    public var bytes: [UInt8] {
        withUnsafeBytes(of: (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian)) { Array($0) }
    }

    /// Whether both hold the same bytes.
    public static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

    /// Hashes the first bytes: they are as good as random.
    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension Digest: CustomStringConvertible {
    /// The bytes as 64 lower-case hexadecimal digits.
    public var description: String { bytes.hexadecimal }
}

extension [UInt8] {
    /// Two lower-case hexadecimal digits a byte.
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

extension FieldRecord {
    func digest(_ key: String) throws(MalformedField) -> Digest {
        guard let value = self[key] else { throw MalformedField(field: key, reason: "is missing") }
        return try value.digest(of: key)
    }
}

extension FieldValue {
    func digest(of key: String) throws(MalformedField) -> Digest {
        guard case .bytes(let bytes) = self, let digest = Digest(bytes: bytes) else {
            throw MalformedField(field: key, reason: "is not 32 bytes")
        }
        return digest
    }
}

extension FieldValues {
    /// A digest's four numbers, from `field` on.
    func digest(_ field: Int) -> Digest {
        Digest(words: (self[field], self[field + 1], self[field + 2], self[field + 3]))
    }

    func setDigest(_ field: Int, _ digest: Digest) {
        (self[field], self[field + 1], self[field + 2], self[field + 3]) = digest.words
    }

    /// The names of a digest's four numbers.
    static func digest(_ name: String) -> [String] { (1...4).map { "\(name)-\($0)" } }
}
