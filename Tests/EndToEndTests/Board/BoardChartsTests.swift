import Foundation
import Testing

extension EndToEnd {
    /// The pictures that take the place of the panes.
    @Suite struct BoardCharts {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.makeStore("alpha ticket", "beta ticket", "gamma ticket")
        }

        @Test func theTimelineLeadsToATicket() throws {
            let board = try Board(bench)
            try board.terminal.press("T")
            try board.terminal.wait(for: "worked on around then")
            try board.terminal.wait(for: "3 tickets, nearest first")
            try board.terminal.press("+")
            try board.terminal.wait(for: "± 1 d")
            try board.terminal.type("-")
            try board.terminal.wait(for: "± 3 d")
            // Into the future, where nothing has been done.
            try board.terminal.type("]]")
            try board.terminal.wait(for: "nothing was done then")
            try board.terminal.press("n")
            try board.terminal.wait(for: "3 tickets, nearest first")
            try board.terminal.press("Left")
            try board.terminal.press("Right")
            try board.terminal.press("End")
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "the panes again") {
                !$0.contains("worked on around then") && $0.contains("captured it")
            }
            try board.terminal.press("T")
            try board.terminal.wait(for: "worked on around then")
            try board.terminal.press("Escape")
            try board.terminal.wait(for: "the board again") { !$0.contains("worked on around then") }
        }
    }
}
