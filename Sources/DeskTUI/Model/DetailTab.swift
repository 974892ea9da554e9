/// What of a ticket the detail shows below its head.
public enum DetailTab: CaseIterable, Hashable, Sendable {
    /// Its description and comments.
    case text
    /// Who did what, newest first.
    case history
    /// What shows that something was done for it.
    case evidence
    /// The tickets that it has to do with.
    case links

    var next: DetailTab { neighbour(1) }
    var previous: DetailTab { neighbour(-1) }

    private func neighbour(_ step: Int) -> DetailTab {
        let all = Self.allCases
        guard let place = all.firstIndex(of: self) else { return self }
        return all[place.stepped(by: step, in: all.count)]
    }
}
