import ArgumentParser
import DeskText
import TicketDesk
import TicketModel

struct TreeCommand: DeskCommand {
    static let word = "tree"
    static let summary = "Show where a project stands: a master ticket and its parts."
    static let synopsis = ["tree [N…]"]
    static let examples = [
        (line: "usher tree", effect: "every project that is not closed"),
        (line: "usher tree 100", effect: "what is done, what waits for what, what can be done first"),
        (line: "usher tree 100 --json", effect: "the same as a flat list, each with its depth"),
    ]

    @Argument(help: ArgumentHelp("Master tickets; all that are part of nothing if none is named.", valueName: "N"))
    var words: [String] = []

    @OptionGroup var shared: SharedOptions

    func run(_ program: Program) throws {
        let numbers = try TicketNumbers(words).all
        let desk = try program.openDeskWithTable()
        let table = desk.table
        let tops = numbers.isEmpty ? table.openProjects : try numbers.map { try desk.row(of: $0) }
        var reduction = NeedReduction(table)
        let trees = tops.map { ProjectTree(below: $0, in: table, &reduction) }
        if program.shared.json { return try program.answerJSON { $0.trees(trees, in: table) } }
        for (index, tree) in trees.enumerated() {
            try program.answerText { buffer in
                if index > 0 { buffer.blankLine() }
                buffer.tree(tree, in: table)
            }
        }
        if trees.isEmpty {
            StandardError.say("no ticket is part of another yet: usher link 42 part-of 100 makes 100 a master")
        }
    }
}
