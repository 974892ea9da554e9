import TerminalText
import TerminalUI
import TicketModel

extension BoardScreen {
    /// What letting the card go will do, or why it can't be done.
    func releaseWords(of drag: Drag, _ plan: DropPlan) -> String {
        guard plan.isPossible else { return "can't: \(plan.words)" }
        return "\(drag.byKeyboard ? "\(model.key("drop")):" : "release:") \(plan.words)"
    }

    /// The words of a release, at the bottom of the lane or the tree under the card; at its top where the card would cover
    /// them, or they what is lit.
    mutating func drawRelease(of drag: Drag, in rect: Rect, lit: Int? = nil) {
        guard let plan = model.plan(of: drag) else { return }
        let role: Role = plan.isPossible ? .release : .refusal
        let width = rect.width - 2
        let lines = CellWidth.wrap(releaseWords(of: drag, plan), to: max(1, width - 2))
            .prefix(max(1, rect.height - 2))
        let below = Rect(x: rect.x + 1, y: rect.maxY - 1 - lines.count, width: width, height: lines.count)
        let isCovered =
            model.rect(of: drag).map { !$0.intersection(below).isEmpty } ?? false
            || lit.map { (below.y..<below.maxY).contains($0) } ?? false
        var y = isCovered ? rect.y + 1 : below.y
        for line in lines {
            painter.fill(Rect(x: rect.x + 1, y: y, width: width, height: 1), theme[role])
            painter.text(rect.x + 1, y, line, theme[role], width: width, alignment: .center)
            y += 1
        }
    }

    /// The card in the air, over everything. It is not in the hit map: what counts is what it is over.
    mutating func drawDrag() {
        guard let drag = model.drag, let rect = model.rect(of: drag), let row = model.table.row(of: drag.ticket) else {
            return
        }
        painter.fill(rect, theme[.airborne])
        let (bright, quiet) = (theme[.airborne], theme[.airborneQuiet])
        let digits = max(3, drag.ticket.description.count)
        drawCardText(row, in: rect, digits: digits, lane: drag.origin) { role in
            role == .quiet || role == .faint ? quiet : bright
        }
        // The number belongs to the bright line.
        painter.restyle(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1)) { $0 = bright }
    }
}
