public import TicketModel

/// What an audit found, as scripts see it.
extension JSONWriter {
    /// The whole report.
    public mutating func audit(_ report: AuditReport) {
        object { writer in
            writer.member("intact", report.isIntact)
            writer.member("events", report.events)
            writer.member("journals", report.journals)
            writer.member("redacted", report.redacted)
            writer.member("evidence", report.evidence)
            writer.list("findings", report.findings) { $0.finding($1) }
            writer.member("couldHideJournals", report.containerOwners)
            writer.member("couldHideOwnEvents", report.writers)
        }
    }

    private mutating func finding(_ finding: AuditReport.Finding) {
        object { writer in
            writer.member("kind", finding.kind.rawValue)
            writer.member("journal", finding.journal)
            writer.member("segment", finding.segment)
            writer.member("offset", finding.offset)
            writer.member("orders", finding.orders) { writer, orders in
                writer.member("first", orders.lowerBound)
                writer.member("last", orders.upperBound)
            }
            writer.member("message", finding.message)
            writer.member("suspects", finding.suspects)
        }
    }
}
