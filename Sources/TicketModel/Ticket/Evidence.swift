/// What shows that something was done for a ticket: a file, or what a command printed.
public struct Evidence: Hashable, Sendable {
    /// The event that brought it.
    public var id: EventID
    /// Who brought it, when, where and by what means; a run had ended then.
    public var stamp: Stamp
    /// What it is.
    public var kind: EvidenceKind
    /// How many bytes there were.
    public var bytes: UInt64
    /// How many of them are kept.
    public var kept: UInt64
    /// The SHA-256 of what is kept.
    public var digest: Digest
    /// Whether it was undone; it stays to be seen, and proves nothing.
    public var isWithdrawn: Bool

    /// Evidence as said.
    public init(
        id: EventID, stamp: Stamp, kind: EvidenceKind, bytes: UInt64, kept: UInt64, digest: Digest,
        isWithdrawn: Bool = false
    ) {
        self.id = id
        self.stamp = stamp
        self.kind = kind
        self.bytes = bytes
        self.kept = kept
        self.digest = digest
        self.isWithdrawn = isWithdrawn
    }

    /// When.
    public var at: Timestamp { stamp.at }
    /// Who brought it.
    public var by: Name { stamp.by }
    /// The machine.
    public var host: String { stamp.host }
    /// The front end.
    public var via: Via { stamp.via }
    /// Whether some of it was left out.
    public var isTruncated: Bool { kept < bytes }
    /// Whether it counts and shows that something was done.
    public var isProof: Bool { !isWithdrawn && kind.isProof }
}

extension Collection<Evidence> {
    /// As much of an identifier as people have to type among these: at least four digits.
    public func shortID(of evidence: Evidence) -> String {
        let whole = evidence.id.description
        let others = self.lazy.map(\.id).filter { $0 != evidence.id }.map(\.description)
        let shared = others.map { other in zip(whole.utf8, other.utf8).prefix { $0 == $1 }.count }.max() ?? 0
        return String(whole.prefix(Swift.max(4, shared + 1)))
    }

    /// Those whose identifier begins so, in whatever case the digits are; none for less than four digits.
    public func matching(id prefix: String) -> [Evidence] {
        let prefix = prefix.lowercased()
        guard prefix.utf8.count >= 4 else { return [] }
        return filter { $0.id.description.utf8.starts(with: prefix.utf8) }
    }
}
