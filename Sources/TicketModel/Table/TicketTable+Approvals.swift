extension TicketTable {
    /// What was said about whether it may be done, in order, withdrawn and void words included. O(its size).
    public func approvals(_ row: Row) -> [Approval] {
        var next = extras[Int(hot[row.index].extra)].firstApproval
        if next == 0 { return [] }
        let digest = approvalDigest(row)
        var list: [Approval] = []
        while next != 0 {
            let columns = approvals[Int(next)]
            let note = texts[columns.note]
            let isCurrent = columns.digest == digest
            list.append(
                Approval(
                    id: columns.id, stamp: stamp(columns.at, columns.origin), decision: columns.decision,
                    note: note.isEmpty ? nil : note, digest: columns.digest, isWithdrawn: columns.isWithdrawn,
                    isCurrent: isCurrent,
                    isValid: isCurrent && columns.decision == .approved && !columns.isWithdrawn))
            next = columns.next
        }
        let rejection = list.lastIndex { $0.decision == .rejected && $0.isCurrent && !$0.isWithdrawn }
        for index in list.indices where index < rejection ?? 0 { list[index].isValid = false }
        return list
    }

    /// Whether it holds a valid approval.
    public func isApproved(_ row: Row) -> Bool {
        extras[Int(hot[row.index].extra)].firstApproval != 0 && approvals(row).contains(where: \.isValid)
    }

    /// Whether it is active, requires an approval, holds no valid one and was not rejected as it is.
    public func awaitsApproval(_ row: Row) -> Bool {
        guard lacksApproval(row) else { return false }
        if case .rejected = approvalStanding(row) { return false }
        return true
    }

    /// Whether it is active, requires an approval and holds no valid one.
    public func lacksApproval(_ row: Row) -> Bool {
        state(row).isActive && requirements(row).contains(.approval) && !isApproved(row)
    }

    /// How far its approval is; nil if it requires none and nobody said anything. O(its approvals and what they are about).
    public func approvalStanding(_ row: Row) -> ApprovalStanding? {
        ApprovalStanding(approvals(row), isRequired: requirements(row).contains(.approval))
    }

    mutating func addApproval(
        _ decision: Approval.Decision, _ digest: Digest, _ note: String?, to row: Row, _ pass: inout FoldPass
    ) {
        let place = UInt32(approvals.count)
        approvals.append(
            ApprovalColumns(
                id: pass.id, at: pass.at, note: note.map { texts.append($0) } ?? .empty, origin: pass.origin,
                decision: decision, digest: digest))
        let extra = makeExtra(row)
        let last = extras[extra].lastApproval
        if last == 0 {
            extras[extra].firstApproval = place
        } else {
            approvals[Int(last)].next = place
        }
        extras[extra].lastApproval = place
    }

    /// The place of its extras, which are made if it has none.
    mutating func makeExtra(_ row: Row) -> Int {
        if hot[row.index].extra == 0 {
            hot[row.index].extra = UInt32(extras.count)
            extras.append(ExtraColumns())
        }
        return Int(hot[row.index].extra)
    }
}
