import Glibc
import TicketDesk

/// A place for a store that nobody will miss.
enum ThrowAwayDirectory {
    /// Gives a path that does not exist yet, in a new directory that is the caller's alone.
    static func make() throws(DeskError) -> String {
        let parent = Environment.value(of: "TMPDIR") ?? "/tmp"
        var template = Array("\(parent)/usher-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw DeskError(
                .inputOutput, "no directory can be made in \(parent) (\(String(cString: strerror(errno))))",
                hint: "name one with --store DIR")
        }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self) + "/demo"
    }
}
