import TerminalUI

/// Where everything stands on a screen of some size: computed alike by drawing and by updating.
struct BoardLayout: Equatable {
    enum Shape: Equatable {
        /// Too small for a pane: a short note.
        case note
        /// One pane at a time.
        case single
        /// The board above, the detail or the tree below it.
        case stacked
        /// The board above, detail and tree below it side by side.
        case wide
    }

    static let smallest = Size(width: 40, height: 8)
    /// From this height on there is room for two rows of panes.
    static let stackedHeight = 18

    let size: Size
    let shape: Shape
    let header: Rect
    let status: Rect
    let footer: Rect
    private let board: Rect?
    private let detail: Rect?
    private let tree: Rect?

    init(size: Size, focus: Pane, lower: Pane, isZoomed: Bool) {
        self.size = size
        header = Rect(x: 0, y: 0, width: size.width, height: 1)
        status = Rect(x: 0, y: size.height - 2, width: size.width, height: 1)
        footer = Rect(x: 0, y: size.height - 1, width: size.width, height: 1)
        let body = Rect(x: 0, y: 1, width: size.width, height: max(0, size.height - 3))

        var shape = Shape.wide
        if size.width < Self.smallest.width || size.height < Self.smallest.height {
            shape = .note
        } else if size.width < 80 || size.height < Self.stackedHeight {
            shape = .single
        } else if size.width < 140 {
            shape = .stacked
        }
        self.shape = shape

        if shape == .note {
            (board, detail, tree) = (nil, nil, nil)
        } else if shape == .single || isZoomed {
            board = focus == .board ? body : nil
            detail = focus == .detail ? body : nil
            tree = focus == .tree ? body : nil
        } else {
            // Two cards more or less matter above, a line of history less below: the board takes 45 in 100.
            let upper = max(8, (body.height * 9 + 10) / 20)
            board = Rect(x: 0, y: 1, width: size.width, height: upper)
            let y = 1 + upper
            let height = body.height - upper
            if shape == .wide {
                let width = size.width * 23 / 40
                detail = Rect(x: 0, y: y, width: width, height: height)
                tree = Rect(x: width, y: y, width: size.width - width, height: height)
            } else {
                let rect = Rect(x: 0, y: y, width: size.width, height: height)
                detail = lower == .tree ? nil : rect
                tree = lower == .tree ? rect : nil
            }
        }
    }

    /// The rectangle of a pane, borders included; `nil` when it is not on the screen.
    subscript(pane: Pane) -> Rect? {
        switch pane {
        case .board: board
        case .detail: detail
        case .tree: tree
        }
    }
}
