/// Evidence, the same for one ticket or many; its bytes are in its writer's blobs, by their SHA-256.
///
///     op         evidence
///     tickets    list of ticket numbers
///     kind       text: file, run
///     name       text: the file's own name, without a path        (only of a file)
///     argv       list of texts: the command's words               (only of a run)
///     directory  text: where it ran                               (only of a run)
///     ms         integer: how long it took, in milliseconds       (only of a run)
///     exit       integer: 0 to 255                                (only of a run)
///     bytes      integer: how many there were
///     kept       integer: how many of them are kept               (left out if all)
///     sha256     32 bytes: of what is kept
public struct AddEvidence: OperationBody {
    /// The name under `op`.
    public static let name = "evidence"

    /// The tickets.
    public let tickets: [TicketNumber]
    /// What it is.
    public let kind: EvidenceKind
    /// How many bytes there were.
    public let bytes: UInt64
    /// How many of them are kept.
    public let kept: UInt64
    /// The SHA-256 of what is kept.
    public let digest: Digest

    /// Evidence as said.
    public init(tickets: [TicketNumber], kind: EvidenceKind, bytes: UInt64, kept: UInt64, digest: Digest) {
        self.tickets = tickets
        self.kind = kind
        self.bytes = bytes
        self.kept = kept
        self.digest = digest
    }

    /// What takes it back.
    public func inverse(of id: EventID) -> [Operation] {
        [.withdraw(Withdraw(tickets: tickets, event: id, what: .evidence))]
    }

    func apply(to table: inout TicketTable, in pass: inout FoldPass) {
        for ticket in tickets {
            guard let row = table.row(of: ticket) else { continue }
            table.addEvidence(self, to: row, &pass)
            table.touch(row, &pass)
        }
    }
}

extension AddEvidence {
    /// Reads the operation's own fields.
    public init(fields: FieldRecord) throws(MalformedField) {
        tickets = try fields.tickets("tickets")
        switch try fields.text("kind") {
        case "file": kind = .file(name: try fields.text("name"))
        case "run":
            guard let exit = UInt8(exactly: try fields.count("exit")) else {
                throw MalformedField(field: "exit", reason: "is more than 255")
            }
            let argv = try fields.list("argv") { value throws(MalformedField) in try value.text(of: "argv") }
            kind = .run(
                argv: argv, directory: try fields.text("directory"), milliseconds: try fields.count("ms"), exit: exit)
        default: throw MalformedField(field: "kind", reason: "is not known")
        }
        bytes = try fields.count("bytes")
        kept = fields["kept"] == nil ? bytes : try fields.count("kept")
        digest = try fields.digest("sha256")
    }

    /// The operation's own fields.
    public var fields: FieldRecord {
        var fields = FieldRecord(capacity: 10)
        if case .run(let argv, let directory, let milliseconds, let exit) = kind {
            fields["argv"] = .list(argv.map { .text($0) })
            fields["directory"] = .text(directory)
            fields["exit"] = .integer(Int64(exit))
            fields["ms"] = .integer(Int64(clamping: milliseconds))
        }
        fields["bytes"] = .integer(Int64(clamping: bytes))
        if kept != bytes { fields["kept"] = .integer(Int64(clamping: kept)) }
        switch kind {
        case .file(let name):
            fields["kind"] = .text("file")
            fields["name"] = .text(name)
        case .run: fields["kind"] = .text("run")
        }
        fields["sha256"] = .bytes(digest.bytes)
        fields.write("tickets", tickets)
        return fields
    }

    /// Throws what must not be written.
    public func validate() throws(MalformedField) {
        try Check.tickets(tickets)
        try kind.validate()
        guard bytes <= UInt64(Int64.max) else { throw MalformedField(field: "bytes", reason: "is too large") }
        guard kept <= bytes else { throw MalformedField(field: "kept", reason: "is more than there was") }
        guard kept <= TextBounds.evidence else {
            throw MalformedField(field: "kept", reason: "is more than \(TextBounds.evidence) bytes")
        }
    }
}

extension EvidenceKind {
    /// Checks what must hold before it is written. Names and words are whatever they were: what they hold is data.
    public func validate() throws(MalformedField) {
        switch self {
        case .file(let name):
            guard !name.isEmpty, name != ".", name != ".." else {
                throw MalformedField(field: "name", reason: "is no file's")
            }
            guard !name.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == 0 }) else {
                throw MalformedField(field: "name", reason: "holds a slash")
            }
            guard name.utf8.count <= TextBounds.name else {
                throw MalformedField(field: "name", reason: "is longer than \(TextBounds.name) bytes")
            }
        case .run(let argv, let directory, let milliseconds, _):
            guard !argv.isEmpty else { throw MalformedField(field: "argv", reason: "is empty") }
            guard argv.reduce(0, { $0 + $1.utf8.count + 1 }) <= TextBounds.command else {
                throw MalformedField(field: "argv", reason: "is longer than \(TextBounds.command) bytes")
            }
            guard !directory.isEmpty, directory.utf8.count <= TextBounds.path else {
                throw MalformedField(field: "directory", reason: "is not of 1 to \(TextBounds.path) bytes")
            }
            guard milliseconds <= UInt64(Int64.max) else { throw MalformedField(field: "ms", reason: "is too large") }
        }
    }
}
