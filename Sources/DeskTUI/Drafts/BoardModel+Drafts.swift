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
                return Draft(subject: .description(ticket), text: text, base: Draft.base(of: entry.before))
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

    /// That a draft is kept, and the key that goes on with it.
    func said(of draft: Draft) -> String {
        let subject = draft.subject.tickets.subject
        return switch draft.subject {
        case .capture: "draft kept: \(key("capture")) continues it"
        case .comment: "the comment on \(subject) is kept: \(key("comment")) goes on with it"
        case .description: "the description of \(subject) is kept as a draft: \(key("describe")) goes on with it"
        case .title: "the title of \(subject) is kept as a draft: \(key("edit")) goes on with it"
        case .note(let verb, _), .reason(let verb, _), .force(let verb, _):
            "what you wrote is kept: it is there when you \(verb.rawValue) \(subject) again"
        }
    }
}

extension Prompt {
    /// What its answer is a draft of; `nil` for one of a word or two, which is soon typed again.
    var subject: Draft.Subject? {
        switch purpose {
        case .amend(.title, let tickets): .title(tickets)
        case .amend: nil
        case .note(let intent): .note(intent.verb, intent.tickets)
        case .reason(let intent): .reason(intent.verb, intent.tickets)
        case .force(let intent): .force(intent.verb, intent.tickets)
        }
    }
}
