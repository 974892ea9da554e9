import DeskTUI
import TicketDesk

/// The board's keys and its look as the user's configuration has them.
enum UserKeys {
    /// What the board is to look like.
    ///
    /// Throws `badConfiguration` for what there can't be.
    static func theme() throws(DeskError) -> ThemeWish {
        guard let path = HomeDirectories().configuration.map({ "\($0)/usher/config.toml" }) else { return ThemeWish() }
        return ThemeWish(try Configuration(file: path)?.theme ?? [:])
    }

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
