/// A scalar on which two sites can contradict each other, as one of 14 bits; and an edge that was suppressed.
struct ConflictFlags: OptionSet, Sendable {
    let rawValue: UInt16

    static let standing = ConflictFlags(rawValue: 1)
    static let title = ConflictFlags(rawValue: 2)
    static let description = ConflictFlags(rawValue: 4)
    static let priority = ConflictFlags(rawValue: 8)
    static let due = ConflictFlags(rawValue: 16)
    static let requester = ConflictFlags(rawValue: 32)
    static let master = ConflictFlags(rawValue: 64)
    static let needs = ConflictFlags(rawValue: 128)
    static let duplicate = ConflictFlags(rawValue: 256)
}

/// What filters and lists look at, 32 bytes a row.
struct HotColumns: Sendable {
    static let noDue = Int32.max

    var state = TicketState.open
    var priority = Priority.normal
    /// The outcome in the two highest bits, the conflicts in the others.
    private var marks: UInt16 = 0
    var assignee: UInt32 = 0
    var requester: UInt32 = 0
    var tags: UInt32 = 0
    var hosts: UInt32 = 0
    var due = noDue
    /// The place in the column of links; 0 is none.
    var link: UInt32 = 0
    /// The place in the column of extras; 0 is none.
    var extra: UInt32 = 0

    /// An outcome's raw value + 1; 0 is none.
    var outcome: UInt8 {
        get { UInt8(marks >> 14) }
        set { marks = marks & 0x3FFF | UInt16(newValue) << 14 }
    }

    var conflicts: ConflictFlags {
        get { ConflictFlags(rawValue: marks & 0x3FFF) }
        set { marks = marks & 0xC000 | newValue.rawValue & 0x3FFF }
    }
}

/// What is shown of one ticket at a time, 72 bytes a row.
struct ColdColumns: Sendable {
    var number: TicketNumber
    var order: UInt64
    var createdAt: Timestamp
    var updatedAt: Timestamp
    var title: TextPlace
    var description: TextPlace
    var createdOrigin: UInt32
    var updatedOrigin: UInt32
    /// Places in the column of comments; 0 is none.
    var firstComment: UInt32 = 0
    var lastComment: UInt32 = 0
    /// When it was last resolved or closed, in milliseconds since 1970 UTC; 0 is never. Stays when it is reopened.
    var resolvedAt: UInt64 = 0
}

/// The relations of a ticket that has any.
struct LinkColumns: Sendable {
    var row: UInt32
    /// Row + 1; 0 is none. The parts of a master are chained in both directions.
    var master: UInt32 = 0
    var nextPart: UInt32 = 0
    var previousPart: UInt32 = 0
    var firstPart: UInt32 = 0
    var partCount: UInt32 = 0
    /// Places in the column of edges; 0 is none.
    var firstNeed: UInt32 = 0
    var firstDependent: UInt32 = 0
    /// Needed tickets that are not finished.
    var unfinishedNeeds: UInt32 = 0
    /// Unfinished tickets that need this one.
    var dependents: UInt32 = 0
    /// The first half of a pair in the column of related tickets; 0 is none.
    var firstRelated: UInt32 = 0
    /// Row + 1 of the ticket that it is a duplicate of; 0 is none.
    var duplicateOf: UInt32 = 0
    /// The leaves below a master, through nested masters, without given-up ones and duplicates.
    var leaves = LeafCount()
}

/// Leaves of a master, or of a ticket that is one itself.
struct LeafCount: Hashable, Sendable {
    var done: Int32 = 0
    var total: Int32 = 0

    static func - (left: LeafCount, right: LeafCount) -> LeafCount {
        LeafCount(done: left.done - right.done, total: left.total - right.total)
    }

    static func += (left: inout LeafCount, right: LeafCount) {
        left = LeafCount(done: left.done + right.done, total: left.total + right.total)
    }
}

/// One ticket needs another; chained with the other needs of the one and the other dependents of the other.
struct NeedEdge: Sendable {
    var dependent: UInt32
    var need: UInt32
    var nextNeed: UInt32 = 0
    var previousNeed: UInt32 = 0
    var nextDependent: UInt32 = 0
    var previousDependent: UInt32 = 0
}

/// One half of a pair of related tickets: that the one has the other; chained with the other halves of the one.
struct RelatedHalf: Sendable {
    var other: UInt32
    var next: UInt32 = 0
}

/// A comment, chained with the ticket's next.
struct CommentColumns: Sendable {
    var id: EventID
    var at: Timestamp
    var text: TextPlace
    var origin: UInt32
    var next: UInt32 = 0
    var isWithdrawn = false
}

/// What few tickets have.
struct ExtraColumns: Sendable {
    /// A name's number; 0 is none.
    var key: UInt32 = 0
    /// Row + 1 of the next open ticket with the same key; 0 is none.
    var nextOpen: UInt32 = 0
    /// The first place in the column of fields, and how many there are.
    var firstField: UInt32 = 0
    var fieldCount: UInt32 = 0
    /// What it must have before it is resolved: a bit for each requirement.
    var requires: UInt32 = 0
    /// Whether two sites changed the fields, and nobody has since.
    var isConflicted = false
    /// Places in the column of approvals; 0 is none.
    var firstApproval: UInt32 = 0
    var lastApproval: UInt32 = 0
    /// Places in the column of evidence; 0 is none.
    var firstEvidence: UInt32 = 0
    var lastEvidence: UInt32 = 0
}

/// A word about whether a ticket may be done, chained with the ticket's next.
struct ApprovalColumns: Sendable {
    var id: EventID
    var at: Timestamp
    var note: TextPlace
    var origin: UInt32
    var next: UInt32 = 0
    var decision: Approval.Decision
    var isWithdrawn = false
    var digest: Digest
}

/// A free field of a ticket.
struct FieldColumns: Sendable {
    /// A name's number.
    var key: UInt32
    var value: TextPlace
}

/// An active ticket as it was when the image was written: few are, and every list asks for them.
struct ActiveColumns: Sendable {
    var row: UInt32
    var createdAt: Timestamp
    var hot: HotColumns
}

/// A bit for each state that a ticket in a page of rows has, or had once.
struct PageStates: Sendable {
    var states: UInt8
}
