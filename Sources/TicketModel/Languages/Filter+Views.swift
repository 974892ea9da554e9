extension Filter {
    /// Whether it names views.
    public var namesViews: Bool { terms.contains(where: \.isView) }

    /// The same with what its views ask in their places; a view that is not there, or can't be understood, asks for
    /// nothing that exists. A sort of its own goes before those of its views.
    public func expanded(in table: TicketTable) -> Filter {
        guard namesViews else { return self }
        let team = table.team
        var whole = Filter(sort: sort)
        for term in terms {
            guard case .view(let name) = term.test else {
                whole.terms.append(term)
                continue
            }
            guard let view = team.view(name), let filter = try? Filter(parsing: view.filter), !filter.namesViews else {
                whole.terms.append(FilterTerm(.state([])))
                continue
            }
            whole.terms += filter.terms
            whole.sort = whole.sort ?? filter.sort
        }
        return whole
    }

    static func check(_ name: Name, of team: Team, in text: String, at range: Range<Int>) throws(FilterError) {
        guard team.view(name) == nil else { return }
        let near = nearest(to: name.text, among: team.views.map(\.name.text))
        let known =
            team.views.isEmpty ? "none is saved" : "saved are \(team.views.map(\.name.text).joined(separator: ", "))"
        throw FilterError(
            text: text, range: range, message: "there is no view \(name)" + (near == nil ? ": \(known)" : ""),
            suggestion: near.map { "view:\($0)" })
    }
}

extension FilterTerm {
    fileprivate var isView: Bool {
        if case .view = test { return true }
        return false
    }
}
