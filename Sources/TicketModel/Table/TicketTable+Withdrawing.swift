extension TicketTable {
    /// Says of all that an event brought to a ticket whether it is withdrawn.
    mutating func mark(broughtBy event: EventID, on row: Row, isWithdrawn: Bool) {
        markComments(broughtBy: event, on: row, isWithdrawn: isWithdrawn)
        markApprovals(broughtBy: event, on: row, isWithdrawn: isWithdrawn)
        markEvidence(broughtBy: event, on: row, isWithdrawn: isWithdrawn)
    }

    private mutating func markComments(broughtBy event: EventID, on row: Row, isWithdrawn: Bool) {
        var next = cold[row.index].firstComment
        while next != 0 {
            if comments[Int(next)].id == event { comments[Int(next)].isWithdrawn = isWithdrawn }
            next = comments[Int(next)].next
        }
    }

    private mutating func markApprovals(broughtBy event: EventID, on row: Row, isWithdrawn: Bool) {
        var next = extras[Int(hot[row.index].extra)].firstApproval
        while next != 0 {
            if approvals[Int(next)].id == event { approvals[Int(next)].isWithdrawn = isWithdrawn }
            next = approvals[Int(next)].next
        }
    }
}
