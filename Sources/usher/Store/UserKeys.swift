import DeskTUI
import TicketDesk

/// The board's keys as the user's configuration has them.
enum UserKeys {
    /// Reads them; the registry's own where the configuration says nothing of them.
    ///
    /// Throws `badConfiguration` for a name, a key or a meaning that there can't be.
    static func read() throws(DeskError) -> KeyMap {
        guard let path = HomeDirectories().configuration.map({ "\($0)/usher/config.toml" }),
            let wishes = try Configuration(file: path)?.keys, !wishes.isEmpty
        else { return .standard }
        do throws(KeyMapError) {
            return try KeyMap(rebinding: wishes)
        } catch {
            throw DeskError(.badConfiguration, "\(path): \(error.message)", hint: error.hint)
        }
    }
}
