import Foundation
import Testing

@testable import TicketModel

@Suite struct ApprovalTests {
    var script = Script()

    private mutating func say(
        _ decision: Approval.Decision, on number: TicketNumber, by actor: Name = "bo", about digest: Digest? = nil
    ) {
        let digest = digest ?? script.table.approvalDigest(script.row(number))
        script.write(
            [.setApproval(SetApproval(tickets: [number], decision: decision, digests: [digest]))], by: actor)
    }

    private func valid(_ number: TicketNumber) -> [Name] {
        script.table.approvals(script.row(number)).filter(\.isValid).map(\.stamp.by)
    }

    /// Whatever can be edited of what is approved makes it void, and nothing else does; taking the edit back heals it.
    @Test mutating func `an approval counts for what it approved and for nothing else`() throws {
        let other = script.capture()
        let number = script.capture()
        let row = script.row(number)
        let was = script.table.ticket(row)
        say(.approved, on: number)
        #expect(valid(number) == ["bo"])
        let voiding: [Operation] = [
            .setTitle(SetTitle(tickets: [number], to: "another", was: [was.title])),
            .setDescription(SetDescription(tickets: [number], to: "more", was: [was.description])),
            .setRequester(SetRequester(tickets: [number], to: "eve", was: [was.requester])),
            .changeHosts(ChangeHosts(tickets: [number], add: ["db9"])),
            .changeNeeds(ChangeNeeds(tickets: [number], add: [other])),
        ]
        for operation in voiding {
            script.write(operation)
            #expect(valid(number).isEmpty, "\(operation.name)")
            #expect(script.table.ticket(row).approvals[0].remark == "void: edited since")
            let id = script.events[script.events.count - 1].event.id
            script.write(operation.inverse(of: id), undoes: id)
            #expect(valid(number) == ["bo"], "\(operation.name)")
        }
        let harmless: [Operation] = [
            .setPriority(SetPriority(tickets: [number], to: .urgent, was: [was.priority])),
            .setDue(SetDue(tickets: [number], to: day("2026-12-01"), was: [was.due])),
            .changeTags(ChangeTags(tickets: [number], add: ["vpn"])),
            .comment(AddComment(tickets: [number], text: "hello")),
            .setMaster(SetMaster(tickets: [number], to: other, was: [nil])),
        ]
        for operation in harmless {
            script.write(operation)
            #expect(valid(number) == ["bo"], "\(operation.name)")
        }
    }

    @Test mutating func `a rejection of the same overrules what was approved before, until it is approved again`() {
        let number = script.capture()
        say(.approved, on: number, by: "bo")
        say(.approved, on: number, by: "cy")
        #expect(valid(number) == ["bo", "cy"])
        say(.rejected, on: number, by: "dee")
        #expect(valid(number).isEmpty)
        #expect(script.table.ticket(script.row(number)).approvalStanding == .rejected(by: "dee"))
        #expect(script.table.ticket(script.row(number)).approvals[0].remark == "rejected since")
        say(.approved, on: number, by: "bo")
        #expect(valid(number) == ["bo"])
        say(.rejected, on: number, by: "dee", about: Digest(words: (1, 2, 3, 4)))
        #expect(valid(number) == ["bo"], "it was about another text")
    }

    @Test mutating func `the digest can be worked out by anybody`() throws {
        let need = script.capture()
        let number = script.capture()
        let was = script.table.ticket(script.row(number))
        script.write([
            .setTitle(SetTitle(tickets: [number], to: "Zugriff für Bob", was: [was.title])),
            .setRequester(SetRequester(tickets: [number], to: "bob", was: [was.requester])),
            .changeHosts(ChangeHosts(tickets: [number], add: ["web1", "db1"])),
            .changeNeeds(ChangeNeeds(tickets: [number], add: [need])),
        ])
        let ticket = script.table.ticket(script.row(number))
        let text = ApprovedText(
            number, title: ticket.title, description: ticket.description, requester: ticket.requester,
            hosts: ticket.hosts, needs: ticket.needs)
        let lines = String(decoding: text.bytes, as: UTF8.self)
        #expect(
            lines == "usher approval 1\nticket 1:2\ntitle 16:Zugriff für Bob\ndescription 0:\nrequester 3:bob\n"
                + "host 3:db1\nhost 4:web1\nneed 1:1\n")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/sha256sum")
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(text.bytes))
        try input.fileHandleForWriting.close()
        let printed = String(decoding: try #require(try output.fileHandleForReading.readToEnd()), as: UTF8.self)
        #expect(printed.hasPrefix(script.table.approvalDigest(script.row(number)).description))
    }

    @Test mutating func `a draft has the digest of the ticket that it becomes`() {
        let need = script.capture()
        var draft = TicketDraft(title: "two\nlines", description: "and more", requester: "bob")
        (draft.hosts, draft.needs) = (["web1", "db1", "db1"], [need])
        let number = script.capture { $0 = draft }
        #expect(draft.approvalDigest(of: number) == script.table.approvalDigest(script.row(number)))
    }

    @Test mutating func `one may not approve what one has a part in`() throws {
        let number = script.capture(standing: .assigned(to: "ana"))
        let row = script.row(number)
        script.write(.setRequester(SetRequester(tickets: [number], to: "bob", was: [script.table.requester(row)])))
        func refusal(_ decision: Approval.Decision, _ actor: Name) -> Refusal? {
            script.table.refusal(of: decision, about: row, by: actor, lastEditor: "cy")
        }
        #expect(refusal(.approved, "ana")?.message == "ana can't approve 1: ana has it")
        #expect(refusal(.approved, "bob")?.message == "bob can't approve 1: bob asked for it")
        #expect(refusal(.approved, "cy")?.message == "cy can't approve 1: cy was the last to edit what is approved")
        #expect(refusal(.approved, "cy")?.kind == .ownApproval)
        #expect(refusal(.approved, "dee") == nil)
        for actor: Name in ["ana", "bob", "cy", "dee"] {
            #expect(refusal(.requested, actor) == nil)
            #expect(refusal(.rejected, actor) == nil)
        }
        var dee = Member("dee")
        dee.isApprover = true
        script.write(.setMember(SetMember(to: dee, was: Member("dee"))))
        #expect(refusal(.approved, "eve")?.kind == .notApprover)
        #expect(refusal(.rejected, "eve")?.hint == "they are dee")
        #expect(refusal(.approved, "dee") == nil)
        #expect(refusal(.requested, "eve") == nil)
        var cy = Member("cy")
        cy.isApprover = true
        script.write(.setMember(SetMember(to: cy, was: Member("cy"))))
        #expect(refusal(.approved, "cy")?.hint == "ask dee")
        script.move(number, to: .closed(.done, assignee: "ana"))
        for decision in Approval.Decision.allCases { #expect(refusal(decision, "dee")?.kind == .wrongState) }
    }

    @Test mutating func `filters find what is approved and what waits for it`() throws {
        let numbers = (0..<4).map { _ in script.capture() }
        script.write(.changeRequirements(ChangeRequirements(tickets: Array(numbers[0...2]), add: [.approval])))
        say(.approved, on: numbers[0])
        say(.requested, on: numbers[1])
        say(.approved, on: numbers[3])
        script.move(numbers[2], to: .closed(.givenUp, assignee: nil))
        func found(_ text: String) throws -> [TicketNumber] {
            let filter = try Filter(parsing: text)
            let compiled = CompiledFilter(
                filter, in: script.table, me: "ana", on: FilterClock(now: Script.start, today: day("2026-11-25")))
            return (compiled.rows(in: script.table) ?? []).map { script.table.number($0) }
        }
        #expect(try found("is:approved") == [numbers[0], numbers[3]])
        #expect(try found("is:unapproved") == [numbers[1]])
        #expect(try found("is:approved,unapproved") == [numbers[0], numbers[1], numbers[3]])
    }

    @Test mutating func `how far an approval is goes by its last word`() {
        let number = script.capture()
        func standing() -> ApprovalStanding? { script.table.ticket(script.row(number)).approvalStanding }
        #expect(standing() == nil)
        script.write(.changeRequirements(ChangeRequirements(tickets: [number], add: [.approval])))
        #expect(standing() == .required)
        say(.requested, on: number, by: "ana")
        #expect(standing() == .requested(by: "ana"))
        say(.approved, on: number, by: "bo")
        #expect(standing() == .approved(by: "bo"))
        let was = script.table.title(script.row(number))
        script.write(.setTitle(SetTitle(tickets: [number], to: "another", was: [was])))
        #expect(standing() == .void(by: "bo"))
        say(.requested, on: number, by: "ana")
        #expect(standing() == .requested(by: "ana"))
    }
}
