import TerminalText
import Testing
import TicketDesk
import TicketModel

@testable import DeskText

@Suite struct LineFormatTests {
    private func lines(_ format: String, of sample: Sample = .morning) throws -> [String] {
        let format = try LineFormat(parsing: format)
        return (0..<UInt32(sample.table.count)).map { row in
            String(decoding: format.line(of: Row(rawValue: row), in: sample.table, utc: true), as: UTF8.self)
        }
    }

    @Test func fieldsStandInTheirWidths() throws {
        #expect(
            try lines("{number:>4}|{state:12}|{title:.8}|")[..<4] == [
                "   1|open        |Move ma…|\n", "   2|resolved    |Order r…|\n", "   3|open        |Install…|\n",
                "   4|in-progress |VPN tok…|\n",
            ])
        #expect(try lines("{title:>8.5}{title:<3.2}|")[1] == "   Orde…O… |\n")
        #expect(try lines("{title:3}|")[1] == "Order rails|\n", "a width alone cuts nothing")
    }

    @Test func everyFieldSaysWhatTheTicketHas() throws {
        var sample = Sample.morning
        sample.add("Cable the host") { draft in
            draft.needs = [Sample.number(3), Sample.number(2)]
            draft.hosts = ["web2", "db1"]
            draft.fields = FieldRecord([FieldRecord.Entry(key: "rack", value: .text("b4"))])
        }
        #expect(
            try lines("{requester} {priority} {tags} {due} {key} {assignee} {created} {updated}", of: sample)[3]
                == "bob urgent auth,vpn 2026-11-20 vpn-bob bo 2026-11-23 09:44Z 2026-11-23 09:47Z\n")
        #expect(
            try lines("{needs}/{blockedBy}/{hosts}/{field.rack}/{field.none}/{master}/{progress}", of: sample)[5]
                == "2,3/3/db1,web2/b4///\n")
        #expect(try lines("{master} {progress}", of: sample)[0] == " 1/2\n")
        #expect(try lines("{master} {progress}", of: sample)[2] == "1 \n")
        for field in LineField.Known.allCases {
            #expect(try lines("{\(field.rawValue)}", of: sample).contains { $0 != "\n" }, "\(field)")
        }
    }

    @Test func whatStandsBetweenStaysAndIsFitForATerminal() throws {
        #expect(try lines(#"{{{number}}}\t\\\n-"#)[0] == "{1}\t\\\n-\n")
        #expect(try lines("\u{1B}[2J{number}\t")[0] == "␛[2J1\t\n")
        let hostile = try lines("{title:.30}|{title:>40.12}|")[4]
        #expect(hostile.hasPrefix("␛[2Jred <U+202E>desrever 日本…|"), "\(hostile)")
        #expect(hostile.count { $0 == "\n" } == 1)
        #expect(!hostile.contains { $0 == "\u{1B}" || $0 == "\t" || $0 == "\u{202E}" })
        #expect(CellWidth.width(of: String(hostile.dropLast())) == 30 + 1 + 40 + 1)
    }

    @Test(arguments: [
        ("{nmuber}", 1..<7, "did you mean {number}?"), ("a {titel:.4}", 3..<8, "did you mean {title}?"),
        ("{}", 1..<1, "fields are"), ("{field.}", 1..<7, "fields are"), ("{number", 0..<7, "{{"), ("a}b", 1..<2, "}}"),
        (#"a\q"#, 1..<3, #"\t"#), (#"a\"#, 1..<2, #"\t"#), ("{title:}", 7..<7, "{title:40}"),
        ("{title:>}", 7..<8, "{title:40}"), ("{title:.}", 7..<8, "{title:40}"), ("{title:4.x}", 7..<10, "{title:40}"),
        ("{title:0}", 7..<8, "another"), ("{title:1001}", 7..<11, "another"), ("{title:+4}", 7..<9, "{title:40}"),
        ("{title:99999999999999999999}", 7..<27, "another"), ("", 0..<0, "{number}"),
    ])
    func whatIsWrongIsSaidInItsPlace(_ text: String, _ range: Range<Int>, _ hint: String) {
        let error = #expect(throws: LineFormatError.self) { try LineFormat(parsing: text) }
        #expect(error?.range == range)
        #expect(error?.hint.contains(hint) == true, "\(String(describing: error))")
        #expect(error?.deskError.code == .usage)
        let carets = error?.placeText.split(separator: "\n").last.map(String.init)
        #expect(
            carets == "  " + String(repeating: " ", count: range.lowerBound)
                + String(repeating: "^", count: max(1, range.count)))
    }

    @Test func nothingThatIsTypedStopsIt() {
        var random = SeededGenerator()
        let parts = [
            "{", "}", "\\", ":", ".", ">", "<", "9", "t", "n", "number", "title", "field.", "é", "\u{1B}", " ",
        ]
        var understood = 0
        for _ in 0..<5_000 {
            let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in
                parts.randomElement(using: &random) ?? ""
            }.joined()
            do throws(LineFormatError) {
                let format = try LineFormat(parsing: text)
                let sample = Sample.morning
                #expect(!format.line(of: sample.row(5), in: sample.table).contains(0x1B), "\(text.debugDescription)")
                understood += 1
            } catch {
                #expect(error.range.upperBound <= text.count && !error.hint.isEmpty, "\(text.debugDescription)")
            }
        }
        #expect(understood > 100)
    }
}
