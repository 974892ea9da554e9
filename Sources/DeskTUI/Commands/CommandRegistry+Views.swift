import TicketModel

extension CommandRegistry {
    /// The views as tabs, and by what they are sorted.
    static let viewCommands: [Command] = [
        Command(
            "views", ["v"], "saved views: choose one, save what is shown as one, rename, remove", .board, in: .grounds,
            footer: { _ in "views" }
        ) { $0.openViews() },
        Command(
            "next view", ["]", "gt"], "the tab at the right", .board,
            applies: { $0.onlyTabReason }
        ) { $0.moveTab(by: 1) },
        Command(
            "previous view", ["[", "gT"], "the tab at the left", .board,
            applies: { $0.onlyTabReason }
        ) { $0.moveTab(by: -1) },
        sort("work order", "Sw", "in the order of work: priority, due day, what waits for it, age", nil),
        sort("sort by change", "Su", "by the last change; once more: the other way round", .updated),
        sort("sort by capture", "Sc", "by when it was captured; once more: the other way round", .created),
        sort("sort by due", "Sd", "by the due day; once more: the other way round", .due),
        sort("sort by priority", "Sp", "by priority; once more: the other way round", .priority),
        sort("sort by number", "Sn", "by number; once more: the other way round", .number),

        Command(
            "open view", ["Enter"], "open the view under the bar, or save under the new name", .text, in: .views,
            footer: { _ in "open" }
        ) { $0.submitViews() },
        Command(
            "save view", ["C-s"], "save what is shown under the typed name, or as the view under the bar", .text,
            in: .views, footer: { _ in "save here" }
        ) { $0.saveView() },
        Command(
            "rename view", ["C-r", "F2"], "give the view under the bar another name", .text, in: .views,
            footer: { _ in "rename" }, applies: { $0.noViewReason }
        ) { $0.beginRenaming() },
        Command(
            "remove view", ["M-x", "F8"], "remove the view under the bar, for the whole team", .text, in: .views,
            footer: { _ in "remove" }, applies: { $0.noViewReason }
        ) { $0.removeChosenView() },
        Command("leave views", ["Esc"], "back to what was shown", .text, in: .views, footer: { _ in "cancel" }) {
            $0.leaveViews()
        },
    ]

    private static func sort(_ name: String, _ key: KeyChord, _ help: String, _ by: FilterSort.Key?) -> Command {
        Command(
            name, [key], help, .board, in: [.board, .tree],
            applies: { $0.sortReason },
            run: { $0.sort(by: by) })
    }
}
