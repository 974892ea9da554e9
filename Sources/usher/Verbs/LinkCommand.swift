import ArgumentParser
import TicketDesk

struct LinkCommand: DeskCommand {
    static let word = "link"
    static let summary = "Tie tickets to others: what comes first, what belongs together."
    static let synopsis = ["link N… needs M…", "link N… part-of M", "link N… related M…", "link N… duplicate-of M"]
    static let examples = [
        (line: "usher link 42 needs 40 41", effect: "40 and 41 must be finished first"),
        (line: "usher link 101-105 part-of 100", effect: "100 is their master; each has one at most"),
        (line: "usher link 42 related 50", effect: "goes both ways"),
        (line: "usher link 42 duplicate-of 40", effect: "to close it as well: usher close 42 --duplicate-of 40"),
    ]

    @OptionGroup var arguments: LinkArguments
    @OptionGroup var shared: SharedOptions

    func run(_ program: Program) throws {
        let (tickets, relation, others) = try arguments.read(for: Self.word)
        let desk = try program.openDesk()
        try program.answer(try desk.perform(.link(relation, tickets, to: others)), of: desk)
    }
}
