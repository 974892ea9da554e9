import DeskTUI
import TicketDesk

/// What the user's configuration says of the board.
struct BoardConfiguration {
    /// Which keys mean what; the registry's own where the configuration says nothing of them.
    let keys: KeyMap
    /// What the board is to look like.
    let theme: ThemeWish

    /// Reads it.
    ///
    /// Throws `badConfiguration` for a name, a key, a meaning or a colour that there can't be.
    init() throws(DeskError) {
        guard let path = HomeDirectories().configuration.map({ "\($0)/usher/config.toml" }),
            let configuration = try Configuration(file: path)
        else {
            (keys, theme) = (.standard, ThemeWish())
            return
        }
        theme = ThemeWish(configuration.theme)
        do throws(KeyMapError) {
            keys = configuration.keys.isEmpty ? .standard : try KeyMap(rebinding: configuration.keys)
        } catch {
            throw DeskError(.badConfiguration, "\(path): \(error.message)", hint: error.hint)
        }
    }
}
