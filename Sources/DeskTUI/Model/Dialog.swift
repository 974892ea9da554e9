import TerminalUI
import TicketModel

/// What stands over the board and takes the keys.
enum Dialog: Sendable {
    case capture(CaptureDraft)
    case picker(AssigneePicker)
    case tickets(TicketPicker)
    case prompt(Prompt)
    case write(TextEntry)
    case filter(FilterEntry)
    case palette(Palette)
    case help(HelpState)
    case search(DetailSearch)
    case views(ViewPicker)
}

extension Dialog {
    /// The line of its list that is under the bar, where it has a list.
    var index: Int? {
        get {
            switch self {
            case .picker(let picker): picker.index
            case .tickets(let picker): picker.index
            case .palette(let palette): palette.index
            case .help(let help): help.index
            case .views(let picker): picker.index
            case .capture, .prompt, .write, .filter, .search: nil
            }
        }
        set {
            guard let newValue else { return }
            switch self {
            case .picker(var picker):
                picker.index = newValue
                self = .picker(picker)
            case .tickets(var picker):
                picker.index = newValue
                self = .tickets(picker)
            case .palette(var palette):
                palette.index = newValue
                self = .palette(palette)
            case .help(var help):
                help.index = newValue
                self = .help(help)
            case .views(var picker):
                picker.index = newValue
                self = .views(picker)
            case .capture, .prompt, .write, .filter, .search: break
            }
        }
    }
}

extension BoardModel {
    /// The tickets that the open dialog will do something to.
    var ticketsOfDialog: [TicketNumber] {
        switch dialog {
        case .picker(let picker): picker.tickets
        case .tickets(let picker): picker.tickets
        case .prompt(let prompt): prompt.tickets
        case .write(let entry): entry.tickets
        default: []
        }
    }
}

/// The line being captured, and the text that a paste of several lines left for the description.
struct CaptureDraft: Sendable {
    var field = TextField()
    var description = ""

    init() {}

    /// From both in one text, the line first.
    init(_ text: String) {
        let line = text.prefix { !$0.isNewline }
        field = TextField(String(line))
        description = String(text[line.endIndex...].dropFirst())
    }

    /// Both in one text.
    var text: String { description.isEmpty ? field.text : "\(field.text)\n\(description)" }
}

/// Choosing a person.
struct AssigneePicker: Sendable {
    let tickets: [TicketNumber]
    var field = TextField()
    var index = 0
}

/// The filter while it is typed; Esc goes back to what it was.
struct FilterEntry: Sendable {
    var field: TextField
    let before: String
    /// The ticket that was selected, to go back to as soon as it is in view again.
    let selected: TicketNumber?
    /// Why the text is not a filter (yet).
    var error: FilterError?

    /// Whether what is wrong is the word that is being typed, which need not make sense before it is left.
    var isUnfinished: Bool {
        guard let error else { return false }
        let end = field.text.count
        return field.cursor == end && error.range.upperBound >= end
    }
}

/// A search inside of the detail while it is typed; Esc goes back to what was searched and seen before.
struct DetailSearch: Sendable {
    var field: TextField
    let before: String
    let scroll: Int
}

/// One question, answered in words.
struct Prompt: Sendable {
    enum Purpose: Sendable {
        /// The note or the reason that a verb asks for.
        case note(VerbIntent), reason(VerbIntent)
        /// Why a guard is overridden.
        case force(VerbIntent)
        /// A new value of something that tickets say.
        case amend(Amendment, [TicketNumber])
        /// What is said with a word about whether tickets may be done; it may be empty.
        case decide(Approval.Decision, [TicketNumber])
        /// A command line that is to be run for a ticket.
        case run(TicketNumber)
        /// The day at which the timeline is to look.
        case day
    }

    let purpose: Purpose
    let title: String
    let question: String
    let ticketTitle: String
    var field = TextField()
    /// What stood there from the start, which nobody typed.
    var given = ""

    /// What was typed.
    var text: String { field.text }

    /// What Enter does with it.
    var deed: String {
        if case .run = purpose { return "runs" }
        return "saves"
    }

    /// What it is about.
    var tickets: [TicketNumber] {
        switch purpose {
        case .amend(_, let tickets), .decide(_, let tickets): tickets
        case .run(let ticket): [ticket]
        case .day: []
        case .note(let intent), .reason(let intent), .force(let intent): intent.tickets
        }
    }
}

extension BoardModel {
    /// Whether a command line is asked for.
    var isRunPrompt: Bool {
        if case .prompt(let prompt) = dialog, case .run = prompt.purpose { true } else { false }
    }
}
