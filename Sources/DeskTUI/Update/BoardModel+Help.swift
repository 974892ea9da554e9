import TerminalUI

extension BoardModel {
    mutating func openHelp() -> [Effect] {
        dialog = .help(HelpState())
        return []
    }

    /// What the help shows now.
    func helpContent(of help: HelpState) -> HelpContent {
        HelpContent(of: self, searching: help.field.text.trimmed)
    }

    /// Chooses another command, and scrolls so that it is seen.
    mutating func moveHelp(by step: Int) -> [Effect] {
        guard case .help(var help) = dialog else { return [] }
        let content = helpContent(of: help)
        help.index = (help.index + step).clamped(to: content.entries.count)
        guard content.entries.indices.contains(help.index) else { return [] }
        let lines = content.entries[help.index].lines
        // The chapter's title comes into view with its first command, what follows the last with that.
        let top = help.index == 0 ? 0 : lines.lowerBound
        let end = help.index == content.entries.count - 1 ? content.lines.count : lines.upperBound
        if top < help.scroll { help.scroll = top }
        if end > help.scroll + content.height { help.scroll = end - content.height }
        // Where the box holds less than that end, the command itself counts.
        help.scroll = max(0, min(help.scroll, lines.lowerBound))
        dialog = .help(help)
        return []
    }

    mutating func moveHelp(byPages pages: Int) -> [Effect] {
        guard case .help(let help) = dialog else { return [] }
        return moveHelp(by: pages * max(1, helpContent(of: help).height - 1))
    }

    /// Runs the chosen command as if its key had been typed in the pane; where it does not apply, says why.
    mutating func submitHelp() -> [Effect] {
        guard case .help(let help) = dialog else { return [] }
        let entries = helpContent(of: help).entries
        guard entries.indices.contains(help.index) else { return [] }
        let command = entries[help.index].command
        if let reason = unavailability(of: command) {
            status = Status(kind: .refused, text: reason)
            return []
        }
        dialog = nil
        return run(command)
    }

    /// Clears the search; with nothing in it, leaves.
    mutating func closeHelp() -> [Effect] {
        guard case .help(let help) = dialog else { return [] }
        dialog = help.field.isEmpty ? nil : .help(HelpState())
        return []
    }
}
