/// A piece of evidence, chained with the ticket's next.
struct EvidenceColumns: Sendable {
    var id: EventID
    var at: Timestamp
    var origin: UInt32
    var next: UInt32 = 0
    var isWithdrawn = false
    /// Whether it is a run, else a file.
    var isRun = false
    var exit: UInt8 = 0
    var milliseconds: UInt64 = 0
    var bytes: UInt64
    var kept: UInt64
    var digest: Digest
    /// A file's name, or a command's words as netstrings.
    var words: TextPlace
    /// Where a run ran.
    var directory: TextPlace
}

extension EvidenceColumns: ColumnRecord {
    static let fields =
        [
            "id-high", "id-low", "at", "origin", "next", "is-withdrawn", "is-run", "exit", "ms", "bytes", "kept",
        ] + FieldValues.digest("sha256") + FieldValues.text("words") + FieldValues.text("directory")

    init(_ values: FieldValues) {
        self.init(
            id: EventID(high: values[0], low: values[1]), at: Timestamp(milliseconds: values.signed(2)),
            origin: values.narrow(3), next: values.narrow(4), isWithdrawn: values[5] != 0, isRun: values[6] != 0,
            exit: values.byte(7), milliseconds: values[8], bytes: values[9], kept: values[10],
            digest: values.digest(11), words: values.text(15), directory: values.text(18))
    }

    func write(to values: FieldValues) {
        values[0] = id.high
        values[1] = id.low
        values.setSigned(2, at.milliseconds)
        values[3] = UInt64(origin)
        values[4] = UInt64(next)
        values[5] = isWithdrawn ? 1 : 0
        values[6] = isRun ? 1 : 0
        values[7] = UInt64(exit)
        values[8] = milliseconds
        values[9] = bytes
        values[10] = kept
        values.setDigest(11, digest)
        values.setText(15, words)
        values.setText(18, directory)
    }
}
