import DeskTUI
import Glibc
import TicketDesk

/// What a configuration file says.
///
/// The file is TOML of which a small part is understood: comments, blank lines, `store = "DIR"`, a table `[keys]` of
/// `"COMMAND" = "KEY"` or `"COMMAND" = ["KEY", "KEY"]`, and a table `[theme]` of `name = "NAME"`, `ascii = true` and
/// `MEANING = "COLOUR"`, with basic or literal strings. Anything else is an error that names file and line, so that nothing
/// is written there in vain.
struct Configuration: Equatable {
    /// The store's directory, absolute or starting with `~/`.
    var store: String?
    /// The keys that commands of the board are to have, by the command's name.
    var keys: [String: [String]] = [:]
    /// What the board is to look like: the lines of `[theme]`, each of which can be meant.
    var theme: [String: String] = [:]

    /// Reads a file, or gives nil if there is none.
    init?(file path: String) throws(DeskError) {
        guard let bytes = try Self.contents(of: path) else { return nil }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw DeskError(.badConfiguration, "\(path): is not UTF-8", hint: "write store = \"DIR\" in it")
        }
        try self.init(text: text, from: path)
    }

    /// Reads the text of the file at `path`.
    init(text: String, from path: String) throws(DeskError) {
        // The table that one is in, none at first, and those that were there.
        var (table, tables) = ("", [String]())
        // CR LF is one Character, and a newline like any other.
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            do throws(Trouble) {
                var rest = ConfigurationLine(line)
                rest.skipBlanks()
                if rest.isAtEnd { continue }
                if rest.take("[") {
                    table = try Self.takeHeader(&rest, after: tables)
                    tables.append(table)
                } else {
                    switch table {
                    case "keys": try takeKeys(&rest)
                    case "theme": try takeTheme(&rest)
                    default: try takeStore(&rest)
                    }
                }
                rest.skipBlanks()
                guard rest.isAtEnd else { throw Trouble("something follows the value") }
            } catch {
                throw DeskError(
                    .badConfiguration, "\(path):\(index + 1): \(error.reason)",
                    hint: Self.hint(in: table))
            }
        }
    }

    /// What is wrong with a line.
    private struct Trouble: Error {
        let reason: String

        init(_ reason: String) { self.reason = reason }
    }

    private static func hint(in table: String) -> String {
        switch table {
        case "keys": "write \"COMMAND\" = \"KEY\""
        case "theme": "write name = \"dark\", ascii = true or urgent = \"bright-red\""
        default: "write store = \"DIR\""
        }
    }

    private static func takeHeader(_ rest: inout ConfigurationLine, after: [String]) throws(Trouble) -> String {
        rest.skipBlanks()
        let name = rest.takeKey()
        rest.skipBlanks()
        guard rest.take("]") else { throw Trouble("is not [TABLE]") }
        guard name == "keys" || name == "theme" else { throw Trouble("unknown table [\(name)]") }
        if after.contains(name) { throw Trouble("[\(name)] stands there twice") }
        return name
    }

    private mutating func takeTheme(_ rest: inout ConfigurationLine) throws(Trouble) {
        let key = rest.takeString() ?? rest.takeKey()
        guard !key.isEmpty else { throw Trouble("is not KEY = VALUE") }
        rest.skipBlanks()
        guard rest.take("=") else { throw Trouble("\(key) lacks its =") }
        rest.skipBlanks()
        // Of TOML's other values it is true, false and a colour's number that stand without quotes.
        let isBare = key == "ascii"
        guard let value = isBare ? rest.takeKey() : rest.takeString() ?? rest.takeNumber() else {
            throw Trouble("\(key) is not a string in quotes")
        }
        if let trouble = ThemeWish.trouble(key, value) { throw Trouble(trouble) }
        guard theme[key] == nil else { throw Trouble("\(key) is set twice") }
        theme[key] = value
    }

    private mutating func takeStore(_ rest: inout ConfigurationLine) throws(Trouble) {
        let key = rest.takeKey()
        rest.skipBlanks()
        guard key == "store" else { throw Trouble(key.isEmpty ? "is not KEY = \"VALUE\"" : "unknown key \(key)") }
        guard rest.take("=") else { throw Trouble("store lacks its =") }
        rest.skipBlanks()
        guard let value = rest.takeString() else { throw Trouble("store is not a string in quotes") }
        guard store == nil else { throw Trouble("store is set twice") }
        guard value.hasPrefix("/") || value.hasPrefix("~/") else { throw Trouble("store is not an absolute path") }
        store = value
    }

    private mutating func takeKeys(_ rest: inout ConfigurationLine) throws(Trouble) {
        let command = rest.takeString() ?? rest.takeKey()
        guard !command.isEmpty else { throw Trouble("is not \"COMMAND\" = \"KEY\"") }
        rest.skipBlanks()
        guard rest.take("=") else { throw Trouble("\(command) lacks its =") }
        rest.skipBlanks()
        guard let values = rest.takeStrings() else {
            throw Trouble("the keys of \(command) are not a string in quotes, nor several in [ ] on one line")
        }
        guard keys[command] == nil else { throw Trouble("\(command) is set twice") }
        keys[command] = values
    }

    private static let largest = 65_536

    private static func contents(of path: String) throws(DeskError) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw unreadable(path)
        }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: largest + 1)
        var count = 0
        while count < bytes.count {
            let got = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress?.advanced(by: count), $0.count - count) }
            if got == 0 { break }
            if got < 0 {
                if errno == EINTR { continue }
                throw unreadable(path)
            }
            count += got
        }
        guard count <= largest else {
            throw DeskError(
                .badConfiguration, "\(path): is longer than \(largest / 1024) KiB", hint: "write store = \"DIR\"")
        }
        return Array(bytes[..<count])
    }

    private static func unreadable(_ path: String) -> DeskError {
        DeskError(
            .badConfiguration, "\(path): can't be read (\(String(cString: strerror(errno))))",
            hint: "name the store with -C DIR")
    }
}
