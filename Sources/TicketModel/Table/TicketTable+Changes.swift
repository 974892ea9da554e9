extension TicketTable {
    mutating func intern(_ event: CommittedEvent, _ last: inout Means?) -> UInt32 {
        let by = names.intern(event.actor)
        names.markPerson(by)
        let means = means(of: event, last)
        last = means
        return origins.intern(OriginTable.Origin(by: by, host: means.hostID, via: means.viaID))
    }

    private mutating func means(of event: CommittedEvent, _ last: Means?) -> Means {
        let via = event.event.via.word
        let host = event.author.host
        if let last, last.via.hasSameBytes(as: via), last.host.hasSameBytes(as: host) { return last }
        return Means(host: host, hostID: names.intern(Name(host)), via: via, viaID: names.intern(Name(via)))
    }

    /// Adds a row without relations; nil if the number has one.
    mutating func append(
        _ number: TicketNumber, _ draft: TicketDraft, _ standing: Standing, _ pass: inout FoldPass
    ) -> Row? {
        guard numbers.row(of: number) == nil else { return nil }
        let row = Row(count)
        var hot = HotColumns()
        hot.priority = draft.priority
        if let requester = draft.requester { hot.requester = names.intern(requester) }
        if !draft.tags.isEmpty { hot.tags = internTags(draft.tags) }
        if !draft.hosts.isEmpty { hot.hosts = internHosts(draft.hosts) }
        if let due = draft.due { hot.due = due.days }
        if draft.key != nil || !draft.fields.isEmpty {
            hot.extra = UInt32(extras.count)
            extras.append(extra(draft))
        }
        self.hot.append(hot)
        cold.append(
            ColdColumns(
                number: number, order: pass.order, createdAt: pass.at, updatedAt: pass.at,
                title: texts.append(draft.title), description: texts.append(draft.description),
                createdOrigin: pass.origin, updatedOrigin: pass.origin))
        numbers.insert(row, for: number)
        if row.index & PagedColumn<HotColumns>.mask == 0 { pageStates.append(PageStates(states: 0)) }
        noteState(.open, of: row)
        if draft.key != nil { openKey(of: row) }
        if standing.isConsistent { setStanding(standing, of: row, &pass) }
        pass.note(row)
        return row
    }

    private mutating func extra(_ draft: TicketDraft) -> ExtraColumns {
        var extra = ExtraColumns()
        if let key = draft.key { extra.key = names.intern(key) }
        append(draft.fields, to: &extra)
        return extra
    }

    /// Fields lie one after another; where they change, all of the ticket's are written anew behind the others'.
    private mutating func append(_ fields: FieldRecord, to extra: inout ExtraColumns) {
        extra.firstField = UInt32(fieldValues.count)
        extra.fieldCount = 0
        for entry in fields.entries {
            guard case .text(let value) = entry.value else { continue }
            fieldValues.append(FieldColumns(key: names.intern(Name(entry.key)), value: texts.append(value)))
            extra.fieldCount += 1
        }
    }

    /// Stamps the row with the event.
    mutating func touch(_ row: Row, _ pass: inout FoldPass) {
        cold[row.index].order = pass.order
        cold[row.index].updatedAt = pass.at
        cold[row.index].updatedOrigin = pass.origin
        pass.note(row)
    }

    mutating func flag(_ flag: ConflictFlags, at row: Row, if isConflicted: Bool = true) {
        if hot[row.index].conflicts.contains(flag) == isConflicted { return }
        if isConflicted {
            hot[row.index].conflicts.insert(flag)
        } else {
            hot[row.index].conflicts.remove(flag)
        }
    }

    mutating func setTitle(_ title: String, of row: Row) {
        cold[row.index].title = texts.append(title)
    }

    mutating func setDescription(_ description: String, of row: Row) {
        cold[row.index].description = texts.append(description)
    }

    mutating func setPriority(_ priority: Priority, of row: Row) {
        hot[row.index].priority = priority
    }

    mutating func setDue(_ due: CivilDate?, of row: Row) {
        hot[row.index].due = due?.days ?? HotColumns.noDue
    }

    mutating func setRequester(_ requester: Name?, of row: Row) {
        hot[row.index].requester = requester.map { names.intern($0) } ?? 0
    }

    mutating func setFields(_ fields: FieldRecord, isExpected: Bool, of row: Row) {
        let place = makeExtra(row)
        var extra = extras[place]
        append(fields, to: &extra)
        extra.isConflicted = !isExpected
        extras[place] = extra
    }

    mutating func changeTags(of row: Row, add: [Name], remove: [Name]) {
        let tags = (Set(self.tags(row)).subtracting(remove)).union(add)
        hot[row.index].tags = internTags(tags.sorted())
    }

    mutating func changeHosts(of row: Row, add: [Name], remove: [Name]) {
        let hosts = (Set(self.hosts(row)).subtracting(remove)).union(add)
        hot[row.index].hosts = internHosts(hosts.sorted())
    }

    mutating func addComment(_ text: String, to row: Row, _ pass: inout FoldPass) {
        let place = UInt32(comments.count)
        comments.append(CommentColumns(id: pass.id, at: pass.at, text: texts.append(text), origin: pass.origin))
        let last = cold[row.index].lastComment
        if last == 0 {
            cold[row.index].firstComment = place
        } else {
            comments[Int(last)].next = place
        }
        cold[row.index].lastComment = place
    }

    private mutating func internTags(_ tags: [Name]) -> UInt32 {
        var members: [UInt32] = []
        for tag in tags {
            let id = names.intern(tag)
            names.markTag(id)
            members.append(id)
        }
        return tagSets.intern(members.sortedSet)
    }

    private mutating func internHosts(_ hosts: [Name]) -> UInt32 {
        var members: [UInt32] = []
        for host in hosts { members.append(names.intern(host)) }
        return hostSets.intern(members.sortedSet)
    }
}
