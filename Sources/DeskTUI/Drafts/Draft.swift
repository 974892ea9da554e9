import TicketModel

/// Something that was typed and not sent.
struct Draft: Hashable, Sendable {
    /// What it was typed for; two drafts about the same thing go on as one.
    enum Subject: Hashable, Sendable {
        case capture
        case comment([TicketNumber])
        case description(TicketNumber)
        case title([TicketNumber])
        /// The words that a verb asks for.
        case note(Verb, [TicketNumber]), reason(Verb, [TicketNumber]), force(Verb, [TicketNumber])
        /// What is said with a word about whether tickets may be done.
        case approval(Approval.Decision, [TicketNumber])
        /// A command line to be run.
        case run(TicketNumber)
    }

    /// What a text that stood there before it was changed is known by: the bytes, hashed, for others may have changed it.
    typealias Base = UInt64

    let subject: Subject
    var text: String
    /// Of a description, the one that it began from.
    var base: Base?

    /// FNV-1a of a text.
    static func base(of text: String) -> Base {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}

extension Draft.Subject {
    /// The tickets that it is about.
    var tickets: [TicketNumber] {
        switch self {
        case .capture: []
        case .description(let ticket), .run(let ticket): [ticket]
        case .comment(let tickets), .title(let tickets), .note(_, let tickets), .reason(_, let tickets),
            .force(_, let tickets), .approval(_, let tickets):
            tickets
        }
    }
}

/// All drafts, the last at the end.
public struct Drafts: Hashable, Sendable {
    /// More than that are not kept: the oldest go first.
    static let most = 100

    private(set) var all: [Draft] = []

    /// Keeps a draft.
    mutating func keep(_ draft: Draft) {
        guard !all.contains(draft) else { return }
        all.append(draft)
        if all.count > Self.most { all.removeFirst() }
    }

    /// The last draft about something, to go on with: it is kept no longer.
    mutating func take(_ subject: Draft.Subject) -> Draft? {
        all.lastIndex { $0.subject == subject }.map { all.remove(at: $0) }
    }
}
