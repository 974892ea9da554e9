extension CommandRegistry {
    /// What keys mean where a text of many lines is written.
    static let writingCommands: [Command] = [
        Command("save text", ["C-s", "M-Enter"], "save what was written", .text, in: .writing, footer: { _ in "save" })
        {
            $0.submitText()
        },
        Command(
            "keep text", ["Esc"], "leave; what was written is kept, and there the next time", .text, in: .writing,
            footer: { _ in "keep draft" }
        ) { $0.closeDialog() },
        Command(
            "own editor", ["C-x C-e"], "go on in $VISUAL or $EDITOR; from a title, with the whole ticket", .text,
            in: [.writing, .capture, .prompt],
            footer: { $0.context == .prompt && !$0.isAskingForTitle ? nil : "own editor" }
        ) { $0.editElsewhere() },
    ]
}

extension BoardModel {
    fileprivate var isAskingForTitle: Bool {
        if case .prompt(let prompt) = dialog, case .amend(.title, _) = prompt.purpose { return true }
        return false
    }
}
