import ArgumentParser
import DeskText
import Glibc
import TicketDesk
import TicketModel

struct DemoCommand: DeskCommand {
    static let word = "demo"
    static let summary = "Look at a made-up team's tickets, in a store to throw away."
    static let synopsis = ["demo [--tickets N] [--seed S] [--store DIR] [--no-board]"]
    static let examples = [
        (line: "usher demo", effect: "a team's last quarter, on the board"),
        (line: "usher demo --tickets 100000 --store /tmp/big --no-board", effect: "three years of many more"),
    ]

    @Option(help: ArgumentHelp("Three years with so many tickets, 2 % of them active.", valueName: "N"))
    var tickets: Int?

    @Option(help: ArgumentHelp("Other tickets; the same for the same number.", valueName: "S"))
    var seed: UInt64 = 1

    @Option(
        name: .customLong("store"), help: ArgumentHelp("Where; it must not exist, or be empty.", valueName: "DIR"),
        completion: .directory)
    var directory: String?

    @Flag(name: .customLong("no-board"), help: "Only make it, and say where it is.")
    var noBoard = false

    @OptionGroup var shared: SharedOptions

    func run(_ program: Program) throws {
        if let tickets, tickets < 1 {
            throw DeskError(.usage, "--tickets \(tickets) is less than one", hint: "see usher help demo")
        }
        let isBoard = !noBoard && !shared.json && program.isTerminal && TerminalFacts.isTerminal(STDIN_FILENO)
        let path = try directory ?? shared.store ?? ThrowAwayDirectory.make()
        try ParentDirectories.make(for: path)
        let desk = try TicketDesk.demo(
            at: path, plan: DemoPlan(tickets: tickets, seed: seed),
            via: isBoard ? .tui : .cli, snapshots: StoreLocation.keeper(of: path),
            progress: progress())
        if isBoard {
            try Board.show(desk, program)
            if directory == nil { Board.sayWhereDemoStays(path) }
        } else if shared.json {
            try program.answerJSON { writer in
                writer.object { $0.member("store", desk.storePath) }
            }
        } else {
            try program.output.write("\(desk.storePath)\n")
            StandardError.say("a demo; look at it: usher -C \(desk.storePath)")
        }
    }

    /// Counts along on a terminal, where there is much to count.
    private func progress() -> ((Int, Int) -> Void)? {
        guard TerminalFacts.isTerminal(STDERR_FILENO), let tickets, tickets >= 50_000 else { return nil }
        var said = -1
        return { done, total in
            let percent = total > 0 ? done * 100 / total : 100
            guard percent != said else { return }
            said = percent
            StandardError.write(done >= total ? "\r\u{1B}[K" : "\rmaking tickets: \(percent) %")
        }
    }
}
