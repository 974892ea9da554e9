import EventStore
public import TicketModel

extension TicketDesk {
    /// What a capture line is understood by: the team and the tickets as of the last look.
    public var captureContext: CaptureContext {
        let team = Set(members)
        let table = table
        return CaptureContext(
            me: me, today: today(), isMember: { team.contains($0) }, isTicket: { table.row(of: $0) != nil })
    }

    /// What a capture line is understood as.
    ///
    /// Looks into the store, and throws what that throws, only if the line seems to name another ticket.
    public func understand(_ line: String) throws(DeskError) -> CaptureLine {
        let now = now()
        let trusting = CaptureContext(
            me: me, day: { LocalTime(now).date }, isMember: { _ in true }, isTicket: { _ in true })
        let reading = CaptureLine(parsing: line, in: trusting)
        let draft = reading.draft
        let namesTickets = draft.master != nil || !draft.needs.isEmpty
        guard namesTickets || draft.assignee != nil else { return reading }
        if namesTickets { try refresh() }
        return CaptureLine(parsing: line, in: captureContext)
    }

    func capture(_ draft: TicketDraft, takeIt: Bool) throws(DeskError) -> Receipt {
        var draft = draft.normalised
        if takeIt { draft.assignee = me }
        guard !draft.title.isEmpty else {
            throw DeskError(.usage, "the title is empty", hint: "say in a few words what is wanted")
        }
        if store == nil { try bear() }
        let isPlain = draft.master == nil && draft.needs.isEmpty && draft.key == nil
        var existing: TicketNumber?
        var made: TicketNumber?
        let event = try write(needing: isPlain ? .heads : .table) { (context) throws(DeskError) in
            if let key = draft.key, let row = context.table.row(ofOpenKey: key) {
                existing = context.table.number(row)
                return []
            }
            for number in draft.needs + [draft.master].compactMap(\.self) where context.table.row(of: number) == nil {
                throw DeskError.noTicket(number)
            }
            try Self.refuseCycle(of: draft, in: context.table)
            guard let number = context.takeNumber() else {
                throw DeskError(.refused, "this site has given out its last ticket number")
            }
            made = number
            let body = CreateTicket(number: number, draft: draft)
            try checked { () throws(MalformedField) in try body.validate() }
            return [.create(body)]
        }
        if let existing {
            return Receipt(
                tickets: [existing], changed: [], summary: "\(existing) is open under this key already", event: nil)
        }
        let numbers = [made].compactMap(\.self)
        return Receipt(
            tickets: numbers, changed: numbers, summary: Summary.captured(numbers, draft), event: event)
    }

    /// A new ticket can close a cycle only between its master and what it needs.
    private static func refuseCycle(of draft: TicketDraft, in table: TicketTable) throws(DeskError) {
        guard let number = draft.master, let master = table.row(of: number) else { return }
        for need in draft.needs {
            guard let needed = table.row(of: need) else { continue }
            let path = needed == master ? [number, need] : table.cycle(master, waitingFor: needed)
            guard let path else { continue }
            let shown = ["it"] + path.dropFirst().map(\.description) + ["it"]
            throw DeskError(
                .refused,
                "a part of \(number) can't need \(need), as that closes a cycle (\(shown.joined(separator: " → ")))",
                hint: "leave one of them out")
        }
    }

    /// Makes the store that a first capture needs.
    private func bear() throws(DeskError) {
        let path = storePath
        let identity = identity
        try desk { () throws(StoreError) in
            try EventStore.create(at: path, options: StoreOptions(), identity: identity)
        }
        store = try Self.open(path, via, identity, snapshots)
    }
}
