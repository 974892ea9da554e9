public import TicketModel

extension JSONWriter {
    /// What was kept of one run.
    public mutating func run(_ evidence: Evidence) {
        object { writer in
            writer.member("id", evidence.id.description)
            if case .run(let argv, let directory, _, let exit) = evidence.kind {
                writer.member("argv", argv)
                writer.member("directory", directory)
                writer.member("exitStatus", exit)
            }
            writer.member("bytes", evidence.bytes)
            writer.member("kept", evidence.kept)
            writer.member("truncated", evidence.isTruncated)
            writer.member("sha256", evidence.digest.description)
        }
    }
}
