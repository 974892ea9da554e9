import Testing
import TicketModel

@Suite struct CaptureLineTests {
    /// Monday.
    static let context = CaptureContext(
        me: "ana", today: day("2026-11-30"), isMember: { ["ana", "bo", "carl"].contains($0) },
        isTicket: { [40, 41, 100].contains($0.serial) && $0.site == .first })

    /// Titles as sysadmins write them, in which nothing is a token.
    static let titles = [
        "@ana is locked out of LDAP", "dig +trace fails", "nginx: 502 on web3", "C++ toolchain on build4",
        "rm -rf ran on web02", "@reboot cron missing", "tag: printer label says PC LOAD LETTER",
        "10.0.0.1:443 refused", "ssh -p 2222: timeout", "! urgent looking but not", "chmod +x missing on deploy.sh",
        "make deploy.sh +x", "upgrade gcc to C++", "notepad++", "to: somebody", "for: the auditors",
        "reboot needs: downtime", "needs:999", "part:7 of the manual", "see ^7", "^C does not stop the script",
        "mail from bob@example.org bounces", "bounces for mail to @example.org", "ask @zoe", "to:zoe knows",
        "who owns to:zoe", "pri:extreme", "!important", "what!?", "disk at 100%", "due:whenever", "due:2026-02-30",
        "https://wiki.example.org/vpn#+split", "https://wiki.example.org/", "error E:0x80070005", "ratio 3:1", "host:",
        "+1", "+x", "add +49 30 1234567", "PS1=user@host:~$", "host:-bad", "for:@home", "a,b,c", "tag:9lives", "tag:x",
        "key=value +", "vpn:tag", "dig @8.8.8.8", "date +%s", "ping -c 3 gw1 !!", "@", "^", "+", "!", "due:",
        "Ünïcode: Größe falsch", "日本語のタイトル", "e\u{301}tag:vpn", "tag:vpn. Really.", "(tag:vpn)", "needs:40,999",
    ]

    @Test(arguments: titles)
    func `a title stays whole`(title: String) {
        let line = CaptureLine(parsing: title, in: Self.context)
        #expect(line.draft == TicketDraft(title: title))
        #expect(line.tokens.isEmpty)
        let tagged = CaptureLine(parsing: "\(title) tag:zz pri:high", in: Self.context)
        #expect(tagged.draft == TicketDraft(title: title, priority: .high, tags: ["zz"]))
    }

    static let read: [(String, TicketDraft)] = [
        (
            "reset VPN token tag:vpn pri:high for:bob part:100 needs:40,41 host:gw1 due:fri to:ana",
            TicketDraft(
                title: "reset VPN token", assignee: "ana", requester: "bob", priority: .high, tags: ["vpn"],
                hosts: ["gw1"], due: day("2026-12-04"), master: ticket(100), needs: [ticket(40), ticket(41)])
        ),
        (
            "reset VPN token +vpn !high ^100 @bo",
            TicketDraft(title: "reset VPN token", assignee: "bo", priority: .high, tags: ["vpn"], master: ticket(100))
        ),
        ("x y @me", TicketDraft(title: "x y", assignee: "ana")),
        ("x y to:me", TicketDraft(title: "x y", assignee: "ana")),
        ("x y for:me", TicketDraft(title: "x y", requester: "ana")),
        ("x y +vpn +mail +vpn", TicketDraft(title: "x y", tags: ["mail", "vpn"])),
        ("x y tag:vpn,mail", TicketDraft(title: "x y", tags: ["mail", "vpn"])),
        ("x y tag:größe", TicketDraft(title: "x y", tags: ["größe"])),
        ("x y !URGENT", TicketDraft(title: "x y", priority: .urgent)),
        ("x y !low", TicketDraft(title: "x y", priority: .low)),
        ("x y for:bob.smith+vpn@example.org", TicketDraft(title: "x y", requester: "bob.smith+vpn@example.org")),
        ("x y for:zoe", TicketDraft(title: "x y", requester: "zoe")),
        ("x y host:db1,web-3.example.org", TicketDraft(title: "x y", hosts: ["db1", "web-3.example.org"])),
        ("x y host:10.0.0.1", TicketDraft(title: "x y", hosts: ["10.0.0.1"])),
        ("x y due:today", TicketDraft(title: "x y", due: day("2026-11-30"))),
        ("x y due:tomorrow", TicketDraft(title: "x y", due: day("2026-12-01"))),
        ("x y due:mon", TicketDraft(title: "x y", due: day("2026-12-07"))),
        ("x y due:tue", TicketDraft(title: "x y", due: day("2026-12-01"))),
        ("x y due:Sunday", TicketDraft(title: "x y", due: day("2026-12-06"))),
        ("x y due:2026-12-24", TicketDraft(title: "x y", due: day("2026-12-24"))),
        ("x y due:3d", TicketDraft(title: "x y", due: day("2026-12-03"))),
        ("x y due:2w", TicketDraft(title: "x y", due: day("2026-12-14"))),
        ("x y needs:40", TicketDraft(title: "x y", needs: [ticket(40)])),
        // Only the run at the end counts.
        ("+vpn is broken +mail", TicketDraft(title: "+vpn is broken", tags: ["mail"])),
        ("x tag:vpn y", TicketDraft(title: "x tag:vpn y")),
        ("x tag:vpn y !high", TicketDraft(title: "x tag:vpn y", priority: .high)),
        ("x !high +1 +vpn", TicketDraft(title: "x !high +1", tags: ["vpn"])),
        // A second value where a ticket has but one is no token.
        ("x @ana @bo", TicketDraft(title: "x @ana", assignee: "bo")),
        ("x !low !high", TicketDraft(title: "x !low", priority: .high)),
        ("x due:fri due:mon", TicketDraft(title: "x due:fri", due: day("2026-12-07"))),
        // The first word is always title.
        ("tag:vpn", TicketDraft(title: "tag:vpn")),
        ("+vpn !high", TicketDraft(title: "+vpn", priority: .high)),
        ("  spaced   out  title   +vpn  ", TicketDraft(title: "spaced   out  title", tags: ["vpn"])),
        ("first line\n  second line\r\n+vpn\n", TicketDraft(title: "first line second line", tags: ["vpn"])),
        ("", TicketDraft(title: "")), (" \n\t ", TicketDraft(title: "")), ("\u{A0}\u{2003}", TicketDraft(title: "")),
    ]

    @Test(arguments: read)
    func `tokens are read`(text: String, expected: TicketDraft) {
        let line = CaptureLine(parsing: text, in: Self.context)
        #expect(line.draft == expected)
    }

    @Test func `tokens say where they stand and what they mean`() {
        let text = "reset 日本 tag:vpn !high @me ^100 needs:40,41 host:gw1 due:fri for:bob"
        let line = CaptureLine(parsing: text, in: Self.context)
        #expect(
            line.tokens.map { String(text[$0.range]) } == [
                "tag:vpn", "!high", "@me", "^100", "needs:40,41", "host:gw1", "due:fri", "for:bob",
            ])
        #expect(
            line.tokens.map(\.kind) == [.tag, .priority, .assignee, .master, .needs, .host, .due, .requester])
        #expect(
            line.tokens.map(\.meaning) == [
                "tag vpn", "priority high", "assigned to me", "part of 100", "needs 40, 41", "host gw1",
                "due 2026-12-04", "for bob",
            ])
    }

    @Test(arguments: [("reset the VPN token tag:vpn", false), ("reset the VPN token due:tomorrow", true)])
    func `the calendar is looked at only for a line that names a day`(line: String, isNeeded: Bool) async {
        await confirmation(expectedCount: isNeeded ? 1 : 0) { looked in
            let context = CaptureContext(
                me: "ana",
                day: {
                    looked()
                    return day("2026-11-30")
                }, isMember: { _ in true }, isTicket: { _ in true })
            #expect(CaptureLine(parsing: line, in: context).tokens.count == 1)
        }
    }

    @Test func `a capture is never refused for its text`() throws {
        var dice = Dice()
        for _ in 0..<2000 {
            let text = dice.text(1...30)
            let line = CaptureLine(parsing: text, in: Self.context)
            for token in line.tokens { #expect(!text[token.range].isEmpty) }
            guard text.contains(where: { !$0.isWhitespace }) else { continue }
            let create = CreateTicket(number: ticket(1), draft: line.draft)
            try create.validate()
            let read = try CreateTicket(fields: create.fields)
            #expect(read == create)
        }
    }

    @Test(arguments: [(3_000, 3_000), (16_384, 16_384), (16_385, 1_000), (200_000, 1_000)])
    func `a long title is kept whole`(length: Int, kept: Int) throws {
        let text = String(repeating: "word ", count: length / 5) + String(repeating: "x", count: length % 5)
        let whole = text.hasSuffix(" ") ? String(text.dropLast()) + "." : text
        let line = CaptureLine(parsing: "\(whole) +vpn", in: Self.context)
        let create = CreateTicket(number: ticket(1), draft: line.draft)
        try create.validate()
        #expect(create.draft.tags == ["vpn"])
        #expect(create.draft.title.utf8.count == kept)
        if kept == length {
            #expect(create.draft.title == whole)
            #expect(create.draft.description.isEmpty)
        } else {
            #expect(create.draft.title.hasSuffix("…"))
            #expect(create.draft.description.hasPrefix(whole))
        }
    }

    @Test func `a long title is cut between characters`() {
        for filler in ["é", "👩‍🔬", "日", "e\u{301}"] {
            let draft = TicketDraft(title: String(repeating: filler, count: 20_000)).normalised
            #expect(draft.title.utf8.count <= 1_000)
            #expect(draft.title.utf8.count > 960)
            #expect(draft.title.dropLast().allSatisfy { String($0) == filler })
            #expect(draft.normalised == draft)
        }
    }
}
