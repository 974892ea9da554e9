extension Suggestion {
    /// The reason in one sentence: `bo, who carries 1: only ana resolved vpn within a year, and another should learn it`.
    public var sentence: String {
        guard let first = candidates.first else { return "everybody is away" }
        let total = first.load.total
        let carries = total == 0 ? "carries nothing" : "carries \(total)"
        switch reason {
        case .onlyOne: return "\(first.login), who \(carries): there is nobody else"
        case .lightest: return "\(first.login), who \(carries): nobody carries less"
        case .urgent(let tags):
            let words = tags.map(\.text).joined(separator: ", ")
            return "\(first.login), who \(carries): it is urgent, and of those with a light load \(first.login) "
                + "has resolved most with \(words) (\(first.resolved))"
        case .spreads(let tag, let knowers):
            let who =
                switch knowers.count {
                case 0: "nobody in the team resolved \(tag) within a year"
                case 1: "only \(knowers[0]) resolved \(tag) within a year"
                default: "only \(knowers.map(\.text).joined(separator: " and ")) resolved \(tag) within a year"
                }
            return "\(first.login), who \(carries): \(who), and another should learn it"
        }
    }
}
