import TicketDesk
import TicketModel

/// What ArgumentParser says of arguments that it can't read, in the form of our errors.
enum ArgumentFailure {
    /// `Unknown option '--tga'. Did you mean '--tag'?` becomes `unknown option --tga: did you mean --tag?`.
    static func deskError(_ message: String, in word: String) -> DeskError {
        var text = message.split(separator: "\n").first.map { plain($0) } ?? "these arguments can't be read"
        var hint = "see usher help \(word)"
        if let (before, after) = split(text, at: ". Did you mean ") {
            text = before
            let asked = before.split(separator: " ").last.map { String($0) } ?? ""
            // ArgumentParser finds words near that share little but their length.
            if let near = nearest(to: asked, among: [String(after.filter { $0 != "?" })]) {
                hint = "did you mean \(near)?"
            }
        } else if let (before, after) = split(text, at: ". Please provide ") {
            text = before
            hint = "give \(after)"
            while hint.hasSuffix(".") { hint.removeLast() }
        }
        if let option = split(text, at: "option --")?.after {
            if word == "assign", option == "to" {
                hint = "the login comes last: usher assign 42 ana"
            } else if [ListCommand.word, AroundCommand.word].contains(word), Filter.isKey(option) {
                hint = "a filter is written without dashes, \(option):VALUE"
            }
        }
        text = text.prefix(1).lowercased() + text.dropFirst()
        while text.hasSuffix(".") { text.removeLast() }
        return DeskError(.usage, text, hint: hint)
    }

    /// Without the marks around words: `Missing value for '--to <LOGIN>'` reads `Missing value for --to LOGIN`.
    private static func plain(_ line: Substring) -> String {
        String(line.filter { $0 != "'" && $0 != "<" && $0 != ">" })
    }

    private static func split(_ text: String, at part: String) -> (before: String, after: String)? {
        var start = text.startIndex
        while start < text.endIndex {
            if text[start...].hasPrefix(part) {
                return (String(text[..<start]), String(text[text.index(start, offsetBy: part.count)...]))
            }
            text.formIndex(after: &start)
        }
        return nil
    }
}
