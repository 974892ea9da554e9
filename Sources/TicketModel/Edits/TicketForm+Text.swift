extension TicketForm {
    /// How lines begin that say what is wrong; they are gone from what is read.
    static let complaint = "#! "

    /// The form as text, under what is to be said first.
    public func text(saying complaints: [String] = [], explaining lines: [String] = []) -> String {
        var text = ""
        for line in complaints { text += Self.complaint + TextBounds.oneLine(line) + "\n" }
        for line in lines { text += "# " + TextBounds.oneLine(line) + "\n" }
        // A title that would read as a comment, or as one that was protected so, is protected.
        text += (title.hasPrefix("#") || title.hasPrefix("\\") ? "\\" : "") + title + "\n"
        func add(_ key: String, _ value: String) { text += value.isEmpty ? "\(key):\n" : "\(key): \(value)\n" }
        add("priority", priority.word)
        add("due", due?.description ?? "")
        add("for", requester?.text ?? "")
        add("tags", tags.map(\.text).joined(separator: ", "))
        add("hosts", hosts.map(\.text).joined(separator: ", "))
        add("requires", requires.map(\.rawValue).sorted().joined(separator: ", "))
        for entry in fields.entries { add("field.\(entry.key)", entry.value.shown) }
        return text + "\n" + (description.isEmpty ? "" : description + "\n")
    }

    /// A form's text with other complaints on top than before.
    public static func text(_ text: String, saying complaints: [String]) -> String {
        var rest = Substring(text)
        while rest.hasPrefix(complaint), let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) {
            rest = rest[rest.utf8.index(after: end)...]
        }
        return complaints.map { complaint + TextBounds.oneLine($0) + "\n" }.joined() + rest
    }
}
