public import TicketDesk

/// The envelope around every answer: `{"schema":1,"data":…}`, or `{"schema":1,"error":{…}}`.
public enum JSONDocument {
    /// The number that goes up when a member changes its meaning or goes away.
    public static let schema = 1

    /// A whole document, with a line feed, around the value that `body` writes.
    public static func data(indented: Bool = false, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter(indented: indented)
        writer.object { writer in
            writer.member("schema", schema)
            writer.key("data")
            body(&writer)
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    /// The document that says what went wrong.
    public static func error(_ error: DeskError, indented: Bool = false) -> [UInt8] {
        var writer = JSONWriter(indented: indented)
        writer.object { writer in
            writer.member("schema", schema)
            writer.member("error", error) { writer, error in
                writer.member("code", error.code.rawValue)
                writer.member("message", error.message)
                writer.member("hint", error.hint)
            }
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}
