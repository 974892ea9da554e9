public import TicketDesk
import TicketModel

extension TextBuffer {
    /// Adds what was tidied, or would be: a line for what is closed, and one for each that is left, with the reason.
    public mutating func tidied(_ tidied: Tidied, isDryRun: Bool) {
        let closed = tidied.closed
        if closed.isEmpty {
            add("nothing to close")
        } else {
            let what = closed.count == 1 ? "1 ticket" : "\(closed.count) tickets"
            add("\(isDryRun ? "would close" : "closed") \(what): \(Self.list(closed))")
        }
        endLine()
        for left in tidied.left {
            add("left: \(left.reason.message)")
            endLine()
        }
    }

    /// The first so many, and how many more there are.
    private static func list(_ numbers: [TicketNumber]) -> String {
        let most = 20
        let named = numbers.prefix(most).map(\.description).joined(separator: ", ")
        return numbers.count > most ? "\(named) and \(numbers.count - most) more" : named
    }
}
