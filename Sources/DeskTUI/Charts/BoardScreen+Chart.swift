import TerminalUI

extension BoardModel {
    /// Where a picture stands: all that is between header and status line.
    var chartArea: Rect { Rect(x: 0, y: 1, width: size.width, height: max(0, size.height - 3)) }
}

extension BoardScreen {
    /// The role of a picture's title.
    var chartTitleRole: Role { model.dialog == nil ? .accentStrong : .quiet }

    mutating func drawChart(_ chart: Chart) {
        hits.add(model.chartArea, .chart)
        switch chart {
        case .timeline(let pane): drawTimeline(pane, in: model.chartArea)
        case .workload(let pane): drawWorkload(pane, in: model.chartArea)
        case .knowledge(let pane): drawKnowledge(pane, in: model.chartArea)
        }
    }
}
