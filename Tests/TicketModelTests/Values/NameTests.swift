import Testing
import TicketModel

@Suite struct NameTests {
    @Test func `names are compared by their bytes`() {
        let composed: Name = "caf\u{E9}"
        let decomposed: Name = "cafe\u{301}"
        #expect(composed.text == decomposed.text)
        #expect(composed != decomposed)
        #expect(Set([composed, decomposed]).count == 2)
        #expect(decomposed < composed)
        #expect(["b", "B", "é", "a", "Z"].map { Name($0) }.sorted().map(\.text) == ["B", "Z", "a", "b", "é"])
    }

    @Test func `so are the keys and texts of records`() {
        let record: FieldRecord = ["\u{E9}": .text("\u{E9}"), "e\u{301}": .text("e\u{301}"), "a": .integer(1)]
        #expect(record.entries.map(\.key).map { Array($0.utf8) } == ["a", "e\u{301}", "\u{E9}"].map { Array($0.utf8) })
        #expect(record["\u{E9}"] == .text("\u{E9}"))
        #expect(record["\u{E9}"] != .text("e\u{301}"))
        var other = record
        other["a"] = nil
        #expect(other["a"] == nil)
        #expect(other.entries.count == 2)
        other["a"] = .integer(1)
        #expect(other == record)
        #expect(Set([other, record]).count == 1)
    }

    @Test func `one byte makes a difference, wherever it stands`() {
        for length in 1...40 {
            let plain = [UInt8](repeating: UInt8(ascii: "m"), count: length)
            let name = Name(String(decoding: plain, as: UTF8.self))
            #expect(name == Name(String(decoding: plain + [], as: UTF8.self)))
            for place in 0..<length {
                var bytes = plain
                bytes[place] = UInt8(ascii: "z")
                let other = Name(String(decoding: bytes, as: UTF8.self))
                #expect(name != other)
                #expect(name < other)
                #expect(!(other < name))
            }
        }
    }
}
