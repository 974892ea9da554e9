public import TicketModel

/// How a ticket is written on a line: `{number:>6} {state} {title:.40}`.
public struct LineFormat: Hashable, Sendable {
    /// A part of the line.
    enum Piece: Hashable, Sendable {
        case text(String)
        case field(LineField, LineCells)
    }

    let pieces: [Piece]

    /// Understands a format; says what of it is wrong.
    public init(parsing text: String) throws(LineFormatError) {
        var reader = LineFormatReader(text)
        pieces = try reader.read()
    }

    /// A ticket's line, with its line feed, times local or in UTC. Nothing of a ticket ends a line or moves the cursor.
    public func line(of row: Row, in table: TicketTable, utc isUTC: Bool = false) -> [UInt8] {
        var bytes: [UInt8] = []
        for piece in pieces {
            switch piece {
            case .text(let text): bytes += text.utf8
            case .field(let field, let cells): bytes += cells.filled(field.value(row, in: table, utc: isUTC)).utf8
            }
        }
        return bytes + [UInt8(ascii: "\n")]
    }
}
