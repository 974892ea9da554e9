import ArgumentParser
import TicketDesk
import TicketModel

/// `usher snapshot`, which the program starts by itself when the reader's snapshot of the store has fallen behind.
struct SnapshotCommand: DeskCommand {
    static let word = "snapshot"
    static let summary = "Bring your snapshot of the store up to date; this happens by itself."
    static let synopsis = ["snapshot"]
    static let examples = [(line: "usher snapshot", effect: "the next list of a large store is quick")]

    @OptionGroup var shared: SharedOptions

    func run(_ program: Program) throws {
        try StoreLocation(option: shared.store).open(via: .cli).writeSnapshot()
    }
}
