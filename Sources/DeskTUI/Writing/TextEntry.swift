import TerminalUI
import TicketModel

/// A text of many lines being written.
struct TextEntry: Sendable {
    enum Purpose: Hashable, Sendable {
        case comment([TicketNumber])
        case description(TicketNumber)
    }

    let purpose: Purpose
    let ticketTitle: String
    /// The description as its writer saw it last.
    var before = ""
    /// Which description the text began from, perhaps in a draft of another day.
    var base: Draft.Base?
    var area = TextArea()

    /// What it is about.
    var tickets: [TicketNumber] {
        switch purpose {
        case .comment(let tickets): tickets
        case .description(let ticket): [ticket]
        }
    }

    /// What the dialog is called.
    var title: String {
        switch purpose {
        case .comment(let tickets): "comment on \(tickets.subject)"
        case .description(let ticket): "description of \(ticket)"
        }
    }

    /// The box on a screen of that size: wide enough for prose, and not to jump as the text grows.
    static func box(on screen: Size) -> Rect {
        let width = min(84, screen.width - 2)
        let height = min(max(12, screen.height * 3 / 5), screen.height - 3)
        return Rect(
            x: (screen.width - width) / 2, y: max(1, (screen.height - height) * 2 / 5), width: width, height: height)
    }

    /// Where in the box the text stands: below the ticket's title, where there is room for both.
    static func textRect(on screen: Size) -> Rect {
        let box = box(on: screen)
        let head = box.height < 6 ? 1 : box.height < 10 ? 2 : 3
        return Rect(x: box.x + 2, y: box.y + head, width: max(1, box.width - 4), height: max(1, box.height - 1 - head))
    }
}
