import TicketModel

/// Active tickets to be found by letters of their titles, as fast as keys come.
///
/// The titles are read once, into one run of bytes; a key looks through those. Tickets that are finished are found by their
/// whole number alone, as are those beyond the bound.
final class TicketFinder: Sendable {
    /// The last captured of the active tickets, so many; beyond them a number has to be typed.
    static let most = 50_000
    /// Of those that hold the letters in their order, so many are weighed.
    private static let weighed = 400

    private let table: TicketTable
    private let rows: [Row]
    private let numbers: [TicketNumber]
    private let masters: Set<Row>
    /// The titles, small letters where they are ASCII, and where each ends.
    private let titles: [UInt8]
    private let ends: [Int]

    init(_ table: TicketTable) {
        self.table = table
        rows = table.activeRows(atMost: Self.most)
        var titles: [UInt8] = []
        var ends: [Int] = []
        ends.reserveCapacity(rows.count)
        for row in rows {
            table.withTitle(table.lineFacts(row)) { bytes in
                for byte in bytes.prefix(200) { titles.append(Self.small(byte)) }
            }
            ends.append(titles.count)
        }
        (self.titles, self.ends) = (titles, ends)
        numbers = rows.map { table.number($0) }
        masters = Set(table.masters)
    }

    /// The tickets that typed letters stand for, the best first: by number, then by how well the letters stand for the
    /// title. Without letters the last captured; masters before all others if so wished.
    func find(_ typed: String, mastersFirst: Bool, atMost limit: Int = 50) -> [Row] {
        let typed = String(typed.drop { $0.isWhitespace })
        var found: [(row: Row, score: Int)] = []
        if let number = TicketNumber(typed), let row = table.row(of: number) { found.append((row, 1 << 40)) }
        let letters = typed.utf8.map(Self.small).filter { $0 != UInt8(ascii: " ") }
        let isNumber = typed.utf8.last.map { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } ?? false
        var start = 0
        var (weighed, plain) = (0, 0)
        for (index, row) in rows.enumerated() {
            defer { start = ends[index] }
            let isMaster = mastersFirst && masters.contains(row)
            let bonus = isMaster ? 1 << 20 : 0
            if letters.isEmpty {
                // All masters are worth a look, of the others the last.
                guard isMaster || plain < limit else { continue }
                if !isMaster { plain += 1 }
                found.append((row, bonus))
            } else if isNumber, numbers[index].description.hasPrefix(typed) {
                found.append((row, bonus + 1 << 19))
            } else if weighed < Self.weighed || isMaster, holds(letters, start..<ends[index]) {
                weighed += 1
                guard let match = FuzzyMatch(typed, in: table.title(row)) else { continue }
                found.append((row, bonus + match.score))
            }
        }
        var seen: Set<Row> = []
        return found.enumerated().sorted { one, other in
            (other.element.score, one.offset) < (one.element.score, other.offset)
        }
        .map(\.element.row).filter { seen.insert($0).inserted }.prefix(limit).map { $0 }
    }

    /// Whether a title holds the letters in their order.
    private func holds(_ letters: [UInt8], _ range: Range<Int>) -> Bool {
        titles.withUnsafeBufferPointer { titles in
            var wanted = 0
            for place in range where titles[place] == letters[wanted] {
                wanted += 1
                if wanted == letters.count { return true }
            }
            return false
        }
    }

    private static func small(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
    }
}
