import ArgumentParser
import TicketDesk
import TicketModel

/// Bare `usher` on a terminal; it is no verb, so it stands in no list of them.
struct BoardCommand: DeskCommand {
    static let word = "board"
    static let summary = "Open the board."
    static let synopsis = [""]
    static let examples = [(line: "usher", effect: "the board")]

    @OptionGroup var shared: SharedOptions

    func run(_ program: Program) throws {
        try Board.show(open(StoreLocation(option: shared.store)), program)
    }

    /// The store; at the place that nobody named, also one that the first capture will make.
    private func open(_ location: StoreLocation) throws(DeskError) -> TicketDesk {
        do throws(DeskError) {
            return try location.open(via: .tui)
        } catch {
            guard error.code == .noStore, !location.isNamed else { throw error }
            try ParentDirectories.make(for: location.path)
            return try location.openUnborn(via: .tui)
        }
    }
}
