import TerminalUI
import TicketModel

extension BoardModel {
    /// Opens the palette; a key after it may be a number's first digit.
    mutating func openPalette() -> [Effect] {
        dialog = .palette(Palette())
        return []
    }

    /// Runs the chosen command as if its key had been typed in the pane; where it does not apply, the reason is said and
    /// the palette stays.
    mutating func submitPalette() -> [Effect] {
        guard case .palette(let palette) = dialog else { return [] }
        let entries = paletteEntries
        guard entries.indices.contains(palette.index) else {
            status = Status(kind: .refused, text: "no command is called \(palette.field.text.trimmed)")
            return []
        }
        let entry = entries[palette.index]
        if let reason = entry.reason {
            status = Status(kind: .refused, text: reason)
            return []
        }
        dialog = nil
        switch entry.meaning {
        case .ticket(let number):
            if chart != nil { _ = closeChart() }
            jump(to: number)
            return []
        case .command(let command): return run(command)
        }
    }

    /// Shows a ticket, on the board if it is in view, in the detail in any case.
    mutating func jump(to number: TicketNumber) {
        select(number)
        if place(of: number) == nil {
            status = Status(kind: .note, text: "\(number) is not in this view of the board")
            if layout[.detail] == nil { focus(.detail) }
        } else if focus == .tree {
            focus(.board)
        }
    }
}
