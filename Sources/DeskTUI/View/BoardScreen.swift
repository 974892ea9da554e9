public import TerminalUI
import TerminalText
import TicketModel

/// Draws the board into a grid, and answers what stands where.
///
/// `cards`: what was drawn before, which makes no difference but that of time.
public func draw(_ model: BoardModel, into grid: inout Grid, cards: CardMemory = CardMemory()) -> HitMap<Target> {
    cards.prepare(for: model)
    var screen = BoardScreen(model: model, grid: grid, cards: cards)
    grid = Grid(width: 0, height: 0)
    screen.draw()
    grid = screen.painter.grid
    return screen.hits
}

/// One drawing of the board: what it draws from, what it draws with, and where things came to stand.
struct BoardScreen {
    let model: BoardModel
    let theme: Theme
    let glyphs: Glyphs
    let layout: BoardLayout
    var painter: Painter
    var hits = HitMap<Target>()
    let cards: CardMemory

    init(model: BoardModel, grid: Grid, cards: CardMemory) {
        self.model = model
        self.cards = cards
        theme = model.theme
        glyphs = model.theme.glyphs
        layout = model.layout
        painter = Painter(grid, borders: glyphs.isUnicode ? .rounded : .ascii)
    }

    mutating func draw() {
        painter.fill(painter.bounds)
        guard layout.shape != .note else { return drawNote() }
        drawRememberedHeader()
        if let chart = model.chart { drawChart(chart) } else { drawPanes() }
        drawDialog()
        drawStatus()
        drawCompletion()
        drawFooter()
        drawHints()
        drawDrag()
    }

    private mutating func drawPanes() {
        if let area = layout[.board] { drawBoard(in: area) }
        if let area = layout[.detail] { drawDetail(in: area) }
        if let area = layout[.tree] { drawTree(in: area) }
    }

    /// What fits where nothing fits.
    private mutating func drawNote() {
        let needed = BoardLayout.smallest
        let lines = [
            "usher", "\(model.census.active) active",
            "needs \(needed.width)\(glyphs.isUnicode ? "×" : "x")\(needed.height)",
        ]
        for (y, line) in lines.prefix(layout.size.height).enumerated() {
            painter.text(0, y, line, theme[y == 0 ? .accentStrong : .quiet], width: layout.size.width)
        }
    }

    /// Draws spans from a column on, at most so many cells, and makes their links clickable.
    @discardableResult
    mutating func text(
        _ x: Int, _ y: Int, _ spans: [Span], width: Int, style: ((Role) -> Style)? = nil
    ) -> Int {
        var used = 0
        for (index, span) in spans.enumerated() where used < width {
            let isLast = index == spans.count - 1
            // What does not fit is cut where the line ends, with … even if this span just fits and the next does not.
            let room = width - used
            let style = style?(span.role) ?? theme[span.role]
            let cut = !isLast && span.width == room && spans[(index + 1)...].contains { !$0.text.isEmpty }
            let cells = painter.text(x + used, y, cut ? span.text + " " : span.text, style, width: room)
            if let link = span.link {
                hits.add(painter.onGrid(Rect(x: x + used, y: y, width: cells, height: 1)), .link(link))
            }
            if let tab = span.tab {
                hits.add(painter.onGrid(Rect(x: x + used, y: y, width: cells, height: 1)), .detailTab(tab))
            }
            used += cells
        }
        return used
    }

    /// Draws spans that end before a column; answers the cells they took.
    @discardableResult
    mutating func text(endingAt x: Int, _ y: Int, _ spans: [Span], style: ((Role) -> Style)? = nil) -> Int {
        let width = spans.reduce(0) { $0 + $1.width }
        return text(x - width, y, spans, width: width, style: style)
    }

    func pieces(_ spans: [Span]) -> [Piece] {
        spans.map { Piece($0.text, theme[$0.role]) }
    }

    /// The role of a pane's title.
    func titleRole(_ pane: Pane) -> Role {
        model.focus == pane && model.dialog == nil ? .accentStrong : .quiet
    }
}
