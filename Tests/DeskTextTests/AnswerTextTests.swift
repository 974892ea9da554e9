import DeskText
import Testing
import TicketDesk
import TicketModel

@Suite struct AnswerTextTests {
    private let look = TextLook(isUTC: true, now: Sample.start)

    private func text(_ look: TextLook, _ body: (inout TextBuffer) -> Void) -> String {
        var buffer = TextBuffer(look: look)
        body(&buffer)
        return buffer.text
    }

    @Test func aCaptureIsEchoedAsUnderstood() {
        var draft = TicketDraft(title: "reset \u{1B}]0;x\u{7} token")
        #expect(
            text(look) { $0.captureEcho(Sample.number(42), draft, isNew: true) } == "42  ○ open  reset ␛]0;x␇ token\n")
        draft.title = "reset token"
        draft.assignee = "ana"
        draft.priority = .high
        draft.tags = ["vpn", "auth"]
        draft.requester = "bob"
        draft.hosts = ["gw1"]
        draft.due = CivilDate(year: 2026, month: 11, day: 27)
        draft.master = Sample.number(40)
        draft.needs = [Sample.number(7), Sample.number(8)]
        #expect(
            text(look) { $0.captureEcho(Sample.number(42), draft, isNew: true) }
                == "42  ◔ assigned to ana  ! high  +vpn +auth  for bob  on gw1  due 27 Nov  part of 40  needs 7, 8  reset token\n"
        )
        draft.key = "k"
        #expect(
            text(look) { $0.captureEcho(Sample.number(42), draft, isNew: false) }
                == "42  is there already, with the key k\n")
    }

    @Test func theCaretsStandUnderWhatIsWrong() throws {
        let error = try #require(#expect(throws: FilterError.self) { try Filter(parsing: "日本 \u{1B} stat:open x") })
        // The escape is one cell as a picture, the kanji two each.
        #expect(error.placeText == "  日本 ␛ stat:open x\n         ^^^^\n")
        #expect(error.deskError.exitCode == 64)
        #expect(error.deskError.message.contains("stat"))
        #expect(error.deskError.hint?.contains("state") == true)
    }

    @Test func anAuditSaysWhatIsWrongAndWhoCould() {
        var report = AuditReport()
        report.events = 1
        report.journals = 1
        #expect(text(look) { $0.audit(report) } == "✓ intact: 1 event in 1 journal read\n")
        report.events = 9
        report.journals = 2
        report.redacted = 1
        report.evidence = 3
        report.containerOwners = ["ana", "root"]
        report.writers = ["ana", "bo"]
        report.findings = [
            AuditReport.Finding(
                kind: .hole, journal: "a/1000", segment: 2, offset: 96, orders: 7...8,
                message: "two events are \u{1B}missing",
                suspects: ["ana", "root"])
        ]
        #expect(
            text(look) { $0.audit(report) } == """
                not intact: 9 events in 2 journals read, 3 pieces of evidence looked at, 1 redacted
                  a/1000 segment 2 at 96  two events are ␛missing (events 7 to 8)
                    could have been done by ana, root
                Not vouched for: events at the end, which nothing later refers to. Each writer could have removed the last of their own; ana, root anybody's: the directories are theirs.

                """)
        #expect(
            String(decoding: JSONDocument.data { $0.audit(report) }, as: UTF8.self)
                == #"{"schema":1,"data":{"intact":false,"events":9,"journals":2,"redacted":1,"evidence":3,"findings":["#
                + #"{"kind":"hole","journal":"a/1000","segment":2,"offset":96,"orders":{"first":7,"last":8},"#
                + #""message":"two events are \u001bmissing","suspects":["ana","root"]}],"#
                + #""couldHideJournals":["ana","root"],"couldHideOwnEvents":["ana","bo"]}}"# + "\n")
        report.findings[0].kind = .tornTail
        #expect(text(look) { $0.audit(report) }.hasPrefix("✓ intact"), "a write that was cut short is no blemish")
    }
}
