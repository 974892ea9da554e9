import ArgumentParser
import TicketDesk

struct UnlinkCommand: DeskCommand {
    static let word = "unlink"
    static let summary = "Take ties between tickets away."
    static let synopsis = [
        "unlink N… needs M…", "unlink N… part-of M", "unlink N… related M…", "unlink N… duplicate-of M",
    ]
    static let examples = [
        (line: "usher unlink 42 needs 40", effect: "40 no longer stands in its way"),
        (line: "usher unlink 101-105 part-of 100", effect: "they belong to no master any more"),
    ]

    @OptionGroup var arguments: LinkArguments
    @OptionGroup var shared: SharedOptions

    func run(_ program: Program) throws {
        let (tickets, relation, others) = try arguments.read(for: Self.word)
        let desk = try program.openDesk()
        try program.answer(try desk.perform(.unlink(relation, tickets, from: others)), of: desk)
    }
}
