/// A filter that the team keeps under a name.
public struct SavedView: Hashable, Sendable {
    /// The name: what ``canBeCalled(_:)`` lets through.
    public let name: Name
    /// The filter as it was written, its sort included; it names no other view.
    public var filter: String
    /// By what the board parts its tickets into lanes, if the view says: a `LaneGrouping`'s word.
    public var lanes: String?

    /// A view as said.
    public init(name: Name, filter: String, lanes: String? = nil) {
        self.name = name
        self.filter = filter
        self.lanes = lanes
    }

    /// The longest filter that is kept, in bytes.
    public static let longestFilter = 4_096

    /// Whether a text can follow `view:` in a filter: one word without the filter's own signs, of at most
    /// `TextBounds.name` bytes.
    public static func canBeCalled(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= TextBounds.name
            && !text.contains { $0.isWhitespace || "\",:".contains($0) }
    }
}

extension SavedView {
    /// What is kept beside the name.
    ///
    ///     filter   text         (left out if empty)
    ///     lanes    text         (left out if none)
    var record: FieldRecord {
        var record = FieldRecord()
        record["filter"] = .text(filter)
        record.write("lanes", lanes)
        return record
    }

    /// Reads what `record` wrote.
    init(_ name: Name, record: FieldRecord) throws(MalformedField) {
        self.init(name: name, filter: try record.text("filter"), lanes: try record.optionalText("lanes"))
        try validate()
    }

    /// Throws what must not be written.
    func validate() throws(MalformedField) {
        try Check.viewName(name, "name")
        guard filter.utf8.count <= Self.longestFilter, !TextBounds.hasLineBreak(filter) else {
            throw MalformedField(
                field: "filter", reason: "is not one line of at most \(Self.longestFilter) bytes")
        }
        try Check.name(lanes.map { Name($0) }, "lanes")
    }
}
