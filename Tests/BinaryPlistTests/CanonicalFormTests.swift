import BinaryPlist
import Testing

/// The bytes themselves, against lists put together by hand.
@Suite struct CanonicalFormTests {
    @Test func aDictionaryIsNumberedInPreorderWithKeysFirstAndScalarsShared() {
        let value: PropertyList = ["b": .array([.string("a"), .integer(1)]), "a": .string("b"), "c": .array([])]
        let expected = RawPlist(
            [0xD3, 1, 2, 3, 2, 4, 6],  // a: "b" itself a key; b: the array; c: an empty array.
            [0x51, 0x61], [0x51, 0x62], [0x51, 0x63],
            [0xA2, 1, 5], [0x10, 1],
            [0xA0])
        #expect(value.encoded() == expected.bytes)
    }

    @Test func equalContainersAreNotShared() {
        let value = PropertyList.array([.array([]), .array([])])
        #expect(value.encoded() == RawPlist([0xA2, 1, 2], [0xA0], [0xA0]).bytes)
    }

    @Test(
        arguments: [
            (0, [0x10, 0]), (0xFF, [0x10, 0xFF]), (0x100, [0x11, 1, 0]), (0xFFFF, [0x11, 0xFF, 0xFF]),
            (0x1_0000, [0x12, 0, 1, 0, 0]), (0xFFFF_FFFF, [0x12, 0xFF, 0xFF, 0xFF, 0xFF]),
            (0x1_0000_0000, [0x13, 0, 0, 0, 1, 0, 0, 0, 0]),
            (Int64.max, [0x13, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]),
        ] as [(Int64, [UInt8])])
    func anIntegerTakesTheFewestBytes(value: Int64, object: [UInt8]) {
        #expect(PropertyList.integer(value).encoded() == RawPlist(object).bytes)
    }

    @Test(
        arguments: [
            ("", [0x50]), ("\u{7F}", [0x51, 0x7F]), ("\u{80}", [0x61, 0, 0x80]), ("aé", [0x62, 0, 0x61, 0, 0xE9]),
            ("\u{E000}", [0x61, 0xE0, 0]), ("\u{FFFF}", [0x61, 0xFF, 0xFF]), ("😀", [0x62, 0xD8, 0x3D, 0xDE, 0x00]),
            ("\u{10FFFF}", [0x62, 0xDB, 0xFF, 0xDF, 0xFF]),
        ] as [(String, [UInt8])])
    func textIsASCIIWherePossibleAndUTF16Otherwise(text: String, object: [UInt8]) {
        #expect(PropertyList.string(text).encoded() == RawPlist(object).bytes)
    }

    @Test(
        arguments: [(14, [0x4E]), (15, [0x4F, 0x10, 15]), (255, [0x4F, 0x10, 255]), (256, [0x4F, 0x11, 1, 0])]
            as [(Int, [UInt8])])
    func aCountOfFifteenNoLongerFitsTheMarker(count: Int, prefix: [UInt8]) {
        let bytes = [UInt8](repeating: 9, count: count)
        #expect(PropertyList.data(bytes).encoded() == RawPlist(prefix + bytes).bytes)
    }

    @Test func keysAreOrderedByUTF8WhereUTF16DiffersFromIt() {
        let value: PropertyList = [
            "😀": .boolean(true), "\u{FFFF}": .boolean(true), "e\u{301}": .boolean(true), "é": .boolean(true),
        ]
        let expected = RawPlist(
            [0xD4, 1, 2, 3, 4, 5, 5, 5, 5], [0x62, 0, 0x65, 3, 1], [0x61, 0, 0xE9], [0x61, 0xFF, 0xFF],
            [0x62, 0xD8, 0x3D, 0xDE, 0x00], [0x09])
        #expect(value.encoded() == expected.bytes)
    }

    /// The width of references follows the number of objects, the top one included, and not the number of values.
    @Test(arguments: [(254, 1), (255, 2), (256, 2), (65_534, 2), (65_535, 4)])
    func referencesWidenWithTheNumberOfObjects(scalars: Int, width: Int) throws {
        let inner: PropertyList = .dictionary(PlistDictionary())
        let values = (0..<(scalars - 1)).map { PropertyList.integer(Int64($0)) }
        let value = PropertyList.array(values + [.integer(3), .integer(3), inner])
        let bytes = value.encoded()
        #expect(bytes[bytes.count - 25] == UInt8(width))
        #expect(try PropertyList(decoding: bytes) == value)
        let references = (1..<scalars).map { RawPlist.number(UInt64($0), width: width) }
        let last = [4, 4, scalars].map { RawPlist.number(UInt64($0), width: width) }
        let expected = Array((references + last).joined())
        let prefix = scalars + 2 < 65_536 ? 3 + 1 : 5 + 1
        #expect(Array(bytes[(8 + prefix)..<(8 + prefix + expected.count)]) == expected)
    }

    /// The width of offsets follows the place of the table: here 255 and 256.
    @Test(arguments: [(255 - 8 - 3, 1), (256 - 8 - 3, 2), (65_535 - 8 - 4, 2), (65_536 - 8 - 4, 4)])
    func offsetsWidenWithThePlaceOfTheirTable(size: Int, width: Int) {
        let bytes = PropertyList.data([UInt8](repeating: 1, count: size)).encoded()
        #expect(bytes[bytes.count - 26] == UInt8(width))
        #expect(bytes.count == 8 + (size < 256 ? 3 : 4) + size + width + 32)
    }
}
