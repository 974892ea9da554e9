import TerminalUI
import TicketModel

/// The saved views, to choose, save, rename and remove: typed letters narrow them, and are the name of a new one.
struct ViewPicker: Sendable {
    var field = TextField()
    var index = 0
    /// The view whose new name is being typed.
    var renaming: Name?
}

/// One line of it.
enum ViewChoice: Hashable, Sendable {
    case tab(Tab)
    /// What is shown now becomes a view of that name.
    case save(Name)
}
