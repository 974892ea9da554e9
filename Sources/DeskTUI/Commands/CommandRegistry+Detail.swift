extension CommandRegistry {
    /// What the detail has of its own.
    static let detailCommands: [Command] = [
        Command(
            "search inside", ["/"], "in the detail: search in what it shows", .move, in: .detail,
            footer: { _ in "search" },
            applies: { $0.selected == nil ? "no ticket is selected" : nil }
        ) { $0.openDetailSearch() },
        Command(
            "next found", ["n"], "in the detail: the next line that has what was searched", .move, in: .detail,
            footer: { $0.detail.search.isEmpty ? nil : "next" },
            applies: { $0.nothingFound }
        ) { $0.showNextMatch(step: 1) },
        Command(
            "previous found", ["N"], "in the detail: the line before", .move, in: .detail,
            applies: { $0.nothingFound }
        ) { $0.showNextMatch(step: -1) },
        Command("keep search", ["Enter"], "keep the search", .text, in: .search, footer: { _ in "keep" }) {
            $0.keepSearch()
        },
        Command("drop search", ["Esc"], "back to where one was", .text, in: .search, footer: { _ in "cancel" }) {
            $0.dropSearch()
        },
    ]
}

extension BoardModel {
    fileprivate var nothingFound: String? {
        if detail.search.isEmpty { return "nothing is searched for: / begins" }
        return detail.content.matches(of: detail.search).isEmpty ? "\(detail.search) is not in it" : nil
    }
}
