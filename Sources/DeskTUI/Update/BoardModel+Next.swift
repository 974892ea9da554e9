import TicketModel

extension BoardModel {
    /// Goes to what the reader should do next and says why; while a filter is on, to the next card that it leaves.
    mutating func goToNext() -> [Effect] {
        if filter.isActive { return moveThroughCards(by: 1) }
        guard let next = table.next(for: me, today: today, now: now) else {
            status = Status(
                kind: .note, text: "nothing is left for you to do: yours is done or waits, and nothing else is ready")
            return []
        }
        let number = table.number(next.row)
        jump(to: number)
        status = Status(
            kind: .note, text: "\(number) is next: \(next.reason)",
            aside: place(of: number) == nil ? "it is not in this view of the board" : nil)
        return []
    }
}
