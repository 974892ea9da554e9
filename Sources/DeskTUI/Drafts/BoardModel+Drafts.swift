import TerminalUI
import TicketModel

extension BoardModel {
    /// What is being typed now, if it is something to be kept.
    var draftInDialog: Draft? {
        switch dialog {
        case .capture(let capture):
            let isEmpty = capture.field.isEmpty && capture.description.isEmpty
            return isEmpty ? nil : Draft(subject: .capture, text: capture.text)
        case .prompt(let prompt):
            guard let subject = prompt.subject, prompt.text != prompt.given, !prompt.text.trimmed.isEmpty else {
                return nil
            }
            return Draft(subject: subject, text: prompt.text)
        case .write(let entry):
            let text = entry.area.text
            switch entry.purpose {
            case .comment(let tickets):
                return text.trimmed.isEmpty ? nil : Draft(subject: .comment(tickets), text: text)
            case .description(let ticket):
                guard text != entry.before else { return nil }
                return Draft(subject: .description(ticket), text: text, base: entry.base)
            }
        default: return nil
        }
    }

    /// Every text that would be lost if the program ended now.
    var unsent: Drafts {
        var unsent = drafts
        if let draft = draftInDialog { unsent.keep(draft) }
        return unsent
    }

    /// Whether something is being typed that is to be kept.
    var isTypingText: Bool {
        switch dialog {
        case .capture, .prompt, .write: true
        default: false
        }
    }

    /// Asks for drafts to be put into safety: at once after a dialog has closed, else after a pause in typing.
    mutating func settleDrafts(after message: Message, wasTyping: Bool) -> [Effect] {
        if message.mayChangeDrafts, wasTyping || isTypingText {
            let now = now.milliseconds
            if isTypingText {
                let first = draftsDue?.first ?? now
                draftsDue = DraftsDue(first: first, at: min(now + DraftsDue.pause, first + DraftsDue.longest))
            } else {
                draftsDue = DraftsDue(first: now, at: now)
            }
        }
        guard let due = draftsDue, due.at <= now.milliseconds else { return [] }
        draftsDue = nil
        return [.keepDrafts(unsent)]
    }

    /// Takes in what was typed before, and says which key goes on with it.
    mutating func receive(_ found: Drafts, note: String?) {
        for draft in found.all { drafts.keep(draft) }
        let last = found.all.last { $0.subject == .capture } ?? found.all.last
        guard last != nil || note != nil else { return }
        let more = found.all.count > 1 ? "\(found.all.count - 1) more" : nil
        status = Status(
            kind: last == nil ? .refused : .note, text: last.map { said(of: $0) } ?? note ?? "",
            aside: last == nil ? nil : note ?? more)
    }

    /// That a draft is kept, and the key that goes on with it.
    func said(of draft: Draft) -> String {
        let subject = draft.subject.tickets.subject
        // Of a demo nothing outlasts the board.
        let kept = isDemo ? "kept while the demo is open" : "kept"
        return switch draft.subject {
        case .capture: "draft \(kept): \(key("capture")) continues it"
        case .comment: "the comment on \(subject) is \(kept): \(key("comment")) goes on with it"
        case .description: "the description of \(subject) is \(kept) as a draft: \(key("describe")) goes on with it"
        case .title: "the title of \(subject) is \(kept) as a draft: \(key("edit")) goes on with it"
        case .note(let verb, _), .reason(let verb, _), .force(let verb, _):
            "what you wrote is \(kept): it is there when you \(verb.rawValue) \(subject) again"
        case .run: "the command line is \(kept): \(key("run command")) goes on with it"
        case .approval: "what you wrote about \(subject) is \(kept): it is there when you say so again"
        }
    }
}

extension Prompt {
    /// What its answer is a draft of; `nil` for one of a word or two, which is soon typed again.
    var subject: Draft.Subject? {
        switch purpose {
        case .amend(.title, let tickets): .title(tickets)
        case .amend, .day: nil
        case .decide(let decision, let tickets): .approval(decision, tickets)
        case .run(let ticket): .run(ticket)
        case .note(let intent): .note(intent.verb, intent.tickets)
        case .reason(let intent): .reason(intent.verb, intent.tickets)
        case .force(let intent): .force(intent.verb, intent.tickets)
        }
    }
}

/// When drafts are to be put into safety, in milliseconds since 1970.
struct DraftsDue: Equatable, Sendable {
    /// How long nobody has typed by then.
    static let pause: Int64 = 1_000
    /// How long one may go on typing without it.
    static let longest: Int64 = 10_000

    /// When the first key came that is not safe.
    let first: Int64
    let at: Int64
}

extension Message {
    /// Whether what was typed may be different after it.
    fileprivate var mayChangeDrafts: Bool {
        switch self {
        case .key, .mouse, .paste, .performed, .written, .edited, .ran: true
        default: false
        }
    }
}
