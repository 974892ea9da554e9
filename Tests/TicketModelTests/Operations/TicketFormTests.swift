import Testing
import TicketModel

@Suite struct TicketFormTests {
    private static let today = day("2026-11-25")

    private func form(_ change: (inout TicketDraft) -> Void) -> TicketForm {
        var script = Script()
        let number = script.capture("reset VPN token", change)
        return TicketForm(of: script.row(number), in: script.table)
    }

    private func read(_ text: String, base: TicketForm) throws(FormComplaints) -> TicketForm? {
        try TicketForm(reading: text, base: base, today: Self.today, me: "ana")
    }

    @Test func `a ticket reads as it is written down`() throws {
        let form = form { draft in
            draft.priority = .high
            draft.due = day("2026-11-30")
            draft.requester = "bob"
            draft.tags = ["vpn", "auth"]
            draft.hosts = ["gw1"]
            draft.fields = ["rack": .text("b4")]
            draft.description = "# Heading\n\nkey: value\n"
        }
        let text = form.text(saying: ["due: someday\n — is no day"], explaining: ["42"])
        #expect(
            text == """
                #! due: someday — is no day
                # 42
                reset VPN token
                priority: high
                due: 2026-11-30
                for: bob
                tags: auth, vpn
                hosts: gw1
                requires:
                field.rack: b4

                # Heading

                key: value

                """)
        #expect(try read(text, base: form) == form)
    }

    @Test func `whatever a ticket says comes back from its text`() throws {
        var dice = Dice()
        for round in 0..<300 {
            let form = form { draft in
                draft.title = dice.text(1...9) + "x"
                if dice.chance(20) { draft.title = dice.pick(["#", "\\", "\\#", "#! "]) + draft.title }
                draft.description = dice.text(0...20)
                draft.tags = dice.some(["vpn", "odd one", "a", "é", "e\u{301}"], atMost: 2).filter { $0 != "odd one" }
                if dice.chance(30) { draft.requester = "bob@example.org" }
                draft.fields = [
                    "rack": .text(dice.pick(["b4", "b 4", "é"])), "note": .text(dice.pick(["a\nb", "", " c"])),
                ]
            }
            let again = try read(form.text(), base: form)
            #expect(again == form, "round \(round): \(form.text())")
            #expect(again?.edit(from: form).isEmpty == true)
        }
    }

    @Test func `what is not a form is told and never traps`() {
        var dice = Dice()
        let base = form { $0.tags = ["vpn"] }
        for _ in 0..<500 {
            let text = "t\n" + dice.text(0...60)
            do throws(FormComplaints) {
                _ = try read(text, base: base)
            } catch {
                #expect(!error.lines.isEmpty && error.lines.count <= 20)
                for line in error.lines { #expect(!line.contains("\n") && line.utf8.count < 500) }
            }
        }
    }

    @Test(arguments: [
        ("priority: critical", "critical — is no priority"), ("due: someday", "is no day"),
        ("tags: vpn, 9", "9 is no tag"), ("hosts: -", "- is no host"), ("urgent", "has no colon"),
        ("requires: evidence, approvals", "approvals is nothing that can be required"),
        ("priorty: high", "did you mean priority?"), ("colour: red", "known are priority"),
        ("due: fri\ndue: mon", "is there twice"), ("field.a b: c", "names no field"),
        ("field.a: 1\nfield.a: 2", "is there twice"),
    ])
    func `each mistake is said`(lines: String, complaint: String) throws {
        let error = #expect(throws: FormComplaints.self) { try read("title\n\(lines)\n", base: form { _ in }) }
        #expect(error?.lines.count == 1)
        #expect(error?.lines.first?.contains(complaint) == true, "\(error?.lines ?? [])")
    }

    @Test func `every mistake is said at once and over the old ones`() throws {
        let text = "#! old\n# comment\ntitle\ndue: someday\npriority: critical\n"
        let error = #expect(throws: FormComplaints.self) { try read(text, base: form { _ in }) }
        #expect(error?.lines.count == 2)
        #expect(
            TicketForm.text(text, saying: ["a", "b"])
                == "#! a\n#! b\n# comment\ntitle\ndue: someday\npriority: critical\n")
    }

    @Test func `words and aliases mean what they mean elsewhere`() throws {
        let read = try read("title\r\nPRI: High\r\ndue: fri\r\nfor: me\r\ntag: vpn\r\n", base: form { _ in })
        #expect(read?.priority == .high)
        #expect(read?.due == day("2026-11-27"))
        #expect(read?.requester == "ana")
        #expect(read?.tags == ["vpn"])
        #expect(read?.title == "title")
    }

    @Test func `what it requires is a line of words`() throws {
        var base = form { _ in }
        base.requires = [.approval]
        #expect(base.text().contains("\nrequires: approval\n"))
        #expect(try read(base.text(), base: base) == base)
        let edit = try #require(try read("title\nrequires: Evidence\n", base: base)).edit(from: base)
        #expect(edit.addedRequirements == [.evidence])
        #expect(edit.removedRequirements == [.approval])
        var theirs = base
        theirs.requires = []
        var mine = base
        mine.requires = [.approval, .evidence]
        let merged = mine.merged(from: base, with: theirs)
        #expect(merged.form.requires == [.evidence])
        #expect(merged.conflicts.isEmpty)
    }

    @Test func `nothing but comments is no form`() throws {
        #expect(try read("# a\n\n  \n# b", base: form { _ in }) == nil)
    }

    @Test func `what has no line is none`() throws {
        let base = form { draft in
            draft.priority = .high
            draft.due = day("2026-11-30")
            draft.tags = ["vpn"]
            draft.fields = ["rack": .text("b4"), "long": .text("a\nb")]
            draft.description = "text"
        }
        let edit = try #require(try read("reset VPN token", base: base)).edit(from: base)
        var expected = TicketEdit()
        expected.priority = .normal
        expected.due = .clear
        expected.removedTags = ["vpn"]
        expected.clearedFields = ["rack"]
        expected.description = ""
        #expect(edit == expected)
    }

    @Test func `what only one side changed is taken from that one`() {
        let base = form { draft in
            draft.tags = ["a1", "b1"]
            draft.fields = ["rack": .text("b4")]
        }
        var mine = base
        mine.priority = .high
        mine.tags = ["b1", "c1"]
        mine.fields["unit"] = .text("7")
        var theirs = base
        theirs.title = "other"
        theirs.tags = ["a1", "d1"]
        theirs.due = day("2026-11-30")
        theirs.fields["rack"] = nil
        let (form, conflicts) = mine.merged(from: base, with: theirs)
        #expect(conflicts.isEmpty)
        #expect(form.title == "other")
        #expect(form.priority == .high)
        #expect(form.due == day("2026-11-30"))
        #expect(form.tags == ["c1", "d1"])
        #expect(form.fields == ["unit": .text("7")])
    }

    @Test func `what both changed differently is told`() {
        let base = form { $0.fields = ["rack": .text("b4")] }
        var mine = base
        (mine.title, mine.priority, mine.due, mine.requester) = ("mine", .high, day("2026-11-30"), "bob")
        (mine.description, mine.fields) = ("mine", ["rack": .text("c1")])
        var theirs = base
        (theirs.title, theirs.priority, theirs.due, theirs.requester) = ("theirs", .low, day("2026-12-01"), "eve")
        (theirs.description, theirs.fields) = ("theirs", [:])
        let (form, conflicts) = mine.merged(from: base, with: theirs)
        #expect(form == mine)
        #expect(conflicts.map(\.key) == ["title", "description", "priority", "due", "for", "field.rack"])
        #expect(conflicts.map(\.theirs) == ["theirs", nil, "low", "2026-12-01", "eve", "none"])
        #expect(mine.merged(from: base, with: mine).conflicts.isEmpty)
    }
}
