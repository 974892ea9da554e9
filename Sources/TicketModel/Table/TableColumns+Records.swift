extension HotColumns: ColumnRecord {
    /// Where these stand in `fields`.
    static var stateField: Int { 0 }
    static var priorityField: Int { 1 }
    static var assigneeField: Int { 4 }

    static let fields = [
        "state", "priority", "outcome", "conflicts", "assignee", "requester", "tags", "hosts", "due", "link", "extra",
    ]

    init(_ values: FieldValues) {
        state = TicketState(rawValue: values.byte(0)) ?? .open
        priority = Priority(rawValue: values.byte(1)) ?? .normal
        outcome = values.byte(2)
        conflicts = ConflictFlags(rawValue: UInt16(truncatingIfNeeded: values[3]))
        assignee = values.narrow(4)
        requester = values.narrow(5)
        tags = values.narrow(6)
        hosts = values.narrow(7)
        due = Int32(truncatingIfNeeded: values.signed(8))
        link = values.narrow(9)
        extra = values.narrow(10)
    }

    func write(to values: FieldValues) {
        values[0] = UInt64(state.rawValue)
        values[1] = UInt64(priority.rawValue)
        values[2] = UInt64(outcome)
        values[3] = UInt64(conflicts.rawValue)
        values[4] = UInt64(assignee)
        values[5] = UInt64(requester)
        values[6] = UInt64(tags)
        values[7] = UInt64(hosts)
        values.setSigned(8, Int64(due))
        values[9] = UInt64(link)
        values[10] = UInt64(extra)
    }
}

extension ColdColumns: ColumnRecord {
    /// Where that stands in `fields`.
    static var orderField: Int { 1 }

    static let fields =
        [
            "number", "order", "created-at", "updated-at", "created-origin", "updated-origin", "first-comment",
            "last-comment",
        ] + FieldValues.text("title") + FieldValues.text("description") + ["resolved-at"]

    init(_ values: FieldValues) {
        self.init(
            number: TicketNumber(uncheckedRawValue: values[0]), order: values[1],
            createdAt: Timestamp(milliseconds: values.signed(2)), updatedAt: Timestamp(milliseconds: values.signed(3)),
            title: values.text(8), description: values.text(11), createdOrigin: values.narrow(4),
            updatedOrigin: values.narrow(5), firstComment: values.narrow(6), lastComment: values.narrow(7),
            resolvedAt: values[14])
    }

    func write(to values: FieldValues) {
        values[0] = number.rawValue
        values[1] = order
        values.setSigned(2, createdAt.milliseconds)
        values.setSigned(3, updatedAt.milliseconds)
        values[4] = UInt64(createdOrigin)
        values[5] = UInt64(updatedOrigin)
        values[6] = UInt64(firstComment)
        values[7] = UInt64(lastComment)
        values.setText(8, title)
        values.setText(11, description)
        values[14] = resolvedAt
    }
}

extension LinkColumns: ColumnRecord {
    static let fields = [
        "row", "master", "next-part", "previous-part", "first-part", "part-count", "first-need", "first-dependent",
        "unfinished-needs", "dependents", "first-related", "duplicate-of", "done", "total",
    ]

    init(_ values: FieldValues) {
        self.init(
            row: values.narrow(0), master: values.narrow(1), nextPart: values.narrow(2), previousPart: values.narrow(3),
            firstPart: values.narrow(4), partCount: values.narrow(5), firstNeed: values.narrow(6),
            firstDependent: values.narrow(7), unfinishedNeeds: values.narrow(8), dependents: values.narrow(9),
            firstRelated: values.narrow(10), duplicateOf: values.narrow(11),
            leaves: LeafCount(
                done: Int32(truncatingIfNeeded: values.signed(12)), total: Int32(truncatingIfNeeded: values.signed(13)))
        )
    }

    func write(to values: FieldValues) {
        let numbers = [
            row, master, nextPart, previousPart, firstPart, partCount, firstNeed, firstDependent, unfinishedNeeds,
            dependents, firstRelated, duplicateOf,
        ]
        for (field, number) in numbers.enumerated() { values[field] = UInt64(number) }
        values.setSigned(12, Int64(leaves.done))
        values.setSigned(13, Int64(leaves.total))
    }
}

extension NeedEdge: ColumnRecord {
    static let fields = [
        "dependent", "need", "next-need", "previous-need", "next-dependent", "previous-dependent",
    ]

    init(_ values: FieldValues) {
        self.init(
            dependent: values.narrow(0), need: values.narrow(1), nextNeed: values.narrow(2),
            previousNeed: values.narrow(3), nextDependent: values.narrow(4), previousDependent: values.narrow(5))
    }

    func write(to values: FieldValues) {
        values[0] = UInt64(dependent)
        values[1] = UInt64(need)
        values[2] = UInt64(nextNeed)
        values[3] = UInt64(previousNeed)
        values[4] = UInt64(nextDependent)
        values[5] = UInt64(previousDependent)
    }
}

extension RelatedHalf: ColumnRecord {
    static let fields = ["other", "next"]
    init(_ values: FieldValues) { self.init(other: values.narrow(0), next: values.narrow(1)) }

    func write(to values: FieldValues) {
        values[0] = UInt64(other)
        values[1] = UInt64(next)
    }
}

extension CommentColumns: ColumnRecord {
    static let fields =
        ["id-high", "id-low", "at", "origin", "next", "is-withdrawn"] + FieldValues.text("text")

    init(_ values: FieldValues) {
        self.init(
            id: EventID(high: values[0], low: values[1]), at: Timestamp(milliseconds: values.signed(2)),
            text: values.text(6), origin: values.narrow(3), next: values.narrow(4), isWithdrawn: values[5] != 0)
    }

    func write(to values: FieldValues) {
        values[0] = id.high
        values[1] = id.low
        values.setSigned(2, at.milliseconds)
        values[3] = UInt64(origin)
        values[4] = UInt64(next)
        values[5] = isWithdrawn ? 1 : 0
        values.setText(6, text)
    }
}

extension ExtraColumns: ColumnRecord {
    static let fields = [
        "key", "next-open", "first-field", "field-count", "requires", "is-conflicted",
        "first-approval", "last-approval",
        "first-evidence", "last-evidence",
    ]

    init(_ values: FieldValues) {
        self.init(
            key: values.narrow(0), nextOpen: values.narrow(1), firstField: values.narrow(2),
            fieldCount: values.narrow(3), requires: values.narrow(4), isConflicted: values[5] != 0,
            firstApproval: values.narrow(6), lastApproval: values.narrow(7), firstEvidence: values.narrow(8),
            lastEvidence: values.narrow(9))
    }

    func write(to values: FieldValues) {
        values[0] = UInt64(key)
        values[1] = UInt64(nextOpen)
        values[2] = UInt64(firstField)
        values[3] = UInt64(fieldCount)
        values[4] = UInt64(requires)
        values[5] = isConflicted ? 1 : 0
        values[6] = UInt64(firstApproval)
        values[7] = UInt64(lastApproval)
        values[8] = UInt64(firstEvidence)
        values[9] = UInt64(lastEvidence)
    }
}

extension ApprovalColumns: ColumnRecord {
    static let fields =
        ["id-high", "id-low", "at", "origin", "next", "decision", "is-withdrawn"] + FieldValues.text("note")
        + FieldValues.digest("digest")

    init(_ values: FieldValues) {
        self.init(
            id: EventID(high: values[0], low: values[1]), at: Timestamp(milliseconds: values.signed(2)),
            note: values.text(7), origin: values.narrow(3), next: values.narrow(4),
            decision: Approval.Decision(rawValue: values.byte(5)) ?? .requested, isWithdrawn: values[6] != 0,
            digest: values.digest(10))
    }

    func write(to values: FieldValues) {
        values[0] = id.high
        values[1] = id.low
        values.setSigned(2, at.milliseconds)
        values[3] = UInt64(origin)
        values[4] = UInt64(next)
        values[5] = UInt64(decision.rawValue)
        values[6] = isWithdrawn ? 1 : 0
        values.setText(7, note)
        values.setDigest(10, digest)
    }
}

extension FieldColumns: ColumnRecord {
    static let fields = ["key"] + FieldValues.text("value")
    init(_ values: FieldValues) { self.init(key: values.narrow(0), value: values.text(1)) }

    func write(to values: FieldValues) {
        values[0] = UInt64(key)
        values.setText(1, value)
    }
}

extension ActiveColumns: ColumnRecord {
    /// Where those of `HotColumns` begin in `fields`.
    static var hotField: Int { 2 }

    static let fields = ["row", "created-at"] + HotColumns.fields

    init(_ values: FieldValues) {
        self.init(
            row: values.narrow(0), createdAt: Timestamp(milliseconds: values.signed(1)),
            hot: HotColumns(values.dropFirst(2)))
    }

    func write(to values: FieldValues) {
        values[0] = UInt64(row)
        values.setSigned(1, createdAt.milliseconds)
        hot.write(to: values.dropFirst(2))
    }
}

extension PageStates: ColumnRecord {
    static let fields = ["states"]
    init(_ values: FieldValues) { self.init(states: values.byte(0)) }
    func write(to values: FieldValues) { values[0] = UInt64(states) }
}
