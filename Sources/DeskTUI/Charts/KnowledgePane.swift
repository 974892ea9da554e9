import TicketModel

/// Who knows what, as it stands on the screen.
struct KnowledgePane: Sendable {
    /// The times that it can be counted over, in days; the last is all.
    static let periods: [Int64?] = [30, 90, 365, nil]

    var matrix: KnowledgeMatrix
    /// The place of the period among those that there are.
    var period = 1
    /// The selected cell.
    var tag = 0
    var person = 0
    var firstTag = 0
    var firstPerson = 0

    /// `in the last 90 days`
    var periodWords: String { Self.periods[period].map { "in the last \($0) days" } ?? "ever" }

    /// The number in the selected cell.
    var count: Int {
        matrix.tags.indices.contains(tag) && matrix.people.indices.contains(person) ? matrix.counts[tag][person] : 0
    }
}
