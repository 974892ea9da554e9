/// One condition of a filter; a ticket matches it if it passes the test, or fails it if the term is negated.
public struct FilterTerm: Hashable, Sendable {
    /// Whether it was written with `not:` or `-`.
    public var isNegated: Bool
    /// What is asked.
    public var test: FilterTest

    /// A term as said.
    public init(_ test: FilterTest, isNegated: Bool = false) {
        self.test = test
        self.isNegated = isNegated
    }
}

/// What a term asks; of several values one must hold.
public enum FilterTest: Hashable, Sendable {
    /// Title, description or a comment holds this, ignoring case.
    case text(String)
    /// `state:`
    case state([TicketState])
    /// `is:`
    case property([FilterProperty])
    /// `to:`, `assignee:`
    case assignee([FilterPerson])
    /// `for:`
    case requester([FilterPerson])
    /// `tag:`; `*` stands for any characters.
    case tag([Name])
    /// `host:`; `*` stands for any characters.
    case host([Name])
    /// `pri:`, `priority:`
    case priority([ClosedRange<Priority>])
    /// `created:`
    case created([FilterPeriod])
    /// `updated:`
    case updated([FilterPeriod])
    /// `resolved:`; somebody resolved it then, or closed it as done, and it still is.
    case resolved([FilterPeriod])
    /// `due:`
    case due([FilterDays])
    /// `under:`; parts of these, through nested masters.
    case under([TicketNumber])
    /// `view:`; what the saved view with this name asks, in its place. Never negated.
    case view(Name)
    /// `field.KEY:`
    case field(key: Name, values: [Name])
}

/// What `is:` asks.
public enum FilterProperty: String, CaseIterable, Hashable, Sendable {
    /// Open, assigned or in progress.
    case active
    /// Active, and all that it needs is finished.
    case ready
    /// Active, and something that it needs is not finished.
    case blocked
    /// Mine.
    case mine
    /// Open: nobody has it.
    case unassigned
    /// Has parts.
    case master
    /// Active, and the due day is past.
    case overdue
    /// Resolved: it waits for the requester's word.
    case waiting
    /// New for me since I last looked at it.
    case unseen
    /// Holds a valid approval.
    case approved
    /// Active, requires an approval, holds no valid one and was not rejected as it is.
    case unapproved
    /// Two sites contradicted each other.
    case conflicted
}

/// A person whom a filter names.
public enum FilterPerson: Hashable, Sendable {
    /// Whoever asks.
    case me
    /// No one.
    case nobody
    /// Who has this login.
    case person(Name)
}
