import BinaryPlist
import Testing
import TicketModel

@testable import EventStore

@Suite struct ShortTextTests {
    private func decoded(_ record: FieldRecord, _ texts: inout ShortTexts?) throws -> FieldRecord {
        let list = PropertyList.dictionary(
            PlistDictionary(
                entries: record.entries.map { entry in
                    guard case .text(let text) = entry.value else { return (entry.key, .boolean(false)) }
                    return (entry.key, .string(text))
                }))
        return try list.encoded().withUnsafeBytes { try FieldRecord(payload: $0, isStrict: false, texts: &texts) }
    }

    @Test func textsThatDifferInOneByteAreNeverTakenForEachOther() throws {
        var texts: ShortTexts? = ShortTexts()
        for length in 0...17 {
            let plain = [UInt8](repeating: UInt8(ascii: "m"), count: length)
            for place in 0..<max(1, length) {
                for byte in UInt8(ascii: "a")...UInt8(ascii: "z") {
                    var bytes = plain
                    if length > 0 { bytes[place] = byte }
                    let text = String(decoding: bytes, as: UTF8.self)
                    let record: FieldRecord = [text: .text(text)]
                    #expect(try decoded(record, &texts) == record)
                }
            }
        }
    }

    @Test func whatIsNotASCIIComesBackTheSame() throws {
        var texts: ShortTexts? = ShortTexts()
        let record: FieldRecord = ["e\u{301}": .text("\u{E9}"), "\u{E9}": .text("e\u{301}"), "z": .text("\u{0}")]
        for _ in 0..<2 { #expect(try decoded(record, &texts) == record) }
    }
}
