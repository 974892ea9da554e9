import Testing
import TicketModel

@testable import DeskText

@Suite struct PlainTextTests {
    private let sample = Sample.morning
    private let now = Sample.start.adding(milliseconds: 3 * 3_600_000)

    private func list(_ look: TextLook, _ serials: UInt64...) -> String {
        let rows = serials.map { sample.row($0) }
        var list = TicketListText(rows: rows[...], in: sample.table, look: look, me: "ana")
        var bytes: [UInt8] = []
        while let lines = list.nextLines() { bytes += lines }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func page(_ serial: UInt64, _ look: TextLook) -> String {
        var buffer = TextBuffer(look: look)
        buffer.page(of: sample.row(serial), in: sample.table, history: sample.history(serial))
        return buffer.text
    }

    @Test func aListInAPipeIsWhole() {
        #expect(
            list(TextLook(now: now), 4, 1, 2, 3, 5) == """
                4 ◑ in-progress ‼ VPN token of bob expired                  +auth +vpn  bo      2 h
                1 ○ open          Move mail to the new host                 +mail               3 h
                2 ◕ resolved    ↓ Order rails                                           ana     2 h
                3 ○ open          Install the host                                              2 h
                5 ○ open          ␛[2Jred <U+202E>desrever 日本語 tab␉here                      2 h

                """)
    }

    @Test func aLongTitleInAPipeMovesItsOwnRowOnly() {
        let long = String(repeating: "x", count: 3_000)
        var sample = sample
        sample.add(long)
        let rows = [sample.row(1), Row(rawValue: UInt32(sample.table.count - 1))]
        var text = TicketListText(rows: rows[...], in: sample.table, look: TextLook(now: now), me: "ana")
        let lines = String(decoding: text.nextLines() ?? [], as: UTF8.self).split(separator: "\n")
        #expect(lines[0].count < 120, "\(lines[0].count)")
        #expect(lines[1].contains(long), "nothing is cut")
    }

    @Test func withoutUnicodeTheMarksAreASCII() {
        #expect(
            list(TextLook(isUnicode: false, now: now), 4, 1, 2) == """
                4 p in-progress !! VPN token of bob expired   +auth +vpn  bo      2 h
                1 o open           Move mail to the new host  +mail               3 h
                2 r resolved    -  Order rails                            ana     2 h

                """)
    }

    @Test func onATerminalLinesFit() {
        #expect(
            list(TextLook(columns: 60, now: now), 4, 2, 5) == """
                4 ◑ ‼ VPN token of bob expired       +auth +vpn  bo      2 h
                2 ◕ ↓ Order rails                                ana     2 h
                5 ○   ␛[2Jred <U+202E>desrever 日…                       2 h

                """)
        for columns in [1, 20, 40, 59, 60, 79, 80, 99, 100, 119, 120, 200] {
            let width = list(TextLook(columns: columns, now: now), 1, 2, 3, 4, 5).split(separator: "\n").map(cells)
                .max()
            #expect(width ?? 0 <= max(columns, 30), "at \(columns)")
        }
    }

    @Test func coloursStandBesideTheTextOnly() {
        let coloured = list(TextLook(hasColour: true, columns: 80, now: now), 1, 2, 3, 4, 5)
        #expect(coloured.contains("\u{1B}[1;31m‼\u{1B}[0m"))
        let plain = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(plain == list(TextLook(columns: 80, now: now), 1, 2, 3, 4, 5))
    }

    @Test func whatIsBlockedShowsIt() {
        var sample = Sample()
        sample.add("first")
        sample.add("second") { $0.needs = [Sample.number(1)] }
        let rows = [sample.row(2)]
        var list = TicketListText(rows: rows[...], in: sample.table, look: TextLook(now: now), me: "ana")
        #expect(list.nextLines().map { String(decoding: $0, as: UTF8.self) } == "2 ⊘ open          second     2 h\n")
        #expect(list.nextLines() == nil)
    }

    @Test func aPageSaysWhatItIsAndWhatHappened() {
        #expect(
            page(4, TextLook(columns: 60, isUTC: true, now: now)) == """
                4  VPN token of bob expired
                ◑ in progress · bo · urgent · +auth +vpn · for bob
                  overdue since 20 Nov · key vpn-bob
                created 09:44Z by bo · cli on web01

                  He is on the road.
                  Call back: 555-0199

                  09:44Z  bo      captured it
                  09:46Z  bo      started it
                  09:47Z  bo      commented
                          New token sent.
                          He tries it ␛[5mtonight.

                """)
    }

    @Test func aPageNamesTheTicketsAroundIt() {
        #expect(
            page(1, TextLook(isUTC: true, now: now)) == """
                1  Move mail to the new host
                ○ open · +mail
                created 09:41Z by ana · cli on web01

                  progress     1/2
                  part         ◕ 2  Order rails  ana
                  part         ○ 3  Install the host

                  09:41Z  ana     captured it

                """)
        #expect(page(3, TextLook(isUTC: true, now: now)).contains("\n  needs        ◕ 2  Order rails  ana\n"))
        #expect(page(2, TextLook(isUTC: true, now: now)).contains("\n  needed by    ○ 3  Install the host\n"))
    }

    @Test func theLogNamesTicketsAndTitles() {
        let log = LogText(of: sample.events, table: sample.table, look: TextLook(isUTC: true, now: now))
        #expect(
            sample.events[4...].map { String(decoding: log.lines(of: $0), as: UTF8.self) }.joined() == """
                09:45Z  ana        5 captured it · ␛[2Jred <U+202E>desrever 日本語 tab␉here
                09:46Z  bo         4 started it · VPN token of bob expired
                09:47Z  bo         4 commented · VPN token of bob expired
                        New token sent.
                        He tries it ␛[5mtonight.
                09:48Z  ana        2 resolved it · Order rails

                """)
    }

    @Test func olderMomentsWidenTheColumn() {
        let look = TextLook(isUTC: true, now: now.adding(milliseconds: 400 * 86_400_000))
        let log = LogText(of: sample.events, table: sample.table, look: look, ticket: Sample.number(2))
        #expect(
            sample.events.map { String(decoding: log.lines(of: $0), as: UTF8.self) }.joined() == """
                2026-11-23 09:42Z  ana     captured it
                2026-11-23 09:48Z  ana     resolved it

                """)
    }

    @Test func whoWritesForSomebodyIsNamedBesideThem() {
        var sample = Sample()
        sample.write(
            .create(CreateTicket(number: Sample.number(1), draft: TicketDraft(title: "x"))), by: "root", for: "ana",
            via: .demo)
        sample.move(1, .take, to: .assigned(to: "bo"), by: "bo")
        let log = LogText(of: sample.events, table: sample.table, look: TextLook(isUTC: true, now: now))
        #expect(
            sample.events.map { String(decoding: log.lines(of: $0), as: UTF8.self) }.joined() == """
                09:41Z  ana (via root)     1 captured it · x
                09:42Z  bo                 1 took it · x

                """)
    }

    private func cells(_ line: Substring) -> Int {
        // Of what the sample holds, only the three kanji are two cells wide.
        line.count + line.filter { "日本語".contains($0) }.count
    }
}
