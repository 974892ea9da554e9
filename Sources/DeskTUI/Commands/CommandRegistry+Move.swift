extension CommandRegistry {
    /// Moving the selection, the panes and the focus.
    static let moveCommands: [Command] = [
        Command("up", ["Up", "k"], "up: the card, line or node before", .move) { $0.move(.up) },
        Command("down", ["Down", "j"], "down: the next card, line or node", .move) { $0.move(.down) },
        Command("left", ["Left", "h"], "the lane at the left; fold a project; the tab before", .move) {
            $0.move(.left)
        },
        Command("right", ["Right", "l"], "the lane at the right; unfold a project; the next tab", .move) {
            $0.move(.right)
        },
        Command("page up", ["PgUp", "C-b"], "a page up", .move) { $0.move(.pageUp) },
        Command("page down", ["PgDn", "C-f"], "a page down", .move) { $0.move(.pageDown) },
        Command("half page up", ["C-u"], "half a page up", .move, in: .grounds) { $0.moveByHalfPages(-1) },
        Command("half page down", ["C-d"], "half a page down", .move, in: .grounds) { $0.moveByHalfPages(1) },
        Command("first", ["gg", "Home"], "the first of the lane, the text, the tree", .move) { $0.move(.first) },
        Command("last", ["G", "End"], "the last", .move) { $0.move(.last) },
        Command(
            "open", ["Enter"],
            "open the ticket; in the detail: go to the link, read the evidence, or zoom", .move,
            in: [.board, .detail],
            footer: { model in
                switch model.focus {
                case .board: "open"
                case .detail:
                    model.isAmongLinks
                        ? (model.detail.content.tab == .evidence ? "read" : "go there")
                        : model.isZoomed ? "smaller" : "zoom"
                case .tree: nil
                }
            },
            applies: { $0.selected == nil ? "no ticket is selected" : nil },
            run: { $0.open() }),
        Command(
            "show", ["Enter"], "in the tree: open the ticket", .move, in: .tree,
            footer: { _ in "open" }, run: { $0.openFromTree() }),
        Command(
            "fold", ["Space"], "fold or unfold a project", .move, in: .tree,
            footer: { _ in "fold" }, run: { $0.toggleFold() }),
        Command("next pane", ["Tab"], "the next pane", .move, footer: { $0.focus == .board ? nil : "pane" }) {
            $0.focus($0.focus.next)
        },
        Command("previous pane", ["S-Tab"], "the pane before", .move) { $0.focus($0.focus.previous) },
        Command("board pane", ["1"], "the board", .move) { $0.focus(.board) },
        Command("detail pane", ["2"], "the detail", .move) { $0.focus(.detail) },
        Command("tree pane", ["3"], "the projects", .move) { $0.focus(.tree) },
        Command(
            "back", ["Esc"], "back one level: zoom, pane, marks, filter", .move,
            footer: { $0.canGoBack ? "back" : nil }, run: { $0.goBack() }),
    ]
}
