import TerminalUI
import TicketModel

extension BoardModel {
    /// The tab of the detail that is open: the reader's choice, else the text if there is some.
    var detailTab: DetailTab {
        if let chosen = detail.chosenTab { return chosen }
        guard let row = selectedRow else { return .text }
        let isBlank = table.description(row).isEmpty && table.comments(row).isEmpty && table.approvals(row).isEmpty
        return isBlank ? .history : .text
    }

    /// Opens a tab; it begins at its beginning, with the head of the ticket above it as far as that was seen.
    @discardableResult
    mutating func open(_ tab: DetailTab) -> [Effect] {
        guard tab != detailTab else { return [] }
        detail.chosenTab = tab
        detail.scroll = min(detail.scroll, detail.content.tabLine)
        detail.linkIndex = 0
        detail.reading = nil
        return []
    }

    /// Whether the arrows go from link to link, or from one piece of evidence to the next, rather than scroll.
    var isAmongLinks: Bool {
        [.links, .evidence].contains(detail.content.tab) && !detail.content.links.isEmpty
    }

    /// Moves the cursor among the links.
    mutating func moveAmongLinks(_ motion: Motion, page: Int) {
        let links = detail.content.links
        detail.linkIndex = motion.line(from: detail.linkIndex, in: links.count, page: page) ?? detail.linkIndex
        let line = links[detail.linkIndex]
        // The first link comes with all that stands above it.
        reveal(line: detail.linkIndex == 0 ? 0 : line)
        reveal(line: line)
    }

    /// Goes to the ticket under the cursor, or reads the evidence there.
    mutating func followLink() -> [Effect] {
        guard isAmongLinks, detail.content.links.indices.contains(detail.linkIndex) else { return [] }
        let line = detail.content.lines[detail.content.links[detail.linkIndex]]
        if let evidence = line.evidence { return read(evidence) }
        guard let number = line.target else { return [] }
        detail.linkIndex = 0
        jump(to: number)
        return []
    }

    /// Scrolls the detail so that a line is on the screen.
    private mutating func reveal(line: Int) {
        let height = max(1, (layout[.detail]?.height ?? 3) - 2)
        if line < detail.scroll { detail.scroll = line }
        if line >= detail.scroll + height { detail.scroll = line - height + 1 }
    }

    // MARK: Searching

    mutating func openDetailSearch() -> [Effect] {
        dialog = .search(DetailSearch(field: TextField(), before: detail.search, scroll: detail.scroll))
        return []
    }

    /// While it is typed, the first match from where one was is shown.
    mutating func applySearch(_ search: DetailSearch) {
        detail.search = search.field.text
        detail.scroll = search.scroll
        if !detail.search.isEmpty { showMatch(from: search.scroll, step: 1) }
    }

    mutating func keepSearch() -> [Effect] {
        dialog = nil
        let count = detail.content.matches(of: detail.search).count
        guard !detail.search.isEmpty else { return [] }
        status = Status(
            kind: count == 0 ? .refused : .note,
            text: count == 0
                ? "\(detail.search) is not in it"
                : "\(count) \(count == 1 ? "line has" : "lines have") it · n the next, N the one before")
        return []
    }

    mutating func dropSearch() -> [Effect] {
        guard case .search(let search) = dialog else { return [] }
        dialog = nil
        detail.search = search.before
        detail.scroll = search.scroll
        return []
    }

    /// The next or the previous line that has what is searched for, and round.
    mutating func showNextMatch(step: Int) -> [Effect] {
        showMatch(from: detail.scroll + step, step: step)
        return []
    }

    private mutating func showMatch(from line: Int, step: Int) {
        let matches = detail.content.matches(of: detail.search)
        guard let first = matches.first, let last = matches.last else { return }
        detail.scroll =
            step > 0 ? matches.first { $0 >= line } ?? first : matches.last { $0 <= line } ?? last
    }
}

extension DetailContent {
    /// The lines that hold a text, case aside.
    func matches(of text: String) -> [Int] {
        let text = text.lowercased()
        guard !text.isEmpty else { return [] }
        return lines.indices.filter { index in
            lines[index].spans.map(\.text).joined().lowercased().contains(text)
        }
    }
}
