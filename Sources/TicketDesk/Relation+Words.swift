import TicketModel

/// How relations are spoken of.
extension Relation {
    /// Whether a ticket has at most one of them.
    var isToOne: Bool { self == .partOf || self == .duplicateOf }

    /// To follow "can't": `need`, `be part of`.
    var verb: String { self == .needs ? "need" : "be \(isTied)" }

    /// To follow "is": `part of`; `in need of`.
    var isTied: String {
        switch self {
        case .needs: "in need of"
        case .partOf: "part of"
        case .related: "related to"
        case .duplicateOf: "a duplicate of"
        }
    }
}

extension Summary {
    /// `42 needs 40 now`, `3 tickets are part of 100 already`, `42 no longer needs 40`.
    static func linked(
        _ relation: Relation, _ tickets: [TicketNumber], _ others: [TicketNumber], changed: [TicketNumber], isTied: Bool
    ) -> String {
        let named = changed.isEmpty ? tickets : changed
        let who = named.count == 1 ? "\(named[0])" : "\(named.count) tickets"
        let other = others.count == 1 ? "\(others[0])" : "\(others.count) tickets"
        let unchanged = changed.isEmpty ? 0 : tickets.count - changed.count
        let rest = unchanged > 0 ? "; \(unchanged) more needed no change" : ""
        let isOne = named.count == 1
        let not = isTied ? "" : changed.isEmpty ? "not " : "no longer "
        let when = isTied ? (changed.isEmpty ? " already" : " now") : ""
        if relation == .needs {
            let needs = not == "not " ? (isOne ? "does not need" : "do not need") : not + (isOne ? "needs" : "need")
            return "\(who) \(needs) \(other)\(when)\(rest)"
        }
        return "\(who) \(isOne ? "is" : "are") \(not)\(words(relation, isOne: isOne)) \(other)\(when)\(rest)"
    }

    /// `; 42 was part of 90`, for what was taken from another master or original; empty if nothing was.
    static func moved(_ operations: [TicketModel.Operation]) -> String {
        var moves: [(ticket: TicketNumber, was: TicketNumber, tie: String)] = []
        for operation in operations {
            switch operation {
            case .setMaster(let body) where body.to != nil:
                for (ticket, was) in zip(body.tickets, body.was) {
                    if let was { moves.append((ticket, was, "part of")) }
                }
            case .setDuplicate(let body) where body.to != nil:
                for (ticket, was) in zip(body.tickets, body.was) {
                    if let was { moves.append((ticket, was, "a duplicate of")) }
                }
            default: break
            }
        }
        let shown = moves.prefix(3).map { "\($0.ticket) was \($0.tie) \($0.was)" }.joined(separator: ", ")
        return moves.isEmpty
            ? "" : "; \(shown)" + (moves.count > 3 ? ", and \(moves.count - 3) more were elsewhere" : "")
    }

    private static func words(_ relation: Relation, isOne: Bool) -> String {
        relation == .duplicateOf && !isOne ? "duplicates of" : relation.isTied
    }
}
