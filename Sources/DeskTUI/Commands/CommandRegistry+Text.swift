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
            "keep draft", ["Esc"], "leave; until you quit, c goes on with the line", .text, in: .capture,
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
        Command("choice up", ["Up", "C-p", "S-Tab"], "the person above", .text, in: .picker) { $0.movePicker(by: -1) },
        Command(
            "choice down", ["Down", "C-n", "Tab"], "the person below", .text, in: .picker, footer: { _ in "next" }
        ) { $0.movePicker(by: 1) },

        Command("send", ["Enter"], "save what was written", .text, in: .prompt, footer: { _ in "save" }) {
            $0.submitPrompt()
        },
        Command(
            "new line", ["C-j", "M-Enter"], "a new line of the comment", .text, in: .prompt,
            footer: { $0.isCommenting ? "new line" : nil },
            applies: { $0.isCommenting ? nil : "one line is enough here" },
            run: { $0.breakLine() }),
        Command("keep filter", ["Enter"], "keep the filter", .text, in: .filter, footer: { _ in "keep" }) {
            $0.keepFilter()
        },
        Command("drop filter", ["Esc"], "back to the filter before", .text, in: .filter, footer: { _ in "cancel" }) {
            $0.dropFilter()
        },
        Command("go", ["Enter"], "go to that ticket", .text, in: .jump, footer: { _ in "go" }) { $0.submitJump() },
        Command(
            "cancel", ["Esc"], "leave without doing anything", .text, in: [.picker, .prompt, .jump],
            footer: { _ in "cancel" }
        ) { $0.closeDialog() },

        Command(
            "carry left", ["Left", "h"], "carry the card to the lane at the left", .text, in: .drag,
            footer: { $0.drag?.byKeyboard == true ? "left" : nil }
        ) { $0.carry(by: -1) },
        Command(
            "carry right", ["Right", "l"], "carry the card to the lane at the right", .text, in: .drag,
            footer: { $0.drag?.byKeyboard == true ? "right" : nil }
        ) { $0.carry(by: 1) },
        Command(
            "drop", ["Enter", "m"], "drop the card here", .text, in: .drag,
            footer: { $0.drag?.byKeyboard == true ? "drop" : nil }
        ) { $0.drop() },
        Command("leave", ["Esc", "q"], "leave the card where it was", .text, in: .drag, footer: { _ in "cancel" }) {
            $0.cancelDrag()
        },

        Command("help up", ["Up", "k"], "a line up", .text, in: .help) { $0.scrollHelp(by: -1) },
        Command("help down", ["Down", "j", "Enter"], "a line down", .text, in: .help, footer: { _ in "scroll" }) {
            $0.scrollHelp(by: 1)
        },
        Command("help page up", ["PgUp", "C-b"], "a page up", .text, in: .help) { $0.scrollHelp(byPages: -1) },
        Command("help page down", ["PgDn", "Space", "C-f"], "a page down", .text, in: .help) {
            $0.scrollHelp(byPages: 1)
        },
        Command("help start", ["gg", "Home"], "the beginning", .text, in: .help) { $0.scrollHelp(by: -100_000) },
        Command("help end", ["G", "End"], "the end", .text, in: .help) { $0.scrollHelp(by: 100_000) },
        Command("close help", ["Esc", "q", "?"], "back to the board", .text, in: .help, footer: { _ in "close" }) {
            $0.closeDialog()
        },
    ]
}

extension BoardModel {
    fileprivate var capturesText: Bool {
        if case .capture(let draft) = dialog { return !draft.description.isEmpty }
        return false
    }

    fileprivate var isCommenting: Bool {
        if case .prompt(let prompt) = dialog { return prompt.isComment }
        return false
    }
}
