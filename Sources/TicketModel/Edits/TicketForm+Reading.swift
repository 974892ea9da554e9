/// Everything that is wrong with a form's text, each thing for a person to read.
public struct FormComplaints: Error, Hashable, Sendable {
    /// `due: someday — is no day: write fri, 3d or 2026-12-01`.
    public let lines: [String]
}

extension TicketForm {
    fileprivate static let keys = ["priority", "due", "for", "tags", "hosts", "requires"]

    /// Reads a form's text; nil if nothing stands in it but comments.
    ///
    /// Names of tags and hosts that are new must be such; `base` is what was there before.
    public init?(
        reading text: String, base: TicketForm, today: CivilDate, me: Name
    ) throws(FormComplaints) {
        self.init()
        var reader = FormReader(base: base, today: today, me: me)
        var rest = Substring(text)
        var hasTitle = false
        while !rest.isEmpty {
            let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
            var line = rest[..<end]
            rest = end == rest.endIndex ? rest[end...] : rest[rest.utf8.index(after: end)...]
            if line.utf8.last == UInt8(ascii: "\r") { line = Substring(decoding: line.utf8.dropLast(), as: UTF8.self) }
            if line.hasPrefix("#") { continue }
            let isBlank = line.utf8.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            if !hasTitle {
                if isBlank { continue }
                title = TextBounds.oneLine(String(line.hasPrefix("\\") ? line.dropFirst() : line))
                hasTitle = true
            } else if isBlank {
                description = Self.withoutEnd(String(rest))
                rest = ""
            } else {
                reader.read(line, into: &self)
            }
        }
        guard reader.complaints.isEmpty else { throw FormComplaints(lines: reader.complaints) }
        if !hasTitle { return nil }
    }

    /// The key that a word before a colon is, or was meant to be.
    static func key(_ word: String) -> (known: String?, near: String?) {
        let small = word.lowercased()
        if keys.contains(small) { return (small, nil) }
        let other = ["pri": "priority", "tag": "tags", "host": "hosts", "requester": "for"][small]
        return (other, nearest(to: small, among: keys))
    }
}

/// Reads the lines between title and description, and gathers what is wrong with them.
private struct FormReader {
    let base: TicketForm
    let today: CivilDate
    let me: Name
    var complaints: [String] = []
    private var seen: Set<String> = []

    init(base: TicketForm, today: CivilDate, me: Name) {
        self.base = base
        self.today = today
        self.me = me
    }

    mutating func read(_ line: Substring, into form: inout TicketForm) {
        guard let colon = line.firstIndex(of: ":") else {
            return complain(line, "has no colon: write key: value, or an empty line before the description")
        }
        let word = Self.trimmed(line[..<colon])
        let value = Self.trimmed(line[line.index(after: colon)...])
        if word.lowercased().hasPrefix("field.") {
            let key = String(word.dropFirst(6))
            guard CaptureWord.isFieldKey(key) else { return complain(line, "names no field: letters, digits and -_.") }
            guard form.fields[key] == nil else { return complain(line, "is there twice") }
            if !value.isEmpty { form.fields[key] = .text(value) }
            return
        }
        let (known, near) = TicketForm.key(word)
        guard let known else {
            let hint =
                near.map { "did you mean \($0)?" }
                ?? "known are \(TicketForm.keys.joined(separator: ", ")) and field.NAME"
            return complain(line, "is no key that is known here: \(hint)")
        }
        guard seen.insert(known).inserted else { return complain(line, "is there twice") }
        read(known, value, line, into: &form)
    }

    private mutating func read(_ key: String, _ value: String, _ line: Substring, into form: inout TicketForm) {
        switch key {
        case "priority":
            guard let priority = value.isEmpty ? .normal : Priority(word: value.lowercased()) else {
                return complain(line, "is no priority: low, normal, high or urgent")
            }
            form.priority = priority
        case "due":
            if value.isEmpty || value.lowercased() == "none" { return }
            guard let day = DayWord(value) else { return complain(line, "is no day: write fri, 3d or 2026-12-01") }
            form.due = day.ahead(of: today)
        case "for":
            if !value.isEmpty { form.requester = value == "me" ? me : Name(value) }
        case "tags":
            form.tags = names(value, line, known: base.tags, "is no tag: a letter, then letters, digits and -_./") {
                CaptureWord.isTag($0)
            }
        case "requires":
            for part in Self.parts(value) {
                guard let requirement = Requirement(rawValue: part.lowercased()) else {
                    complain(line, "\(part) is nothing that can be required: approval or evidence")
                    continue
                }
                form.requires.insert(requirement)
            }
        default:
            form.hosts = names(value, line, known: base.hosts, "is no host: letters, digits and -_.:") {
                CaptureWord.isHost($0)
            }
        }
    }

    private mutating func names(
        _ value: String, _ line: Substring, known: [Name], _ complaint: String, _ isName: (Substring) -> Bool
    ) -> [Name] {
        var names: [Name] = []
        for part in Self.parts(value) {
            let name = Name(part)
            if known.contains(name) || isName(part) {
                names.append(name)
            } else {
                complain(line, "\(part) \(complaint)")
            }
        }
        return names.sortedSet
    }

    private static func parts(_ value: String) -> [Substring] {
        value.split { $0 == "," || $0.isWhitespace }
    }

    private mutating func complain(_ line: Substring, _ reason: String) {
        // A form that is something else altogether is not told line by line.
        if complaints.count < 20 { complaints.append("\(TextBounds.prefix(of: String(line), bytes: 200)) — \(reason)") }
    }

    private static func trimmed(_ text: Substring) -> String {
        func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" }
        let start = text.firstIndex { !isBlank($0) } ?? text.endIndex
        let end = text.lastIndex { !isBlank($0) }.map { text.index(after: $0) } ?? start
        return String(text[start..<end])
    }
}
