import BinaryPlist
import Testing

/// Inputs that have hung, crashed or fooled readers, and everything that the canonical form forbids.
@Suite struct HostileInputTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        let reason: PlistError.Reason

        init(_ name: String, _ bytes: [UInt8], _ reason: PlistError.Reason) {
            testDescription = name
            self.bytes = bytes
            self.reason = reason
        }

        init(_ name: String, _ list: RawPlist, _ reason: PlistError.Reason) {
            self.init(name, list.bytes, reason)
        }
    }

    @Test(arguments: envelope + numbers + texts + references + dictionaries)
    func isRejected(_ input: Case) {
        let error = #expect(throws: PlistError.self) { try PropertyList(decoding: input.bytes) }
        #expect(error?.reason == input.reason)
        #expect((0...max(input.bytes.count, 1 << 20)).contains(error?.offset ?? -1))
        let validating = #expect(throws: PlistError.self) {
            try input.bytes.withUnsafeBytes { _ = try PlistReader(validating: $0) }
        }
        #expect(validating == error)
    }

    /// What the trailer says wrongly is named by the place of its field, counted here from the end.
    @Test(arguments: [
        (list.with { $0.reserved[0] = 1 }, 32), (list.with { $0.count = 0 }, 24), (list.with { $0.count = 99 }, 24),
        (list.with { $0.top = 1 }, 16), (list.with { $0.tableOffset = 8 }, 8), (list.with { $0.tableOffset = 16 }, 8),
    ])
    func theFieldAtFaultIsNamed(list: RawPlist, fromEnd: Int) {
        #expect(throws: PlistError(.badTrailer, at: list.bytes.count - fromEnd)) {
            try PropertyList(decoding: list.bytes)
        }
    }

    static let list = RawPlist([0xA2, 1, 2], [0x51, 0x61], [0x10, 7])

    static let envelope = [
        Case("nothing", [], .tooShort),
        Case("header alone", Array("bplist00".utf8), .tooShort),
        Case("header and trailer", RawPlist(), .tooShort),
        Case("no object", RawPlist().with { $0.filling = [9, 9] }, .badTrailer),
        Case(
            "offsets alone",
            RawPlist().with {
                $0.offsets = [8, 8]; $0.count = 2
            }, .badTrailer),
        Case("XML", Array("<?xml version=\"1.0\"?><plist version=\"1.0\"><true/></plist>".utf8), .badHeader),
        Case("version 01", list.with { $0.header[7] = 0x31 }, .badHeader),
        Case("byte after the trailer", list.bytes + [0], .badTrailer),
        Case("padded to eight", list.bytes + [UInt8](repeating: 0, count: 7), .badTrailer),
        Case("reserved byte", list.with { $0.reserved[0] = 1 }, .badTrailer),
        Case("sort version", list.with { $0.reserved[5] = 1 }, .badTrailer),
        Case("offset width 0", list.with { $0.offsetWidth = 0 }, .badTrailer),
        Case("offset width 2", list.with { $0.offsetWidth = 2 }, .badTrailer),
        Case("offset width 3", list.with { $0.offsetWidth = 3 }, .badTrailer),
        Case("reference width 0", list.with { $0.referenceWidth = 0 }, .badTrailer),
        Case("reference width 2", list.with { $0.referenceWidth = 2 }, .badTrailer),
        Case("reference width 255", list.with { $0.referenceWidth = 255 }, .badTrailer),
        Case("another top object", list.with { $0.top = 1 }, .badTrailer),
        Case("top object beyond", list.with { $0.top = .max }, .badTrailer),
        Case("count 0", list.with { $0.count = 0 }, .badTrailer),
        Case("count one less", list.with { $0.count = 2 }, .badTrailer),
        Case("count one more", list.with { $0.count = 4 }, .badTrailer),
        Case("count 2^63", list.with { $0.count = 1 << 63 }, .badTrailer),
        Case("count 2^64-1", list.with { $0.count = .max }, .badTrailer),
        Case("table at 0", list.with { $0.tableOffset = 0 }, .badTrailer),
        Case("table in the trailer", list.with { $0.tableOffset = 30 }, .badTrailer),
        Case("table beyond the end", list.with { $0.tableOffset = 4_096 }, .badTrailer),
        Case("table at 2^64-1", list.with { $0.tableOffset = .max }, .badTrailer),
        Case("gap before the table", list.with { $0.filling = [0] }, .misplacedObject),
        Case("offset beyond the objects", list.with { $0.offsets = [8, 11, 200] }, .misplacedObject),
        Case("offset in the header", list.with { $0.offsets = [8, 11, 7] }, .misplacedObject),
        Case("overlap", list.with { $0.offsets = [8, 11, 11] }, .misplacedObject),
        Case(
            "offset into an object",
            RawPlist([0xA2, 1, 2], [0x52, 0x10, 7], [0x10, 7]).with { $0.offsets = [8, 11, 12] }, .misplacedObject),
        Case(
            "objects in another order",
            list.with {
                $0.objects.swapAt(1, 2); $0.offsets = [8, 13, 11]
            }, .misplacedObject),
        Case("one mebibyte and one", [UInt8](repeating: 0, count: (1 << 20) + 1), .tooManyBytes),
    ]

    static let numbers = [
        Case("null", RawPlist([0x00]), .unknownMarker),
        Case("fill", RawPlist([0x0F]), .unknownMarker),
        Case("real", RawPlist([0x22, 0, 0, 0, 0]), .unknownMarker),
        Case("date", RawPlist([0x33, 0, 0, 0, 0, 0, 0, 0, 0]), .unknownMarker),
        Case("uid", RawPlist([0x80, 0]), .unknownMarker),
        Case("set", RawPlist([0xC0]), .unknownMarker),
        Case("one in two bytes", RawPlist([0x11, 0, 1]), .notMinimal),
        Case("one in eight bytes", RawPlist([0x13, 0, 0, 0, 0, 0, 0, 0, 1]), .notMinimal),
        Case("minus one", RawPlist([0x13] + [UInt8](repeating: 0xFF, count: 8)), .integerOutOfRange),
        Case("2^63", RawPlist([0x13, 0x80, 0, 0, 0, 0, 0, 0, 0]), .integerOutOfRange),
        Case("sixteen bytes", RawPlist([0x14] + [UInt8](repeating: 0, count: 16)), .integerOutOfRange),
        Case("2^15 bytes", RawPlist([0x1F] + [UInt8](repeating: 0, count: 16)), .unknownMarker),
        Case("integer cut short", RawPlist([0x13, 1, 2, 3]), .truncatedObject),
        Case("data cut short", RawPlist([0x43, 1, 2]), .truncatedObject),
        Case("string of one unit and a half", RawPlist([0x62, 0, 0xE9, 0]), .truncatedObject),
        Case("count cut off", RawPlist([0x4F]), .truncatedObject),
        Case("count cut short", RawPlist([0x4F, 0x11, 1]), .truncatedObject),
        Case("count that is no integer", RawPlist([0x4F, 0x51, 0x61]), .unknownMarker),
        Case("count 14 written out", RawPlist([0x4F, 0x10, 14] + [UInt8](repeating: 1, count: 14)), .notMinimal),
        Case("count 15 in two bytes", RawPlist([0x4F, 0x11, 0, 15] + [UInt8](repeating: 1, count: 15)), .notMinimal),
        Case(
            "count 2^63-1 of data", RawPlist([0x4F, 0x13, 0x7F] + [UInt8](repeating: 0xFF, count: 7)), .truncatedObject),
        Case(
            "count 2^63-1 of text", RawPlist([0x6F, 0x13, 0x7F] + [UInt8](repeating: 0xFF, count: 7)), .truncatedObject),
        Case("count 2^62 of pairs", RawPlist([0xDF, 0x13, 0x40] + [UInt8](repeating: 0, count: 7)), .truncatedObject),
        Case("count -1", RawPlist([0xAF, 0x13] + [UInt8](repeating: 0xFF, count: 8)), .integerOutOfRange),
    ]

    static let texts = [
        Case("ASCII form beyond ASCII", RawPlist([0x52, 0xC3, 0xA9]), .badText),
        Case("UTF-16 form of ASCII", RawPlist([0x61, 0, 0x61]), .badText),
        Case("UTF-16 form of nothing", RawPlist([0x60]), .badText),
        Case("high surrogate alone", RawPlist([0x61, 0xD8, 0x3D]), .badText),
        Case("high surrogate and letter", RawPlist([0x62, 0xD8, 0x3D, 0, 0x61]), .badText),
        Case("high surrogate at the end", RawPlist([0x62, 0, 0xE9, 0xD8, 0x3D]), .badText),
        Case("low surrogate alone", RawPlist([0x61, 0xDE, 0x00]), .badText),
        Case("surrogates in the wrong order", RawPlist([0x62, 0xDE, 0x00, 0xD8, 0x3D]), .badText),
        Case("two high surrogates", RawPlist([0x63, 0xD8, 0x3D, 0xD8, 0x3D, 0xDE, 0x00]), .badText),
    ]

    static let references = [
        Case("array of itself", RawPlist([0xA1, 0]), .sharedContainer),
        Case("dictionary of itself", RawPlist([0xD1, 1, 0], [0x51, 0x61]), .sharedContainer),
        Case("dictionary as its own key", RawPlist([0xD1, 0, 1], [0x51, 0x61]), .keyNotString),
        Case("cycle of two", RawPlist([0xA1, 1], [0xA1, 0]), .sharedContainer),
        Case("empty array shared", RawPlist([0xA2, 1, 1], [0xA0]), .sharedContainer),
        Case("reference beyond", RawPlist([0xA1, 1]), .badReference),
        Case("reference 255", RawPlist([0xA1, 255]), .badReference),
        Case("not in preorder", RawPlist([0xA2, 2, 1], [0x08], [0x09]), .badReference),
        Case("values before keys", RawPlist([0xD1, 2, 1], [0x09], [0x51, 0x61]), .badReference),
        Case("breadth first", RawPlist([0xA2, 1, 2], [0xA1, 3], [0xA0], [0x08]), .badReference),
        Case("object that nothing refers to", RawPlist([0xA1, 1], [0x08], [0x09]), .unusedObject),
        Case("equal integers", RawPlist([0xA2, 1, 2], [0x10, 7], [0x10, 7]), .repeatedScalar),
        Case("equal booleans", RawPlist([0xA2, 1, 2], [0x08], [0x08]), .repeatedScalar),
        Case("key and value equal", RawPlist([0xD1, 1, 2], [0x51, 0x61], [0x51, 0x61]), .repeatedScalar),
        Case("nested 10,000 deep", nested(10_000), .tooDeep),
        Case("nested 17 deep", nested(17), .tooDeep),
        Case("dictionaries nested 17 deep", nestedDictionaries(17), .tooDeep),
        Case("doubling", RawPlist([0xA2, 1, 1], [0xA2, 2, 2], [0xA2, 3, 3], [0xA0]), .sharedContainer),
    ]

    static let dictionaries = [
        Case("integer as key", RawPlist([0xD1, 1, 2], [0x10, 1], [0x08]), .keyNotString),
        Case("data as key", RawPlist([0xD1, 1, 2], [0x41, 0x61], [0x08]), .keyNotString),
        Case("array as key", RawPlist([0xD1, 1, 2], [0xA0], [0x08]), .keyNotString),
        Case("one key twice", RawPlist([0xD2, 1, 1, 2, 2], [0x51, 0x61], [0x08]), .duplicateKey),
        Case(
            "one key written twice", RawPlist([0xD2, 1, 2, 3, 3], [0x51, 0x61], [0x51, 0x61], [0x08]), .repeatedScalar),
        Case("keys descending", RawPlist([0xD2, 1, 2, 3, 3], [0x51, 0x62], [0x51, 0x61], [0x08]), .keysOutOfOrder),
        Case(
            "prefix after", RawPlist([0xD2, 1, 2, 3, 3], [0x52, 0x61, 0x61], [0x51, 0x61], [0x08]), .keysOutOfOrder),
        Case(
            "keys in the order of UTF-16",
            RawPlist([0xD2, 1, 2, 3, 3], [0x62, 0xD8, 0x3D, 0xDE, 0x00], [0x61, 0xFF, 0xFF], [0x08]), .keysOutOfOrder),
        Case(
            "ASCII after UTF-16", RawPlist([0xD2, 1, 2, 3, 3], [0x61, 0, 0xE9], [0x51, 0x7A], [0x08]), .keysOutOfOrder),
    ]

    private static func nested(_ depth: Int) -> RawPlist {
        let width = depth < 256 ? 1 : 2
        var list = RawPlist()
        list.objects = (1..<depth).map { [0xA1] + RawPlist.number(UInt64($0), width: width) } + [[0xA0]]
        return list
    }

    private static func nestedDictionaries(_ depth: Int) -> RawPlist {
        var list = RawPlist([0xD1, 1, 2], [0x51, 0x61])
        list.objects += (1..<(depth - 1)).map { [0xD1, 1, UInt8($0 + 2)] } + [[0xD0]]
        return list
    }

    /// 60,000 references to a string of 100 kB: six gigabytes if each were decoded on its own.
    @Test func aLargeSharedStringIsDecodedOnce() throws {
        let text = String(repeating: "é", count: 50_000)
        var list = RawPlist([0xAF, 0x11] + RawPlist.number(60_000, width: 2))
        list.objects[0] += [UInt8](repeating: 1, count: 60_000)
        list.objects.append([0x6F, 0x11] + RawPlist.number(50_000, width: 2))
        for _ in 0..<50_000 { list.objects[1] += [0x00, 0xE9] }
        guard case .array(let values) = try PropertyList(decoding: list.bytes) else {
            Issue.record("not an array")
            return
        }
        #expect(values.count == 60_000)
        #expect(values.last == .string(text))
    }

    /// Small dictionaries that share two keys of 60 kB: comparing them for each is two gigabytes of work, which takes
    /// more than fifty times as long as with keys of 60 bytes.
    @Test func longKeysAreComparedOnce() throws {
        let short = try timeToDecode(dictionariesSharingKeysOf: 60)
        let long = try timeToDecode(dictionariesSharingKeysOf: 60_000)
        #expect(long < short * 10)
    }

    private func timeToDecode(dictionariesSharingKeysOf size: Int) throws -> Duration {
        let common = String(repeating: "k", count: size - 1)
        let count = 30_000
        // Object 0 is the array, 1 the first dictionary, then its keys and value, then all other dictionaries.
        let references = [1] + (5..<(count + 4))
        let small: [UInt8] = [0xD2, 0, 2, 0, 3, 0, 4, 0, 4]
        var list = RawPlist([0xAF, 0x11] + RawPlist.number(UInt64(count), width: 2))
        list.objects[0] += references.flatMap { RawPlist.number(UInt64($0), width: 2) }
        list.objects.append(small)
        let prefix = size < 256 ? [0x5F, 0x10, UInt8(size)] : [0x5F, 0x11] + RawPlist.number(UInt64(size), width: 2)
        for end in ["a", "b"] { list.objects.append(prefix + Array((common + end).utf8)) }
        list.objects.append([0x09])
        list.objects += [[UInt8]](repeating: small, count: count - 1)
        let bytes = list.bytes
        var value: PropertyList?
        let time = try ContinuousClock().measure { value = try PropertyList(decoding: bytes) }
        guard case .array(let values) = value else {
            Issue.record("not an array")
            return time
        }
        #expect(values.count == count)
        #expect(values.last == [common + "a": .boolean(true), common + "b": .boolean(true)])
        return time
    }
}
