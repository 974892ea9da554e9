import TicketDesk
import TicketModel

extension BoardModel {
    /// Looks at the content of a piece of evidence of the selected ticket.
    mutating func read(_ id: EventID) -> [Effect] {
        guard let ticket = selected, let row = selectedRow,
            let evidence = table.evidence(row).first(where: { $0.id == id })
        else { return [] }
        detail.reading = ReadEvidence(id: id, listScroll: detail.scroll, listIndex: detail.linkIndex)
        // What is read has more need of the room than the ticket's head.
        detail.scroll = detail.content.tabLine
        return [.loadEvidence(ticket, evidence)]
    }

    /// Whether the detail has the keys and shows the content of a piece of evidence.
    var isReadingEvidence: Bool { focus == .detail && detailTab == .evidence && detail.reading != nil }

    /// Back to the list of evidence, with the cursor where it was.
    mutating func closeEvidence() {
        guard let reading = detail.reading else { return }
        detail.reading = nil
        layOutDetail()
        detail.scroll = reading.listScroll
        detail.linkIndex = reading.listIndex.clamped(to: detail.content.links.count)
    }

    mutating func receive(
        evidence result: Result<EvidenceExcerpt, DeskError>, _ id: EventID, of ticket: TicketNumber
    ) {
        guard detail.ticket == ticket, detail.reading?.id == id else { return }
        detail.reading?.excerpt = result
        if case .failure(let error) = result { report(error) }
    }
}
