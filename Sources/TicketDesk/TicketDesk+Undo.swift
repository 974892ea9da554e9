import EventStore
public import TicketModel

extension TicketDesk {
    /// Takes back what an action did, by an event of its own; the history keeps both. Of an undo, it does the action again.
    ///
    /// Throws `refused`, naming who and when, if the same thing has been changed since.
    public func undo(_ receipt: Receipt) throws(DeskError) -> Receipt {
        guard let done = receipt.event else { throw DeskError(.refused, "there is nothing to undo", hint: nil) }
        return try takeBack(done)
    }

    /// Takes back my last step, whichever front end did it; steps that were taken back before are not met again.
    public func undo() throws(DeskError) -> Receipt {
        guard let step = try steps(atMost: 1).first else {
            throw DeskError(.refused, "there is nothing of yours to undo", hint: nil)
        }
        return try takeBack(step)
    }

    /// Does again what my last undo took back, unless I have done something else since.
    public func redo() throws(DeskError) -> Receipt {
        var steps = UndoSteps()
        try walkBack { event in
            _ = steps.step(event)
            return steps.redoable == nil && !steps.hasNothingToRedo
        }
        guard let undo = steps.redoable else {
            throw DeskError(
                .refused, "there is nothing of yours to redo", hint: "only what was undone last can be redone")
        }
        return try takeBack(undo)
    }

    /// My last steps that are in effect, the latest first: those that undo takes back, in its order.
    public func steps(atMost limit: Int) throws(DeskError) -> [CommittedEvent] {
        var steps = UndoSteps()
        var found: [CommittedEvent] = []
        guard limit > 0 else { return [] }
        try walkBack { event in
            if let step = steps.step(event) { found.append(step) }
            return found.count < limit
        }
        return found
    }

    /// Goes through my own journal from its end; behind sudo, through what I did in that user's.
    private func walkBack(_ body: (CommittedEvent) -> Bool) throws(DeskError) {
        guard let store else { return }
        let me = me
        try desk { () throws(StoreError) in
            try store.ownEvents { (event) throws(StoreError) in event.actor != me || body(event) }
        }
    }

    private func takeBack(_ done: CommittedEvent) throws(DeskError) -> Receipt {
        let operations = done.event.operations.reversed().flatMap { $0.inverse(of: done.event.id) }
        let isWhole = done.event.operations.allSatisfy { !$0.inverse(of: done.event.id).isEmpty }
        guard isWhole, !operations.isEmpty else {
            throw DeskError(.refused, "that can't be undone", hint: "say it again, or change it by hand")
        }
        let tickets = done.event.operations.flatMap(\.tickets).firstOfEach
        let undone = try write(needing: .table, undoing: done.event.id) { (context) throws(DeskError) in
            for ticket in tickets {
                guard let row = context.table.row(of: ticket) else { throw DeskError.noTicket(ticket) }
                // Most were not touched by anybody since, which their last event's order says.
                if context.table.order(row) != done.order {
                    try demandUnchanged(ticket, row, since: done, context.table)
                }
            }
            for operation in done.event.operations { try demandUnchanged(operation, since: done, context.table.team) }
            try demandNoApproval(operations, context.table)
            try demandMayUnrequire(operations, in: context.table, countingRequests: false)
            try demandNoCycle(done, operations, tickets, context.table)
            return operations
        }
        var summary = Summary.undone(done.event, by: operations, today: today()) { [table] ticket in
            table.row(of: ticket).map { table.standing($0) }
        }
        if tickets.isEmpty, let undone {
            let isUndo = done.event.undoes == nil
            let did = HistoryEntry.entriesWithoutTicket(of: isUndo ? done : undone).map(\.did)
            summary = "\(isUndo ? "undone" : "redone"): \(did.joined(separator: ", "))"
        }
        return Receipt(tickets: tickets, changed: tickets, summary: summary, event: undone)
    }

    /// Throws if something that an event changed was changed after it, and stands so.
    private func demandUnchanged(
        _ ticket: TicketNumber, _ row: Row, since done: CommittedEvent, _ table: TicketTable
    ) throws(DeskError) {
        guard let store, let touched = done.event.touched(on: ticket) else { return }
        let later = try desk { () throws(StoreError) in try store.history(of: ticket) }.filter { $0.order > done.order }
        let ids = Set(later.map(\.event.id))
        var undone: Set<EventID> = []
        for event in later.reversed() where !undone.contains(event.event.id) {
            if let target = event.event.undoes {
                undone.insert(target)
                if target == done.event.id {
                    throw DeskError(
                        .refused, "that has been undone already by \(event.actor) at \(moment(event))", hint: nil)
                }
                // Both are later: together they changed nothing.
                if ids.contains(target) { continue }
            }
            let theirs = event.event.touched(on: ticket) ?? [.everything]
            let clash = touched.contains(.everything) ? theirs.first : touched.first { theirs.contains($0) }
            guard let what = clash ?? (theirs.contains(.everything) ? .everything : nil) else { continue }
            let now = what == .standing ? "it is \(table.standing(row).state.word)" : what.words
            throw DeskError(
                .refused, "\(ticket) has been changed since by \(event.actor) at \(moment(event)): \(now)",
                hint: "change it from how it is now")
        }
    }

    /// Throws if an approval would come back: who gave it may have got a part in the ticket since.
    private func demandNoApproval(
        _ operations: [TicketModel.Operation], _ table: TicketTable
    ) throws(DeskError) {
        for case .restore(let body) in operations {
            for ticket in body.tickets {
                guard let row = table.row(of: ticket),
                    table.approvals(row).contains(where: { $0.id == body.event && $0.decision == .approved })
                else { continue }
                throw DeskError(
                    .refused, "an approval that was taken back does not come back",
                    hint: "say it again with usher approve \(ticket)")
            }
        }
    }

    /// Throws if an edge that comes back would close a cycle by now.
    private func demandNoCycle(
        _ done: CommittedEvent, _ operations: [TicketModel.Operation], _ tickets: [TicketNumber], _ table: TicketTable
    ) throws(DeskError) {
        let tiesBack = operations.contains { operation in
            switch operation {
            case .changeNeeds(let body): !body.add.isEmpty
            case .setMaster(let body): body.to != nil
            default: false
            }
        }
        guard tiesBack else { return }
        var fold = TicketFold(from: table)
        let trial = Event(id: done.event.id, at: done.event.at, via: via, operations: operations)
        fold.apply(
            CommittedEvent(order: table.lastOrder + 1, sequence: 0, author: done.author, event: trial))
        for ticket in tickets {
            guard let row = table.row(of: ticket), !table.isConflicted(row), fold.table.isConflicted(row) else {
                continue
            }
            throw DeskError(
                .refused, "\(ticket) can't be tied as it was: that would close a cycle by now",
                hint: "see what it hangs on with usher show \(ticket)")
        }
    }

    private func demandUnchanged(
        _ operation: TicketModel.Operation, since done: CommittedEvent, _ team: Team
    ) throws(DeskError) {
        let what: String
        let isSame: (TicketModel.Operation) -> Bool
        switch operation {
        case .setMember(let body) where team[body.login] != body.to:
            what = "what the team knows of \(body.login)"
            isSame = { if case .setMember(let other) = $0 { other.login == body.login } else { false } }
        case .setView(let body) where team.view(body.view) != body.to:
            what = "the view \(body.view)"
            isSame = { if case .setView(let other) = $0 { other.view == body.view } else { false } }
        default: return
        }
        // No ticket leads to what is about the team: all events are read, for this refusal only.
        var last: CommittedEvent?
        try log(LogQuery()) { event in
            if event.order > done.order, event.event.operations.contains(where: isSame) { last = event }
            return true
        }
        let who = last.map { " by \($0.actor) at \(moment($0))" } ?? ""
        throw DeskError(.refused, "\(what) has been changed since\(who)", hint: "change it from how it is now")
    }

    /// `09:41`, or `12 Nov 09:41`.
    private func moment(_ event: CommittedEvent) -> String {
        let local = LocalTime(event.event.at)
        return local.date == today() ? local.clock : "\(Summary.day(local.date, today())) \(local.clock)"
    }
}

extension Array where Element: Hashable {
    /// The elements in their order, each once.
    var firstOfEach: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
