/// A question to the table: terms that must all hold, and a sort.
///
///     state:open,assigned to:me for:bob tag:vpn host:db* pri:high.. due:..fri created:7d.. updated:2026-11-01..
///     resolved:90d.. is:ready under:100 field.rack:b4 not:tag:vpn -word word "exact phrase" sort:-updated
///
/// An unknown key near a known one is an error, as is an unknown value of a closed set; other `foo:bar` is a word.
public struct Filter: Hashable, Sendable {
    /// The conditions.
    public var terms: [FilterTerm]
    /// The sort, if not the order of work.
    public var sort: FilterSort?

    /// A filter as said.
    public init(terms: [FilterTerm] = [], sort: FilterSort? = nil) {
        self.terms = terms
        self.sort = sort
    }

    /// What is open, assigned or in progress.
    public static let active = Filter(terms: [FilterTerm(.property([.active]))])

    /// Whether a term is about the state: `state:`, `is:` or `resolved:`; if none is, `is:active` is meant.
    public var mentionsState: Bool {
        terms.contains { term in
            switch term.test {
            case .state, .property, .resolved: true
            default: false
            }
        }
    }

    /// Whether `is:unseen` is among the terms; views count once they are expanded.
    public var asksForUnseen: Bool {
        terms.contains { term in
            guard case .property(let properties) = term.test else { return false }
            return properties.contains(.unseen)
        }
    }

    /// Understands `text`; throws at the first thing that it can't.
    ///
    /// - Parameters:
    ///   - team: if given, a view that it does not have is an error.
    ///   - clock: if given, a range whose start lies after its end is an error. Without it, as for a view that was saved on
    ///     another day, such a range holds nothing.
    public init(
        parsing text: String, in team: Team? = nil, on clock: (() -> FilterClock)? = nil
    ) throws(FilterError) {
        self.init()
        var parser = FilterParser(text: text, clock: clock)
        while let term = try parser.next() {
            switch term {
            case .term(let term):
                if let team, case .view(let name) = term.test {
                    try Self.check(name, of: team, in: text, at: parser.range)
                }
                terms.append(term)
            case .sort(let sort): self.sort = sort
            }
        }
    }
}
