extension TicketTable {
    /// The whole value of a ticket, without its history. O(its size).
    public func ticket(_ row: Row) -> Ticket {
        Ticket(
            number: number(row), title: title(row), description: description(row), standing: standing(row),
            requester: requester(row), priority: priority(row), tags: tags(row), hosts: hosts(row), due: due(row),
            master: master(row).map { number($0) }, needs: needs(row).map { number($0) }.sorted(),
            related: related(row).map { number($0) }.sorted(), duplicateOf: duplicateOf(row).map { number($0) },
            requires: requirements(row), fields: fields(row), key: key(row), isConflicted: isConflicted(row),
            created: created(row), updated: updated(row), comments: comments(row),
            evidence: evidence(row), approvals: approvals(row))
    }

    /// What was written on it, in order, withdrawn ones included. O(its size).
    public func comments(_ row: Row) -> [Comment] {
        var list: [Comment] = []
        var next = cold[row.index].firstComment
        while next != 0 {
            let comment = comments[Int(next)]
            let stamp = stamp(comment.at, comment.origin)
            list.append(
                Comment(
                    id: comment.id, at: stamp.at, by: stamp.by, via: stamp.via, text: texts[comment.text],
                    isWithdrawn: comment.isWithdrawn))
            next = comment.next
        }
        return list
    }
}
