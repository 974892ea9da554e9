import TicketDesk

/// What a runner knows of the drafts that it has put outside: a file of its own process, so that two boards never spoil
/// each other's, and the next board finds what a dead one left.
struct DraftKeeper {
    /// What stands in the file; `nil` while there is none.
    var kept: Drafts?
    /// That it can't be written is said once.
    var hasSaidTrouble = false
}

extension BoardRunner {
    private static var prefix: String { "drafts" }

    /// Puts drafts into safety, unless they are there already.
    func keepDrafts(_ drafts: Drafts) -> [Message] {
        guard let file = desk.processFile(Self.prefix, limit: Drafts.largestFile) else { return [] }
        if drafts.all.isEmpty {
            if draftKeeper.kept != nil { desk.forget(file) }
            draftKeeper.kept = nil
            return []
        }
        guard drafts != draftKeeper.kept else { return [] }
        do throws(DeskError) {
            try desk.keep(drafts.encoded, as: file)
            draftKeeper = DraftKeeper(kept: drafts)
            return []
        } catch {
            guard !draftKeeper.hasSaidTrouble else { return [] }
            draftKeeper.hasSaidTrouble = true
            return [
                .trouble(DeskError(error.code, "what you type can't be kept as a draft", hint: error.description))
            ]
        }
    }

    /// Adopts what boards have left that run no more: it is in this one's file before theirs goes.
    func takeOverDrafts() -> [Message] {
        var found = Drafts()
        var read: [PersonalFile] = []
        var note: String?
        for file in desk.abandonedFiles(Self.prefix, limit: Drafts.largestFile) {
            guard let bytes = desk.personal(file), let drafts = Drafts(encoded: bytes) else {
                note = "a file of drafts can't be read and is left alone: \(file.name)"
                continue
            }
            for draft in drafts.all { found.keep(draft) }
            read.append(file)
        }
        guard !read.isEmpty || note != nil else { return [] }
        let trouble = keepDrafts(found)
        if trouble.isEmpty { for file in read { desk.forget(file) } }
        return [.drafts(found, note: note)] + trouble
    }

    /// A capture that makes the store: the file is about the store to be made, and is written anew if that fails.
    func prepareForBirth() {
        guard desk.isUnborn, draftKeeper.kept != nil else { return }
        _ = keepDrafts(Drafts())
    }
}
