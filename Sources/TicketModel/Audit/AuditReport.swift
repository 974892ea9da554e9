/// What a complete reading of a store found, and what it could not vouch for.
public struct AuditReport: Hashable, Sendable {
    /// Something that is not as it must be.
    public struct Finding: Hashable, Sendable {
        /// What kind of thing it is.
        public enum Kind: String, Hashable, Sendable {
            /// Bytes that cannot be read.
            case damage
            /// The last write to a journal was cut short; nothing that was acknowledged is missing.
            case tornTail
            /// Events are missing: a journal was removed, rolled back or cut.
            case hole
            /// An event does not follow what it says that it follows: something before it was rewritten.
            case rewritten
            /// An event, file or directory that is not who it claims to be, or an order that nothing explains.
            case forged
            /// A journal ends before what its owner had marked as durable.
            case rolledBack
            /// Modes or files that do not belong there.
            case layout
            /// Evidence that is missing or altered, or can't be read.
            case evidence
            /// Bytes that were kept, and no event that is there names: its write may have failed.
            case unnamed

            /// Whether it can come about by itself, and nothing that was acknowledged is missing for it.
            public var isHarmless: Bool { self == .tornTail || self == .unnamed }
        }

        /// What kind of thing it is.
        public var kind: Kind
        /// `<site>/<uid>`; empty if it is about no one journal.
        public var journal: String
        /// The segment's number; 0 if it is about no one segment.
        public var segment: Int
        /// Where in the segment, in bytes.
        public var offset: Int
        /// The orders that it is about.
        public var orders: ClosedRange<UInt64>?
        /// What is wrong, one line.
        public var message: String
        /// Who could have done it: logins, `root` included; empty where nobody need have done anything.
        public var suspects: [String]

        /// A finding as said.
        public init(
            kind: Kind, journal: String, segment: Int, offset: Int, orders: ClosedRange<UInt64>?, message: String,
            suspects: [String]
        ) {
            self.kind = kind
            self.journal = journal
            self.segment = segment
            self.offset = offset
            self.orders = orders
            self.message = message
            self.suspects = suspects
        }
    }

    /// The events that were read, all checks passed.
    public var events: UInt64 = 0
    /// The journals that were read.
    public var journals = 0
    /// The events whose payloads were redacted: their links hold, their content is gone.
    public var redacted: UInt64 = 0
    /// The pieces of evidence that were looked at, equal ones of one writer counted once.
    public var evidence = 0
    /// In the order in which they were found.
    public var findings: [Finding] = []
    /// Logins who, owning the directories, could hide a whole journal of events that nothing follows; root always can.
    public var containerOwners: [String] = []

    /// Logins who may write: each could remove their own journal or its last events, as long as nothing follows them.
    public var writers: [String] = []

    /// A report without findings.
    public init() {}

    /// Whether everything was as it must be; a write that was cut short is no blemish.
    public var isIntact: Bool { findings.allSatisfy { $0.kind.isHarmless } }
}
