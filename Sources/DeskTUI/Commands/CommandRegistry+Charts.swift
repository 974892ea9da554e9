import TicketModel

extension CommandRegistry {
    /// The pictures, and the way about in them.
    static let chartCommands: [Command] = [
        Command(
            "timeline", ["T"], "what was worked on around a moment: after an outage", .board, in: [.panes, .charts]
        ) { $0.openTimeline() },
        Command(
            "workload", ["W"], "what everybody carries, and got done lately", .board, in: [.panes, .charts]
        ) { $0.openWorkload() },
        Command(
            "who knows what", ["K"], "who resolved what: what only one person knows", .board, in: [.panes, .charts]
        ) { $0.openKnowledge() },
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
        Command("go to day", ["gd"], "ask for a day, and go there", .chart, in: .timeline, footer: { _ in "day" }) {
            $0.askForDay()
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
        Command("person above", ["Up", "k"], "the person above", .chart, in: .workload) { $0.moveInWorkload(by: -1) },
        Command(
            "person below", ["Down", "j"], "the person below", .chart, in: .workload, footer: { _ in "person" }
        ) { $0.moveInWorkload(by: 1) },
        Command("first person", ["gg", "Home"], "the first", .chart, in: .workload) { $0.moveInWorkload(by: -100_000) },
        Command("last person", ["G", "End"], "the last", .chart, in: .workload) { $0.moveInWorkload(by: 100_000) },
        Command(
            "open from workload", ["Enter"], "show what that person has", .chart, in: .workload,
            footer: { _ in "their tickets" },
            applies: { $0.workloadPane?.selected == nil ? "nobody is there" : nil }
        ) { $0.openFromWorkload() },
        Command("person left", ["Left", "h"], "the person at the left", .chart, in: .knowledge) {
            $0.moveInKnowledge(people: -1)
        },
        Command(
            "person right", ["Right", "l"], "the person at the right", .chart, in: .knowledge,
            footer: { _ in "person" }
        ) { $0.moveInKnowledge(people: 1) },
        Command("tag above", ["Up", "k"], "the tag above", .chart, in: .knowledge) { $0.moveInKnowledge(tags: -1) },
        Command("tag below", ["Down", "j"], "the tag below", .chart, in: .knowledge, footer: { _ in "tag" }) {
            $0.moveInKnowledge(tags: 1)
        },
        Command("first tag", ["gg", "Home"], "the first tag", .chart, in: .knowledge) {
            $0.moveInKnowledge(tags: -100_000)
        },
        Command("last tag", ["G", "End"], "the last tag", .chart, in: .knowledge) {
            $0.moveInKnowledge(tags: 100_000)
        },
        Command("period", ["p"], "count over another time", .chart, in: .knowledge, footer: { _ in "period" }) {
            $0.changePeriod()
        },
        Command(
            "open from knowledge", ["Enter"], "show the tickets that a number counts", .chart, in: .knowledge,
            footer: { _ in "tickets" },
            applies: { $0.knowledgePane?.matrix.tags.isEmpty ?? true ? "nothing is counted" : nil }
        ) { $0.openFromKnowledge() },
        Command("leave picture", ["Esc"], "back to the board", .chart, in: .charts, footer: { _ in "back" }) {
            $0.closeChart()
        },
    ]
}
