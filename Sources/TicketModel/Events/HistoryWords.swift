/// The wording of a ticket's history.
struct HistoryWords {
    static let undid = "undid a change"

    /// Nil for what is about no ticket.
    let ticket: TicketNumber?
    let actor: Name
    let isUndo: Bool

    func words(for operation: Operation) -> (did: String, detail: String) {
        switch operation {
        case .create(let body): (capture(body), "")
        case .transition(let body): isUndo ? undoing(body) : transition(body)
        case .comment(let body): ("commented", body.text)
        case .withdraw(let body): ("withdrew \(body.what.phrase)", "")
        case .restore(let body): ("brought \(body.what.phrase) back", "")
        case .setTitle(let body): ("changed the title", "\(was(body.was, body.tickets) ?? "") → \(body.to)")
        case .setDescription(let body): (body.to.isEmpty ? "removed the description" : "changed the description", "")
        case .setPriority(let body): ("set priority \(body.to.word)", replaced(was(body.was, body.tickets)?.word))
        case .setDue(let body):
            set("due", body.to?.description, was(body.was, body.tickets)??.description)
        case .setRequester(let body):
            set("requester", body.to?.text, was(body.was, body.tickets)??.text)
        case .setMaster(let body): master(body)
        case .changeTags(let body):
            (changes([("tagged it", body.add.map(\.text)), ("untagged it", body.remove.map(\.text))]), "")
        case .changeHosts(let body):
            (changes([("added host", body.add.map(\.text)), ("removed host", body.remove.map(\.text))]), "")
        case .changeNeeds(let body):
            (
                changes([
                    ("made it need", body.add.map(\.description)),
                    ("made it no longer need", body.remove.map(\.description)),
                ]), ""
            )
        case .setFields(let body): fields(body)
        case .setMember(let body): (TeamWords.words(for: body), "")
        case .setView(let body): TeamWords.words(for: body)
        case .changeRelated(let body):
            (
                changes([
                    ("related it to", body.add.map(\.description)),
                    ("made it unrelated to", body.remove.map(\.description)),
                ]), ""
            )
        case .setDuplicate(let body): duplicate(body)
        case .changeRequirements(let body):
            (
                changes([
                    ("made it require", body.add.map(\.rawValue).sorted()),
                    ("made it no longer require", body.remove.map(\.rawValue).sorted()),
                ]), ""
            )
        case .setApproval(let body): (Self.word(for: body.decision), body.note ?? "")
        case .evidence(let body): evidence(body.kind)
        case .unknown(let body): ("did what this version does not know", body.name)
        }
    }

    private static func word(for decision: Approval.Decision) -> String {
        switch decision {
        case .requested: "asked for approval"
        case .approved: "approved it"
        case .rejected: "rejected it"
        }
    }

    private func evidence(_ kind: EvidenceKind) -> (did: String, detail: String) {
        switch kind {
        case .file: ("attached \(kind.title)", "")
        case .run(_, _, _, let exit): ("ran \(kind.title)", "exit \(exit)")
        }
    }

    private func capture(_ body: CreateTicket) -> String {
        guard let assignee = body.standing.assignee else { return "captured it" }
        return assignee == actor ? "captured it and took it" : "captured it, assigned to \(assignee)"
    }

    private func transition(_ body: Transition) -> (did: String, detail: String) {
        let was = was(body.was, body.tickets) ?? .open
        let did = did(body, was)
        guard let force = body.force else { return (did, body.note ?? "") }
        return ("\(did) by force", body.note.map { "\(force) — \($0)" } ?? force)
    }

    private func did(_ body: Transition, _ was: Standing) -> String {
        let other = was.state.isActive && was.assignee != actor ? was.assignee : nil
        switch body.verb {
        case .take, .assign:
            guard let person = body.to.assignee else { return "released it" }
            if person == actor { return other.map { "took it from \($0)" } ?? "took it" }
            return was.assignee == nil || was.state.isFinished ? "assigned it to \(person)" : "handed it to \(person)"
        case .start: return other.map { "took it from \($0) and started it" } ?? "started it"
        case .pause: return "paused it"
        case .release: return other.map { "released it from \($0)" } ?? "released it"
        case .resolve: return "resolved it"
        case .close:
            switch body.to.outcome {
            case .givenUp: return "closed it — given up"
            case .duplicate: return "closed it — duplicate"
            case .done, nil: return "closed it"
            }
        case .reopen: return "reopened it"
        }
    }

    private func undoing(_ body: Transition) -> (did: String, detail: String) {
        (Self.undid, body.to.outcome == nil ? "\(body.to.phrase) again" : body.to.phrase)
    }

    private func master(_ body: SetMaster) -> (did: String, detail: String) {
        let was = was(body.was, body.tickets) ?? nil
        guard let master = body.to else { return ("took it out of \(was?.description ?? "its master")", "") }
        return ("made it part of \(master)", replaced(was?.description))
    }

    private func fields(_ body: SetFields) -> (did: String, detail: String) {
        let set = body.set.entries.map { "\($0.key) \($0.value.shown)" }
        let was = was(body.was, body.tickets)?.entries.map { "\($0.key) \($0.value.shown)" } ?? []
        let did = changes([("set", set), ("cleared", body.clear.map(\.text))])
        return (did, replaced(was.isEmpty ? nil : was.joined(separator: ", ")))
    }

    private func duplicate(_ body: SetDuplicate) -> (did: String, detail: String) {
        let was = was(body.was, body.tickets) ?? nil
        guard let original = body.to else {
            return ("made it no duplicate\(was.map { " of \($0)" } ?? "") any more", "")
        }
        return ("marked it as a duplicate of \(original)", replaced(was?.description))
    }

    private func set(_ what: String, _ to: String?, _ was: String?) -> (did: String, detail: String) {
        (to.map { "set \(what) \($0)" } ?? "cleared \(what)", replaced(was))
    }

    private func replaced(_ was: String?) -> String {
        was.map { "was \($0)" } ?? ""
    }

    private func changes(_ parts: [(verb: String, names: [String])]) -> String {
        parts.filter { !$0.names.isEmpty }.map { "\($0.verb) \($0.names.joined(separator: ", "))" }
            .joined(separator: ", ")
    }

    private func was<Value>(_ values: [Value], _ tickets: [TicketNumber]) -> Value? {
        guard let ticket, let place = tickets.firstIndex(of: ticket), place < values.count else { return nil }
        return values[place]
    }
}
