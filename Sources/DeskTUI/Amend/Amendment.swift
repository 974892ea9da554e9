import TicketDesk
import TicketModel

/// One thing that a ticket says, to be changed by a line of words.
enum Amendment: CaseIterable, Hashable, Sendable {
    case title, priority, tags, due, needs, master

    /// What the dialog is called, before the tickets.
    var name: String {
        switch self {
        case .title: "title of"
        case .priority: "priority of"
        case .tags: "tags of"
        case .due: "due day of"
        case .needs: "what is needed by"
        case .master: "project of"
        }
    }

    /// How the answer is written.
    var question: String {
        switch self {
        case .title: "The title, in one line:"
        case .priority: "low, normal, high or urgent; a letter is enough:"
        case .tags: "Tags to add; -TAG takes one off:"
        case .due: "today, fri, 3d, 2w, 2026-11-30; - for no day:"
        case .needs: "Numbers of the tickets that must be finished first; -N for one that need not:"
        case .master: "The number of the ticket that it is part of; - for none:"
        }
    }
}

/// What an answer was understood as.
enum AmendmentAnswer: Equatable {
    case action(Action, words: String)
    case trouble(String)
    /// Nothing has been said yet.
    case nothing
}

extension BoardModel {
    /// What a ticket says of it now, for the dialog's second line.
    func present(_ amendment: Amendment, of tickets: [TicketNumber]) -> String? {
        guard tickets.count == 1, let row = table.row(of: tickets[0]) else { return nil }
        switch amendment {
        case .title: return nil
        case .priority: return table.priority(row).word
        case .tags:
            let tags = table.tags(row)
            return tags.isEmpty ? "no tags" : tags.map { "+\($0.text)" }.joined(separator: " ")
        case .due: return table.due(row).map { "due \($0)" } ?? "no day"
        case .needs:
            let needs = table.ticket(row).needs
            return needs.isEmpty ? "needs nothing" : "needs \(needs.map(\.description).joined(separator: " "))"
        case .master: return table.master(row).map { "part of \(table.number($0))" } ?? "part of nothing"
        }
    }

    /// Understands an answer.
    func answer(_ text: String, to amendment: Amendment, of tickets: [TicketNumber]) -> AmendmentAnswer {
        let text = text.trimmed
        guard !text.isEmpty else { return .nothing }
        var edit = TicketEdit()
        switch amendment {
        case .title:
            edit.title = text
            return .action(.edit(tickets, edit), words: "")
        case .priority:
            let found = Priority.allCases.filter { $0.word.hasPrefix(text.lowercased()) }
            guard found.count == 1 else { return .trouble("\(text) is no priority") }
            edit.priority = found[0]
            return .action(.edit(tickets, edit), words: found[0].word)
        case .tags: return tags(text, tickets)
        case .due: return due(text, tickets)
        case .needs: return links(.needs, text, tickets)
        case .master: return text == "-" ? apart(tickets) : links(.partOf, text, tickets)
        }
    }

    private func tags(_ text: String, _ tickets: [TicketNumber]) -> AmendmentAnswer {
        var edit = TicketEdit()
        for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
            let isTaken = word.first == "-"
            let sign = word.drop { $0 == "-" || $0 == "+" || $0 == "#" }
            let tag = String(sign.hasPrefix("tag:") ? sign.dropFirst(4) : sign)
            // What a ticket has already can be taken off, however it came there.
            guard CaptureWord.isTag(tag) || isTaken && !tag.isEmpty else { return .trouble("\(word) is no tag") }
            if isTaken { edit.removedTags.append(Name(tag)) } else { edit.addedTags.append(Name(tag)) }
        }
        let words = edit.addedTags.map { "+\($0.text)" } + edit.removedTags.map { "without +\($0.text)" }
        return .action(.edit(tickets, edit), words: words.joined(separator: " "))
    }

    /// A day is read as the capture line reads it.
    private func due(_ text: String, _ tickets: [TicketNumber]) -> AmendmentAnswer {
        var edit = TicketEdit()
        if text == "-" {
            edit.due = .clear
            return .action(.edit(tickets, edit), words: "no day")
        }
        let line = CaptureLine(parsing: "x due:\(text)", in: captureContext)
        guard let day = line.draft.due, !text.contains(where: \.isWhitespace) else {
            return .trouble("\(text) is no day")
        }
        edit.due = .set(day)
        return .action(.edit(tickets, edit), words: CardText.dueSpan(day, today: today).text)
    }

    /// Ties to the tickets named, or takes ties away; an action does one of both.
    private func links(_ relation: Relation, _ text: String, _ tickets: [TicketNumber]) -> AmendmentAnswer {
        var (tied, untied): ([TicketNumber], [TicketNumber]) = ([], [])
        for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
            let isTaken = word.first == "-"
            let digits = String(isTaken ? word.dropFirst() : word)
            guard let number = TicketNumber(digits), table.row(of: number) != nil else {
                return .trouble("there is no ticket \(digits)")
            }
            if isTaken { untied.append(number) } else { tied.append(number) }
        }
        if !tied.isEmpty, !untied.isEmpty { return .trouble("add some or take some away, not both at once") }
        if relation == .partOf, tied.count > 1 { return .trouble("a ticket is part of one other at most") }
        let words = title(of: tied.isEmpty ? untied : tied)
        if tied.isEmpty { return .action(.unlink(relation, tickets, from: untied), words: "not: \(words)") }
        return .action(.link(relation, tickets, to: tied), words: words)
    }

    private func apart(_ tickets: [TicketNumber]) -> AmendmentAnswer {
        let masters = Set(
            tickets.compactMap { ticket in table.row(of: ticket).flatMap { table.master($0) }.map { table.number($0) } }
        )
        guard !masters.isEmpty else { return .trouble("part of nothing already") }
        return .action(.unlink(.partOf, tickets, from: masters.sorted()), words: "part of nothing")
    }

    /// Asks for the new value of something that the targets say.
    mutating func open(_ amendment: Amendment) -> [Effect] {
        let targets = targets
        guard !targets.isEmpty else { return [] }
        var prompt = Prompt(
            purpose: .amend(amendment, targets), title: "\(amendment.name) \(targets.subject)",
            question: amendment.question, ticketTitle: present(amendment, of: targets) ?? title(of: targets))
        if amendment == .title { prompt.given = title(of: targets) }
        open(prompt)
        return []
    }

    /// Does what the answer says; what is not understood is said, and stays.
    mutating func submit(_ text: String, to amendment: Amendment, of tickets: [TicketNumber]) -> [Effect] {
        switch answer(text, to: amendment, of: tickets) {
        case .nothing: status = Status(kind: .refused, text: "a word is needed; Esc leaves")
        case .trouble(let reason): status = Status(kind: .refused, text: reason)
        case .action(let action, _): return [.perform(action)]
        }
        return []
    }
}
