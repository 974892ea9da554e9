extension TicketTable {
    /// The number.
    public func number(_ row: Row) -> TicketNumber { cold[row.index].number }

    /// The title. Builds a string.
    public func title(_ row: Row) -> String { texts[cold[row.index].title] }

    /// The description. Builds a string.
    public func description(_ row: Row) -> String { texts[cold[row.index].description] }

    /// The state.
    public func state(_ row: Row) -> TicketState { hot[row.index].state }

    /// Who has it; who had it, once it is finished.
    public func assignee(_ row: Row) -> Name? { names.optional(hot[row.index].assignee) }

    /// How it ended, if it is closed.
    public func outcome(_ row: Row) -> Outcome? {
        let raw = hot[row.index].outcome
        return raw == 0 ? nil : Outcome(rawValue: raw - 1)
    }

    /// State, assignee and outcome.
    public func standing(_ row: Row) -> Standing {
        Standing(state: state(row), assignee: assignee(row), outcome: outcome(row))
    }

    /// The priority.
    public func priority(_ row: Row) -> Priority { hot[row.index].priority }

    /// For whom it is.
    public func requester(_ row: Row) -> Name? { names.optional(hot[row.index].requester) }

    /// The tags, sorted.
    public func tags(_ row: Row) -> [Name] { tags(ofSet: hot[row.index].tags) }

    /// The hosts that it concerns, sorted.
    public func hosts(_ row: Row) -> [Name] { hostSets[hot[row.index].hosts].map { names[$0] }.sorted() }

    /// The day by which it is wanted.
    public func due(_ row: Row) -> CivilDate? {
        let days = hot[row.index].due
        return days == HotColumns.noDue ? nil : CivilDate(days: days)
    }

    /// Its capture.
    public func created(_ row: Row) -> Stamp {
        stamp(cold[row.index].createdAt, cold[row.index].createdOrigin)
    }

    /// Its last event.
    public func updated(_ row: Row) -> Stamp {
        stamp(cold[row.index].updatedAt, cold[row.index].updatedOrigin)
    }

    /// When it was captured.
    public func createdAt(_ row: Row) -> Timestamp { cold[row.index].createdAt }

    /// When its last event was.
    public func updatedAt(_ row: Row) -> Timestamp { cold[row.index].updatedAt }

    /// When it was resolved, or closed without that; nil while it is active.
    public func resolvedAt(_ row: Row) -> Timestamp? {
        let milliseconds = cold[row.index].resolvedAt
        return state(row).isFinished && milliseconds != 0
            ? Timestamp(milliseconds: Int64(truncatingIfNeeded: milliseconds)) : nil
    }

    /// The order of its last event.
    public func order(_ row: Row) -> UInt64 { cold[row.index].order }

    /// What identifies it to a monitor, mail or script.
    public func key(_ row: Row) -> Name? { names.optional(extras[Int(hot[row.index].extra)].key) }

    /// Free `key=value` fields, the values texts.
    public func fields(_ row: Row) -> FieldRecord {
        let extra = extras[Int(hot[row.index].extra)]
        return FieldRecord(
            (Int(extra.firstField)..<Int(extra.firstField + extra.fieldCount)).map { place in
                let field = fieldValues[place]
                return FieldRecord.Entry(key: names[field.key].text, value: .text(texts[field.value]))
            })
    }

    /// Whether two sites changed the same thing, or an edge was suppressed, and nobody has changed it since.
    public func isConflicted(_ row: Row) -> Bool { isConflicted(hot[row.index]) }

    func isConflicted(_ hot: HotColumns) -> Bool {
        !hot.conflicts.isEmpty || hot.extra != 0 && extras[Int(hot.extra)].isConflicted
    }

    func stamp(_ at: Timestamp, _ id: UInt32) -> Stamp {
        let origin = origins[id]
        return Stamp(
            at: at, by: names[origin.by], via: Via(word: names[origin.via].text), host: names[origin.host].text)
    }
}
