import TicketDesk
import TicketModel

extension BoardModel {
    /// Takes in changed rows: lanes, counts and tree follow; selection, focus and typed text stay.
    mutating func receive(changed rows: [Row], in table: TicketTable) -> [Effect] {
        let old = self.table
        let wasOnBoard = selected.flatMap { place(of: $0) } != nil
        let wasInView = isSelectionInView
        self.table = table
        guard !rows.isEmpty else {
            // It is about the team: a view may ask for something else now.
            return filter.filter.namesViews ? sortLanesAgain() : []
        }
        markNews(rows, since: old)
        updateUnseen(rows)
        lanes.update(rows: rows, to: table)
        awaitedLanes?.changed += rows
        hidden?.update(rows: rows, to: table)
        awaitedHits?.changed += rows
        census.update(rows, from: old, to: table)
        tree.rebuild(from: table, showsFinished: showsFinished)
        heed(rows, since: old)
        let isMine = selected.map { ownChanges.contains($0) } ?? false
        for row in rows { ownChanges.remove(table.number(row)) }
        if isMine, wasOnBoard {
            if passSelectionOn(isOwnChange: true) != nil { status?.aside = selected.map { "\($0) is selected" } }
        } else {
            // What others do never moves the selection. One's own change may bring the ticket back.
            keepSelection(revealing: wasInView || isMine)
            if wasOnBoard { sayThatItLeft() }
        }
        selectCaptured()
        if let ticket = drag?.ticket, place(of: ticket) == nil { cancelDrag(because: "\(ticket) left this view") }
        return []
    }

    /// Takes in a whole table; lanes of the one before say nothing about it.
    mutating func receive(reread table: TicketTable) {
        self.table = table
        if let selected, table.row(of: selected) == nil { self.selected = nil }
        census = Census(table)
        unseen = unseen.map { UnseenTickets(for: me, seen: $0.seen, in: table) }
        rebuildLanes()
        tree.rebuild(from: table, showsFinished: showsFinished)
        ownChanges = []
        keepSelection(revealing: true)
        selectCaptured()
    }

    /// What was captured here is what the next command is about, in this view or not; if not, it is said.
    private mutating func selectCaptured() {
        guard let number = captured, table.row(of: number) != nil else { return }
        captured = nil
        select(number)
        guard chart == nil else { return }
        let isInView = place(of: number) != nil
        status?.aside = isInView ? nil : "it is selected, though not in this view"
    }

    /// Marks what others made or changed; a ticket whose derived columns alone changed is no news.
    private mutating func markNews(_ rows: [Row], since old: TicketTable) {
        for row in rows {
            let number = table.number(row)
            let isNew = Int(row.rawValue) >= old.count
            guard !ownChanges.contains(number), number != selected,
                isNew || old.order(row) != table.order(row)
            else { continue }
            marks[number] = Mark(kind: isNew ? .new : .changed, until: now.milliseconds + Mark.lifetime)
        }
    }

    /// Says of the selected ticket that others took it out of the view, if they did.
    private mutating func sayThatItLeft() {
        guard let selected, let row = selectedRow, place(of: selected) == nil else { return }
        status = Status(
            kind: .note, text: "\(selected) is \(table.state(row).spoken) and left this view",
            aside: "it stays selected until you move")
    }

    /// How an action went: a dialog closes only when what was typed in it is safe.
    mutating func receive(_ result: Result<Receipt, DeskError>, of action: Action) {
        switch result {
        case .success(let receipt):
            closeDialog(after: action)
            if case .capture = action { captured = receipt.tickets.first }
            showSavedView(after: action)
            took(receipt)
        case .failure(let error): report(error)
        }
    }

    /// Says what was done, and how to take it back.
    mutating func took(_ receipt: Receipt) {
        status = Status(kind: .done, text: receipt.summary, isUndoable: receipt.isUndoable)
        ownChanges.formUnion(receipt.changed)
        marksServed(for: receipt.tickets)
        guard receipt.isUndoable else { return }
        // From what was captured it goes back to where one was.
        let own = selected.flatMap { receipt.changed.contains($0) || captured != nil ? $0 : nil }
        undoable.append(Undoable(receipt: receipt, selected: own))
        redoable = []
    }

    private mutating func closeDialog(after action: Action) {
        switch (action, dialog) {
        case (.capture, .capture), (.decide, .prompt), (.verb, .picker), (.verb, .prompt), (.edit, .prompt),
            (.link, .prompt),
            (.unlink, .prompt), (.comment, .write), (.edit, .write), (.link, .tickets), (.unlink, .tickets):
            dialog = nil
        default: break
        }
    }

    /// How taking back went; what can never be taken back any more is forgotten, so that the one before it can be.
    mutating func receive(undoing receipt: Receipt, _ result: Result<Receipt, DeskError>) {
        switch result {
        case .success(let undo):
            let undone = undoable.popLast()
            ownChanges.formUnion(undo.changed)
            if let ticket = undone?.selected { select(ticket) }
            status = Status(kind: .done, text: undo.summary, aside: "\(key("redo")) does it again")
            redoable.append(Undoable(receipt: undo, selected: undone?.selected))
        case .failure(let error):
            if error.code == .refused, !undoable.isEmpty { undoable.removeLast() }
            report(error)
        }
    }

    /// How doing again what was taken back went.
    mutating func receive(redoing receipt: Receipt, _ result: Result<Receipt, DeskError>) {
        switch result {
        case .success(let done):
            let selected = redoable.popLast()?.selected
            ownChanges.formUnion(done.changed)
            if let selected { select(selected) }
            status = Status(kind: .done, text: done.summary, isUndoable: done.isUndoable)
            undoable.append(Undoable(receipt: done, selected: selected))
        case .failure(let error):
            if error.code == .refused, !redoable.isEmpty { redoable.removeLast() }
            report(error)
        }
    }

    mutating func report(_ error: DeskError) {
        status = Status(kind: error.code == .refused ? .refused : .trouble, text: error.description)
    }

    mutating func receive(history result: Result<[HistoryEntry], DeskError>, of number: TicketNumber) {
        guard detail.ticket == number else { return }
        switch result {
        case .success(let entries): detail.history = entries.reversed()
        case .failure(let error): report(error)
        }
        detail.contentKey = nil
    }

    mutating func receive(members: [Name]) -> [Effect] {
        guard members != self.members else { return [] }
        self.members = members
        return sortLanesAgain()
    }
}
