/// Whether a column of people holds one of these.
struct PersonTest: Sendable {
    private let names: [Name]
    private let ids: [UInt32]
    private let orNobody: Bool
    /// Names from this number on came after compiling.
    private let known: UInt32

    init(_ names: [Name], orNobody: Bool = false, in table: TicketTable) {
        self.names = names
        self.orNobody = orNobody
        ids = names.compactMap { table.names.id(of: $0) }
        known = UInt32(table.names.count)
    }

    /// The number of the one person who passes, if there is just one and the table knew that one at compiling.
    var soleID: UInt32? { names.count == 1 && !orNobody ? ids.first : nil }

    func passes(_ id: UInt32, in table: NameTable) -> Bool {
        if id == 0 { return orNobody }
        if id >= known { return names.contains(table[id]) }
        return ids.contains(id)
    }
}

/// Whether a set of tags or hosts holds one that fits one of these patterns.
struct NameSetTest: Sendable {
    private let patterns: [NamePattern]
    /// The answer for each set that the table had at compiling.
    private let answers: [Bool]

    init(_ names: [Name], of sets: NameSetTable, in table: TicketTable) {
        let patterns = names.map { NamePattern($0) }
        self.patterns = patterns
        answers = (0..<sets.count).map { Self.fits(patterns, UInt32($0), of: sets, in: table.names) }
    }

    func passes(_ id: UInt32, of sets: NameSetTable, in table: NameTable) -> Bool {
        Int(id) < answers.count ? answers[Int(id)] : Self.fits(patterns, id, of: sets, in: table)
    }

    private static func fits(
        _ patterns: [NamePattern], _ id: UInt32, of sets: NameSetTable, in table: NameTable
    ) -> Bool {
        sets[id].contains { member in
            patterns.contains { $0.matches(table[member]) }
        }
    }
}
