extension TicketTable {
    /// What shows that something was done for it, in order, withdrawn pieces included. O(their size).
    public func evidence(_ row: Row) -> [Evidence] {
        evidencePlaces(row).map { place in
            let columns = evidence[place]
            return Evidence(
                id: columns.id, stamp: stamp(columns.at, columns.origin), kind: kind(columns), bytes: columns.bytes,
                kept: columns.kept, digest: columns.digest, isWithdrawn: columns.isWithdrawn)
        }
    }

    /// How many pieces of evidence it has, withdrawn ones included. O(their number).
    public func evidenceCount(_ row: Row) -> Int { evidencePlaces(row).count }

    /// Whether a file, or a run that succeeded, shows that something was done for it. O(their number).
    public func hasEvidence(_ row: Row) -> Bool {
        evidencePlaces(row).contains { place in
            let columns = evidence[place]
            return !columns.isWithdrawn && (!columns.isRun || columns.exit == 0)
        }
    }

    private func evidencePlaces(_ row: Row) -> [Int] {
        var places: [Int] = []
        var next = extras[Int(hot[row.index].extra)].firstEvidence
        while next != 0 {
            places.append(Int(next))
            next = evidence[Int(next)].next
        }
        return places
    }

    private func kind(_ columns: EvidenceColumns) -> EvidenceKind {
        guard columns.isRun else { return .file(name: texts[columns.words]) }
        var reader = NetstringReader(texts[columns.words])
        var argv: [String] = []
        while let word = reader.next() { argv.append(word) }
        return .run(
            argv: argv, directory: texts[columns.directory], milliseconds: columns.milliseconds, exit: columns.exit)
    }

    mutating func addEvidence(_ body: AddEvidence, to row: Row, _ pass: inout FoldPass) {
        let place = UInt32(evidence.count)
        var columns = EvidenceColumns(
            id: pass.id, at: pass.at, origin: pass.origin, bytes: body.bytes, kept: body.kept, digest: body.digest,
            words: .empty, directory: .empty)
        switch body.kind {
        case .file(let name): columns.words = texts.append(name)
        case .run(let argv, let directory, let milliseconds, let exit):
            columns.isRun = true
            columns.words = texts.append(argv.netstrings)
            columns.directory = texts.append(directory)
            columns.milliseconds = milliseconds
            columns.exit = exit
        }
        evidence.append(columns)
        let extra = makeExtra(row)
        let last = extras[extra].lastEvidence
        if last == 0 {
            extras[extra].firstEvidence = place
        } else {
            evidence[Int(last)].next = place
        }
        extras[extra].lastEvidence = place
    }

    mutating func markEvidence(broughtBy event: EventID, on row: Row, isWithdrawn: Bool) {
        for place in evidencePlaces(row) where evidence[place].id == event {
            evidence[place].isWithdrawn = isWithdrawn
        }
    }
}
