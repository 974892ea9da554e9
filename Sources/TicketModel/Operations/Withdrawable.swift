/// What can be withdrawn: it stays in the history, and counts no more.
public enum Withdrawable: String, CaseIterable, Hashable, Sendable {
    /// A comment.
    case comment
    /// A piece of evidence.
    case evidence
    /// An approval.
    case approval

    /// One of them, in a sentence.
    var phrase: String {
        switch self {
        case .comment: "a comment"
        case .evidence: "evidence"
        case .approval: "an approval"
        }
    }
}

extension Withdrawable {
    init(_ value: FieldValue, of key: String) throws(MalformedField) {
        guard case .text(let word) = value, let what = Withdrawable(rawValue: word) else {
            throw MalformedField(field: key, reason: "is nothing that can be withdrawn")
        }
        self = what
    }
}
