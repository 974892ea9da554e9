public import TicketDesk
import TicketModel

/// What was tidied, as scripts see it.
extension JSONWriter {
    /// What is closed, or would be, and what is left and why.
    public mutating func tidied(_ tidied: Tidied, isDryRun: Bool) {
        object { writer in
            writer.member("dryRun", isDryRun)
            writer.member("closed", tidied.closed)
            writer.objects("left", tidied.left) { writer, left in
                writer.member("number", left.ticket)
                writer.member("reason", left.reason.message)
            }
        }
    }
}
