/// One of the three parts of the board.
public enum Pane: Int, CaseIterable, Sendable, Hashable {
    case board = 1
    case detail, tree

    /// What it is called.
    var word: String {
        switch self {
        case .board: "board"
        case .detail: "detail"
        case .tree: "tree"
        }
    }

    /// The pane that Tab goes to.
    var next: Pane {
        Pane(rawValue: rawValue % 3 + 1) ?? .board
    }

    /// The pane that Shift-Tab goes to.
    var previous: Pane {
        Pane(rawValue: (rawValue + 1) % 3 + 1) ?? .board
    }
}
