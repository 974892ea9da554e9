internal import BinaryPlist
internal import FileIO

/// What a store says about itself: the file `format.plist`, written once when the store is made.
///
///     format     integer: the version of what is written, 1
///     minReader  integer: the oldest version that can read it, 1
///     store      text: the store's UUID, lower case
///     demo       true in a demo store (left out otherwise)
///     warnings   list of texts: what was wrong with the place from the start (left out if nothing)
public struct StoreFormat: Hashable, Sendable {
    static let current: Int64 = 1
    static let fileName = "format.plist"
    static let sizeLimit = 65_536

    /// The store's UUID, 36 characters, lower case.
    public let uuid: String
    /// Whether its authors are claims.
    public let isDemo: Bool
    /// What is wrong with the place, each for a person to read.
    public let warnings: [String]
    /// Why nothing can be written; nil if it can.
    public internal(set) var readOnlyReason: String?

    /// Whether the store can be read and not written.
    public var isReadOnly: Bool { readOnlyReason != nil }

    init(uuid: String, isDemo: Bool, warnings: [String]) {
        self.uuid = uuid
        self.isDemo = isDemo
        self.warnings = warnings
    }

    var encoded: [UInt8] {
        var fields: PlistDictionary = [
            "format": .integer(Self.current), "minReader": .integer(Self.current), "store": .string(uuid),
        ]
        if isDemo { fields["demo"] = .boolean(true) }
        if !warnings.isEmpty { fields["warnings"] = .array(warnings.map { .string($0) }) }
        return PropertyList.dictionary(fields).encoded()
    }

    init(decoding bytes: [UInt8], path: String) throws(StoreError) {
        guard let fields = bytes.withUnsafeBytes({ PlistDictionary(decoding: $0) }),
            let minReader = fields.integer("minReader")
        else {
            throw StoreError(
                .malformed, "\(path) is damaged", hint: "put the file back from a backup; the journals are not touched")
        }
        guard minReader <= Self.current else {
            throw StoreError(
                .malformed, "\(path): the store has format \(minReader), and this program reads up to \(Self.current)",
                hint: "install a newer usher")
        }
        guard let uuid = fields.string("store"), uuid.utf8.count == 36 else {
            throw StoreError(.malformed, "\(path) names no store", hint: "put the file back from a backup")
        }
        self.init(uuid: uuid, isDemo: fields["demo"] == .boolean(true), warnings: fields.strings("warnings"))
    }

    /// A random UUID (version 4) from 16 random bytes.
    static func uuid(from random: [UInt8]) -> String {
        var bytes = random
        bytes[6] = bytes[6] & 0x0f | 0x40
        bytes[8] = bytes[8] & 0x3f | 0x80
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
            text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: text, as: UTF8.self)
    }
}
