extension CommandRegistry {
    /// What keys mean while something is typed, chosen or carried.
    static let textCommands: [Command] = [
        Command("save", ["Enter"], "save the ticket", .text, in: .capture, footer: { _ in "save" }) {
            $0.submitCapture(takeIt: false)
        },
        Command(
            "save and take", ["C-t", "M-Enter"], "save the ticket and take it", .text, in: .capture,
            footer: { _ in "save and take" }
        ) { $0.submitCapture(takeIt: true) },
        Command(
            "keep draft", ["Esc"], "leave; c goes on with the line", .text, in: .capture,
            footer: { _ in "keep draft" }
        ) { $0.closeDialog() },

        Command(
            "clear", ["C-u"], "clear the title; once more: the text that a paste left under it", .text, in: .capture,
            footer: { $0.capturesText ? "clear" : nil }
        ) { $0.clearCapture() },

        Command("give", ["Enter"], "assign to the person under the bar", .text, in: .picker, footer: { _ in "assign" })
        {
            $0.submitPicker()
        },
        Command(
            "add to team", ["C-s"], "make whom you typed one of the team", .text, in: .picker,
            footer: { $0.newcomer == nil ? nil : "add to the team" }, applies: { $0.whyNoNewcomer },
            run: { $0.addNewcomer() }),
        Command(
            "tie", ["Enter"], "tie to the ticket under the bar, or to the numbers; take away what is tied", .text,
            in: .ticketPicker, footer: { _ in "take" }
        ) {
            $0.submitTicketPicker()
        },
        Command("run", ["Enter"], "do what is under the bar", .text, in: [.palette, .help], footer: { _ in "run" }) {
            $0.submitChoice()
        },
        Command(
            "choice up", ["Up", "C-p", "S-Tab"], "what is above in a list", .text, in: .lists
        ) { $0.moveChoice(by: -1) },
        Command(
            "choice down", ["Down", "C-n", "Tab"], "what is below in a list", .text, in: .lists,
            footer: { _ in "next" }
        ) { $0.moveChoice(by: 1) },
        Command("choices up", ["PgUp"], "a page up in a list", .text, in: .lists) {
            $0.moveChoice(byPages: -1)
        },
        Command("choices down", ["PgDn"], "a page down in a list", .text, in: .lists) {
            $0.moveChoice(byPages: 1)
        },

        Command(
            "send", ["Enter"], "save what was written", .text, in: .prompt, footer: { $0.isRunPrompt ? "run" : "save" }
        ) {
            $0.submitPrompt()
        },
        Command("keep filter", ["Enter"], "keep the filter", .text, in: .filter, footer: { _ in "keep" }) {
            $0.keepFilter()
        },
        Command("drop filter", ["Esc"], "back to the filter before", .text, in: .filter, footer: { _ in "cancel" }) {
            $0.dropFilter()
        },
        Command(
            "cancel", ["Esc"], "leave; words that were typed are kept", .text,
            in: [.picker, .ticketPicker, .prompt, .palette],
            footer: { _ in "cancel" }
        ) { $0.closeDialog() },

        Command(
            "carry left", ["Left", "h"], "carry the card to the lane at the left", .text, in: .drag,
            footer: { $0.drag?.byKeyboard == true && $0.drag?.overNode == nil ? "left" : nil }
        ) { $0.carry(by: -1) },
        Command(
            "carry right", ["Right", "l"], "carry the card to the lane at the right", .text, in: .drag,
            footer: { $0.drag?.byKeyboard == true && $0.drag?.overNode == nil ? "right" : nil }
        ) { $0.carry(by: 1) },
        Command(
            "carry to tree", ["Tab", "S-Tab"], "carry the card to the projects, or back to the lanes", .text, in: .drag,
            footer: { model in
                guard let drag = model.drag, drag.byKeyboard else { return nil }
                return drag.overNode == nil ? "projects" : "lanes"
            }
        ) { $0.carryToTree() },
        Command(
            "carry up", ["Up", "k"], "carry the card to the project above", .text, in: .drag,
            footer: { $0.drag?.overNode != nil && $0.drag?.byKeyboard == true ? "up" : nil }
        ) { $0.carryInTree(by: -1) },
        Command(
            "carry down", ["Down", "j"], "carry the card to the project below", .text, in: .drag,
            footer: { $0.drag?.overNode != nil && $0.drag?.byKeyboard == true ? "down" : nil }
        ) { $0.carryInTree(by: 1) },
        Command(
            "drop", ["Enter", "m"], "drop the card here", .text, in: .drag,
            footer: { $0.drag?.byKeyboard == true ? "drop" : nil }
        ) { $0.drop() },
        Command("leave", ["Esc", "q"], "leave the card where it was", .text, in: .drag, footer: { _ in "cancel" }) {
            $0.cancelDrag()
        },

        Command(
            "close help", ["Esc"], "clear the search; once more: back to the board", .text, in: .help,
            footer: { _ in "close" }
        ) {
            $0.closeHelp()
        },
    ]
}

extension BoardModel {
    fileprivate var capturesText: Bool {
        if case .capture(let draft) = dialog { return !draft.description.isEmpty }
        return false
    }
}
