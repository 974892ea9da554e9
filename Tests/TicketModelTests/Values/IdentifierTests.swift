import Testing
import TicketModel

@Suite struct IdentifierTests {
    @Test(arguments: ["a", "b", "zz", "abc", "zzz"])
    func `a site survives its spelling`(text: String) throws {
        #expect(try #require(Site(text)).description == text)
    }

    @Test(arguments: ["", "A", "abcd", "a1", "é", "a "])
    func `what is no site is refused`(text: String) {
        #expect(Site(text) == nil)
    }

    @Test func `sites and numbers are ordered as they are spelled`() throws {
        let spellings = ["a", "aa", "ab", "b", "ba", "zzz"]
        #expect(spellings.compactMap { Site($0) }.sorted().map(\.description) == spellings)
        #expect(Site.first == Site("a"))
        let numbers = ["42", "99", "1000", "aa1", "b1", "b2", "zz1"].compactMap { TicketNumber($0) }
        #expect(numbers.shuffled().sorted() == numbers)
        for number in numbers { #expect(TicketNumber(rawValue: number.rawValue) == number) }
        for raw: UInt64 in [0, 42, 1 << 40, .max, 1 << 63 | 1 << 50 | 1] { #expect(TicketNumber(rawValue: raw) == nil) }
        #expect(TicketNumber(site: .first, serial: 0) == nil)
        #expect(TicketNumber(site: .first, serial: TicketNumber.highestSerial + 1) == nil)
    }

    @Test func `an event's identifier survives as bytes and as digits`() throws {
        let id = try #require(EventID(bytes: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0xAA, 0xBB, 0xCC, 0xDD, 0xEE, 0xFF]))
        #expect(id.high == 0x0001_0203_0405_0607)
        #expect(id.description == "00010203040506070809aabbccddeeff")
        #expect(EventID(bytes: id.bytes) == id)
        #expect(EventID(hex: id.description) == id)
        #expect(EventID(bytes: [1]) == nil)
        #expect(EventID(hex: "00010203040506070809aabbccddeefg") == nil)
    }

    @Test func `a writer is ordered by site, then user`() throws {
        let other = try #require(Site("b"))
        #expect(WriterID(site: .first, uid: 9) < WriterID(site: other, uid: 1))
        #expect(WriterID(site: .first, uid: 1) < WriterID(site: .first, uid: 9))
    }
}
