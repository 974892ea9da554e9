import TerminalUI
import TicketModel

/// All that the header depends on, beside what all cards depend on.
struct HeaderLook: Equatable {
    let width: Int
    let tab: Tab
    let grouping: LaneGrouping
    let deskGrouping: LaneGrouping?
    let viewFilter: String?
    let filter: String
    let isFiltered: Bool
    let isSortedByFilter: Bool
    let showsFinished: Bool
    let sort: SortChoice?
    let census: Census
    let newCount: Int
    let markedCount: Int

    init(_ model: BoardModel, width: Int) {
        self.width = width
        tab = model.tab
        grouping = model.grouping
        deskGrouping = model.looks[.desk]?.grouping
        viewFilter = model.appliedView?.filter
        filter = model.filter.text
        isFiltered = model.filter.isActive
        isSortedByFilter = model.filter.filter.sort != nil
        showsFinished = model.showsFinished
        sort = model.sortChoice
        census = model.census
        newCount = model.newCount
        markedCount = model.marked.count
    }
}

extension BoardScreen {
    /// Draws the header as it was drawn before, if it would look the same.
    mutating func drawRememberedHeader() {
        let look = HeaderLook(model, width: layout.size.width)
        let rect = Rect(x: 0, y: 0, width: layout.size.width, height: 1)
        if let (known, cells, regions) = cards.header, known == look, painter.put(cells, in: rect) {
            hits.add(regions)
            return
        }
        let start = hits.count
        drawHeader()
        cards.header = painter.cells(in: rect).map { (look, $0, hits.regions(from: start)) }
    }
}
