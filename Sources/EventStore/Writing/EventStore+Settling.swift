internal import FileIO
internal import TicketModel

extension EventStore {
    /// One's own journal, made if it is not there, examined and mended; the lock is held.
    func openOwn() throws(StoreError) -> OwnJournal {
        let writer = WriterID(site: site, uid: identity.uid)
        if let journal = set.journal(of: writer) { return try OwnJournal.examine(journal) }
        guard let directory = set.directory(of: site) else {
            throw StoreError(
                .malformed, "\(containers.path)/\(site) is missing", hint: "put it back from a backup")
        }
        switch try Journal.open(writer, in: directory) {
        case .journal: break
        case .foreign(let error): throw error
        case .absent: try Journal.make(writer, in: directory)
        }
        try set.discover()
        guard let journal = set.journal(of: writer) else {
            throw StoreError(.inputOutput, "journal \(site)/\(identity.uid) is gone again", hint: "try again")
        }
        return try OwnJournal.examine(journal)
    }

    /// Makes what was written durable, with everything that it depends on; the lock is not held.
    func settle(_ written: Written) throws(StoreError) {
        var mark = written.own.flushed
        do throws(FileError) {
            try written.own.flush()
        } catch {
            mark = try rescue(written, after: error)
        }
        for (journal, tail) in written.others { try flush(journal, upTo: tail) }
        written.own.journal.writeMark(mark)
    }

    /// Flushes another's journal, unless its owner has meanwhile.
    func flush(_ journal: Journal, upTo tail: JournalTail) throws(StoreError) {
        do {
            if let mark = try journal.readMark(), mark.covers(segment: tail.segment, offset: tail.end) { return }
            try storing { () throws(FileError) in
                try tail.file?.synchronizeData()
                // A segment without any mark may be new, and so may be its name.
                if tail.mark?.segment != tail.segment { try journal.directory.synchronize() }
            }
        } catch {
            throw StoreError(
                .unknownOutcome,
                "journal \(journal.name), which this change follows, could not be flushed: \(error.message)",
                hint: "look whether it was written before you repeat it")
        }
    }

    /// After a failed flush: copies what is in doubt into a new segment, and flushes that.
    ///
    /// The kernel tells of a failed flush once, and then takes the pages for clean: flushing again would prove nothing.
    private func rescue(_ written: Written, after error: FileError) throws(StoreError) -> Mark {
        do throws(StoreError) {
            try lock.take()
            defer { lock.release() }
            let goal = written.own.point
            let journal = written.own.journal
            // Another process of the same login may have rescued it.
            if let mark = try journal.readMark(), mark.sequence >= goal.sequence { return mark }
            var own = try inDoubt(of: written)
            if own.file != nil { try own.seal(isDoubtful: true) }
            let beginning = own.nextBeginning(store: format.uuid, identity: identity)
            try own.begin(with: beginning, frames: FrameWriter(after: own.link), after: own.point)
            try storing { [own] () throws(FileError) in try own.flush() }
            return own.flushed
        } catch let second {
            throw StoreError(
                .unknownOutcome,
                "\(error.path): \(error.reason); writing it again failed too (\(second.message))",
                hint: "it may or may not last: look before you repeat it, and look at the disk")
        }
    }

    /// One's journal as it can be read back now, or else as it was written.
    private func inDoubt(of written: Written) throws(StoreError) -> OwnJournal {
        let goal = written.own.point
        if let own = try? OwnJournal.examine(written.own.journal), own.point.sequence >= goal.sequence { return own }
        guard let active = try written.own.journal.openActive(),
            try storing({ () throws(FileError) in try active.status() }).inode == written.own.inode
        else {
            throw StoreError(.inputOutput, "\(written.own.journal.directory.path) has changed meanwhile")
        }
        return written.own
    }
}
