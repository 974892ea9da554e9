extension TicketDraft {
    /// The draft as a ticket can hold it: the title on one line and within `TextBounds.title`, the sets sorted and
    /// without repeats.
    ///
    /// A title that is too long stays whole in the description, which it heads; the title keeps its beginning.
    public var normalised: TicketDraft {
        var draft = self
        draft.title = TextBounds.oneLine(title)
        if draft.title.utf8.count > TextBounds.title {
            draft.description = description.isEmpty ? title : "\(title)\n\n\(description)"
            draft.title = TextBounds.prefix(of: draft.title, bytes: TextBounds.shortenedTitle - 3) + "…"
        }
        draft.tags = tags.sortedSet
        draft.hosts = hosts.sortedSet
        draft.needs = needs.sortedSet
        return draft
    }
}

extension Array where Element: Comparable {
    /// The elements in order, each once.
    var sortedSet: [Element] {
        guard count > 1 else { return self }
        var set: [Element] = []
        set.reserveCapacity(count)
        for element in sorted() where set.last != element { set.append(element) }
        return set
    }
}
