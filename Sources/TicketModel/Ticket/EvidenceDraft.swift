/// Evidence that is to be kept with tickets.
public struct EvidenceDraft: Sendable {
    /// What it is.
    public typealias Kind = EvidenceKind

    /// What it is.
    public var kind: Kind
    /// What is kept: all of it, or as much as one decided to keep.
    public var kept: [UInt8]
    /// How many bytes there were; more than are kept if some were left out.
    public var total: UInt64

    /// A draft as said.
    public init(kind: Kind, kept: [UInt8], total: UInt64) {
        self.kind = kind
        self.kept = kept
        self.total = total
    }
}
