import EventStore

extension TicketDesk {
    /// Makes sure that the desk's path still leads to its store, for a front end that stays open: what was moved away must
    /// not go on being written to where nobody looks.
    ///
    /// Answers whether another copy of it stands there, such as one that was restored: that is read from now on, all of
    /// it. Throws `noStore` while nothing is there.
    public func attach() throws(DeskError) -> Bool {
        guard let store, !store.isInPlace else { return false }
        let other: EventStore
        do throws(DeskError) {
            other = try Self.open(storePath, via, identity, snapshots)
        } catch {
            guard error.code == .noStore else { throw error }
            // What it reports of its going is taken, or whoever waits for its descriptor would be woken for ever.
            _ = try? store.drainChanges()
            throw DeskError(
                .noStore, "the store has been moved or removed: \(storePath)", hint: "nothing is saved until it is back"
            )
        }
        self.store = other
        knownGroup = nil
        hasLooked = false
        unpolled = []
        try refresh()
        return true
    }

    /// The store; throws `noStore` where none has been made yet.
    func opened() throws(DeskError) -> EventStore {
        guard let store else {
            throw DeskError(.noStore, "there is no store at \(storePath)", hint: "make one with usher init")
        }
        return store
    }

    /// What could not be read of the store, for a person; nil while all of it could.
    public var damage: String? {
        guard let damage = store?.damage, let first = damage.first else { return nil }
        let more = damage.count > 1 ? " and \(damage.count - 1) more" : ""
        return
            "the journal \(first.journal) can't be read in full (\(first.detail))\(more): usher audit verify says what is lost"
    }
}
