import BinaryPlist
import Testing

@Suite struct PlistDictionaryTests {
    @Test func keysAreSortedByBytesAndTheLastOfEqualOnesStays() {
        let dictionary = PlistDictionary([
            ("b", .integer(1)), ("a", .integer(2)), ("b", .integer(3)), ("B", .integer(4)), ("b", .integer(5)),
        ])
        #expect(dictionary.entries.map(\.key) == ["B", "a", "b"])
        #expect(dictionary["b"] == .integer(5))
        #expect(dictionary["c"] == nil)
    }

    @Test func keysThatSwiftTakesForEqualAreTwo() {
        var dictionary: PlistDictionary = ["é": .integer(1), "e\u{301}": .integer(2)]
        #expect(dictionary.entries.count == 2)
        #expect(dictionary["é"] == .integer(1))
        dictionary["e\u{301}"] = nil
        #expect(dictionary.entries.map { Array($0.key.utf8) } == [Array("é".utf8)])
        #expect(dictionary["e\u{301}"] == nil)
        #expect(PropertyList.string("é") != .string("e\u{301}"))
        #expect(["é": .integer(1)] as PlistDictionary != ["e\u{301}": .integer(1)])
    }

    @Test func assigningKeepsTheOrder() {
        var dictionary = PlistDictionary()
        for key in ["m", "a", "z", "m", "k"] { dictionary[key] = .string(key + "!") }
        dictionary["nobody"] = nil
        #expect(dictionary.entries.map(\.key) == ["a", "k", "m", "z"])
        #expect(dictionary["m"] == .string("m!"))
        dictionary["a"] = nil
        #expect(dictionary.entries.map(\.key) == ["k", "m", "z"])
    }
}
