extension CommandRegistry {
    /// The pictures, and the way about in them.
    static let chartCommands: [Command] = [
        Command(
            "timeline", ["T"], "what was worked on around a moment: after an outage", .board, in: [.panes, .charts]
        ) { $0.openTimeline() },
        Command("earlier", ["Left", "h"], "the moment before", .chart, in: .timeline, footer: { _ in "earlier" }) {
            $0.scrub(byColumns: -1)
        },
        Command("later", ["Right", "l"], "the moment after", .chart, in: .timeline, footer: { _ in "later" }) {
            $0.scrub(byColumns: 1)
        },
        Command("much earlier", ["[", "S-Tab"], "earlier by half of what is seen", .chart, in: .timeline) {
            $0.scrub(byHalves: -1)
        },
        Command("much later", ["]", "Tab"], "later by half of what is seen", .chart, in: .timeline) {
            $0.scrub(byHalves: 1)
        },
        Command("zoom in", ["+", "="], "look nearer", .chart, in: .timeline, footer: { _ in "nearer" }) {
            $0.zoomTimeline(by: -1)
        },
        Command("zoom out", ["-"], "look farther", .chart, in: .timeline, footer: { _ in "farther" }) {
            $0.zoomTimeline(by: 1)
        },
        Command("now", ["n"], "back to the present", .chart, in: .timeline, footer: { _ in "now" }) {
            $0.scrubToNow()
        },
        Command(
            "open from timeline", ["Enter"], "go to the ticket", .chart, in: .timeline, footer: { _ in "open" },
            applies: { $0.timelinePane?.selected == nil ? "no ticket was worked on then" : nil }
        ) { $0.openFromTimeline() },
        Command("ticket before", ["Up", "k"], "the ticket above", .chart, in: .timeline) { $0.moveInTimeline(by: -1) },
        Command("ticket after", ["Down", "j"], "the ticket below", .chart, in: .timeline) { $0.moveInTimeline(by: 1) },
        Command("tickets up", ["PgUp", "C-b"], "a page up", .chart, in: .timeline) { $0.moveInTimeline(byPages: -1) },
        Command("tickets down", ["PgDn", "C-f"], "a page down", .chart, in: .timeline) {
            $0.moveInTimeline(byPages: 1)
        },
        Command("nearest", ["gg", "Home"], "the nearest ticket", .chart, in: .timeline) {
            $0.moveInTimeline(by: -100_000)
        },
        Command("farthest", ["G", "End"], "the farthest ticket", .chart, in: .timeline) {
            $0.moveInTimeline(by: 100_000)
        },
        Command("leave picture", ["Esc"], "back to the board", .chart, in: .charts, footer: { _ in "back" }) {
            $0.closeChart()
        },
    ]
}
