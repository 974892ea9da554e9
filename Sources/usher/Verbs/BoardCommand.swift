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
        let path = try StoreLocation(option: shared.store).path
        try Board.show(open(path), program)
    }

    /// The store, or where it will be once the first ticket is captured.
    private func open(_ path: String) throws(DeskError) -> TicketDesk {
        do throws(DeskError) {
            return try TicketDesk(at: path, via: .tui, snapshots: StoreLocation.keeper(of: path))
        } catch {
            guard error.code == .noStore else { throw error }
            try ParentDirectories.make(for: path)
            return try TicketDesk(unbornAt: path, via: .tui, snapshots: StoreLocation.keeper(of: path))
        }
    }
}
