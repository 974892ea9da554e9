import TicketModel

/// The picture that the reader came from to what it counts, and how the board was before: Esc goes back there.
struct ChartReturn: Sendable {
    let chart: Chart
    /// The filter that shows what was counted, or the ticket that was opened; once it is another, there is no way back.
    let destination: Destination
    /// The tab, and what was typed into the desk's filter.
    let tab: Tab
    let filter: String
    let focus: Pane

    enum Destination: Equatable, Sendable {
        case filter(String)
        case ticket(TicketNumber)
    }
}

extension BoardModel {
    /// Leaves the picture for something that it shows.
    mutating func leaveChart(for destination: ChartReturn.Destination) {
        guard let chart else { return }
        let text = tab == .desk ? filter.text : looks[.desk]?.text ?? ""
        cameFrom = ChartReturn(chart: chart, destination: destination, tab: tab, filter: text, focus: focus)
        self.chart = nil
    }

    /// Whether Esc goes back to a picture from here.
    var goesBackToChart: Bool {
        switch cameFrom?.destination {
        case .ticket(let number): selected == number && focus == .detail && !isZoomed
        case .filter(let text): tab == .desk && filter.text == text && focus == .board && marked.isEmpty
        case nil: false
        }
    }

    /// Goes back to the picture that one came from, as it was.
    mutating func returnToChart() -> [Effect] {
        guard let back = cameFrom else { return [] }
        cameFrom = nil
        focus(back.focus)
        var effects: [Effect] = []
        if case .filter = back.destination { effects = setFilter(back.filter, preferring: selected) + open(back.tab) }
        chart = back.chart
        // What has happened meanwhile is counted.
        chartGeneration = 0
        if case .timeline(var pane) = back.chart {
            pane.request = nil
            chart = .timeline(pane)
        }
        return effects
    }
}
