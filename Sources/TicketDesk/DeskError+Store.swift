import EventStore
public import TicketModel

extension DeskError {
    /// A store's error, with the code that scripts see.
    init(_ error: StoreError) {
        let code: Code =
            switch error.code {
            case .noStore: .noStore
            case .exists, .usage: .usage
            case .notPermitted, .readOnly: .notPermitted
            case .inputOutput, .unknownOutcome: .inputOutput
            case .busy: .busy
            case .malformed: .malformed
            }
        self.init(code, error.message, hint: error.hint.isEmpty ? nil : error.hint)
    }

    /// A rule's refusal; what is missing from the request counts as such.
    init(_ refusal: Refusal) {
        self.init(refusal.kind == .assigneeRequired ? .usage : .refused, refusal.message, hint: refusal.hint)
    }

    /// A range that was typed the wrong way round.
    public init(_ error: ReversedRange) {
        self.init(.usage, error.message, hint: "write \(error.swapped)")
    }

    static func noTicket(_ number: TicketNumber) -> DeskError {
        DeskError(.noSuchTicket, "there is no ticket \(number)", hint: "usher list --all shows every ticket")
    }
}
