import TerminalText
public import TicketModel

/// What an audit found, for people.
extension TextBuffer {
    /// Adds what was read, what is wrong with it and who could have done that, and what could not be vouched for.
    public mutating func audit(_ report: AuditReport) {
        let events = "\(report.events) \(report.events == 1 ? "event" : "events")"
        let journals = "\(report.journals) \(report.journals == 1 ? "journal" : "journals")"
        if report.isIntact {
            addShown("\(glyphs.done) intact", .working)
        } else {
            addShown("not intact", .urgent)
        }
        addShown(": \(events) in \(journals) read")
        if report.evidence > 0 {
            addShown(", \(report.evidence) \(report.evidence == 1 ? "piece" : "pieces") of evidence looked at")
        }
        if report.redacted > 0 { addShown(", \(report.redacted) redacted") }
        endLine()
        for finding in report.findings { addFinding(finding) }
        if !report.containerOwners.isEmpty {
            let owners = report.containerOwners.joined(separator: ", ")
            addParagraphs(
                "Not vouched for: events at the end, which nothing later refers to. Each writer could have removed the last "
                    + "of their own; \(owners) anybody's: the directories are theirs.",
                indent: 0, .faint)
        }
    }

    private mutating func addFinding(_ finding: AuditReport.Finding) {
        let isHarmless = finding.kind.isHarmless
        var place = finding.journal
        if finding.segment > 0 { place += " segment \(finding.segment) at \(finding.offset)" }
        space(2)
        add(place.isEmpty ? "store" : place, .accent)
        space(2)
        add(finding.message, isHarmless ? .faint : .urgent)
        if let orders = finding.orders {
            let first = orders.lowerBound
            addShown(orders.count == 1 ? " (event \(first))" : " (events \(first) to \(orders.upperBound))", .faint)
        }
        endLine()
        guard !finding.suspects.isEmpty else { return }
        space(4)
        add("could have been done by \(finding.suspects.joined(separator: ", "))", .faint)
        endLine()
    }
}
