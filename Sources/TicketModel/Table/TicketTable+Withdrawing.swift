extension TicketTable {
    /// Says of all that an event brought to a ticket whether it is withdrawn.
    mutating func mark(broughtBy event: EventID, on row: Row, isWithdrawn: Bool) {
        markComments(broughtBy: event, on: row, isWithdrawn: isWithdrawn)
    }

    private mutating func markComments(broughtBy event: EventID, on row: Row, isWithdrawn: Bool) {
        var next = cold[row.index].firstComment
        while next != 0 {
            if comments[Int(next)].id == event { comments[Int(next)].isWithdrawn = isWithdrawn }
            next = comments[Int(next)].next
        }
    }
}
