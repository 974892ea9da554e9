/// What a person may change of a ticket, as the text that an editor shows.
///
///     reset VPN token
///     priority: high
///     due: 2026-11-30
///     for: bob
///     tags: vpn, auth
///     hosts: gw1
///     requires: approval, evidence
///     field.rack: b4
///
///     The description, Markdown, to the end.
///
/// Lines that begin with `#` are comments until the description begins. What has no line, or an empty value, is none.
public struct TicketForm: Hashable, Sendable {
    /// The title.
    public var title = ""
    /// The priority.
    public var priority = Priority.normal
    /// The day by which it is wanted.
    public var due: CivilDate?
    /// For whom it is.
    public var requester: Name?
    /// The tags, sorted.
    public var tags: [Name] = []
    /// The hosts, sorted.
    public var hosts: [Name] = []
    /// What it requires.
    public var requires: Set<Requirement> = []
    /// The free fields that fit on a line; others are not in the form, and stay.
    public var fields = FieldRecord()
    /// The description, without line feeds at its end.
    public var description = ""

    init() {}

    /// What a ticket says.
    public init(of row: Row, in table: TicketTable) {
        title = table.title(row)
        priority = table.priority(row)
        due = table.due(row)
        requester = table.requester(row)
        tags = table.tags(row)
        hosts = table.hosts(row)
        requires = table.requirements(row)
        fields = FieldRecord(table.fields(row).entries.filter { Self.fitsLine($0) })
        description = Self.withoutEnd(table.description(row))
    }

    /// The edit that makes this of what `base` says: of sets just what came and went.
    public func edit(from base: TicketForm) -> TicketEdit {
        var edit = TicketEdit()
        if !title.hasSameBytes(as: base.title) { edit.title = title }
        if !description.hasSameBytes(as: base.description) { edit.description = description }
        if priority != base.priority { edit.priority = priority }
        if due != base.due { edit.due = due.map { .set($0) } ?? .clear }
        if requester != base.requester { edit.requester = requester.map { .set($0) } ?? .clear }
        edit.addedTags = tags.filter { !base.tags.contains($0) }
        edit.removedTags = base.tags.filter { !tags.contains($0) }
        edit.addedHosts = hosts.filter { !base.hosts.contains($0) }
        edit.removedHosts = base.hosts.filter { !hosts.contains($0) }
        edit.addedRequirements = requires.subtracting(base.requires)
        edit.removedRequirements = base.requires.subtracting(requires)
        edit.fields = FieldRecord(fields.entries.filter { base.fields[$0.key] != $0.value })
        edit.clearedFields = base.fields.entries.map { Name($0.key) }.filter { fields[$0.text] == nil }
        return edit
    }

    static func withoutEnd(_ text: String) -> String {
        let end = text.utf8.reversed().prefix { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.count
        return end == 0 ? text : String(decoding: text.utf8.dropLast(end), as: UTF8.self)
    }

    private static func fitsLine(_ entry: FieldRecord.Entry) -> Bool {
        guard case .text(let value) = entry.value, let first = value.first, let last = value.last else { return false }
        return CaptureWord.isFieldKey(entry.key) && !TextBounds.hasLineBreak(value) && !first.isWhitespace
            && !last.isWhitespace
    }
}
