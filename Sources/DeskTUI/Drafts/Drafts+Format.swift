import TicketModel

/// The drafts of one board in a file:
///
///     usher drafts 1
///     comment 42,43 - 12
///     first
///     lines
///
/// After the first line, for each draft a line of what it is about, its tickets, what it began from (hexadecimal) and how
/// many bytes of text follow, `-` standing for none; then the text and a line break. A file is of no use but to its
/// reader, and anybody may have written it: what is not exactly so is no file of drafts.
extension Drafts {
    /// What a file holds at most, in bytes.
    static let largestFile = 8 << 20
    /// What one text holds at most, in bytes.
    static let longestText = 1 << 20
    private static let head = "usher drafts 1\n"

    /// The drafts as a file; of one that is too long for it, its beginning.
    var encoded: [UInt8] {
        var file = Array(Self.head.utf8)
        // The last matter most, should there not be room for all.
        var records: [[UInt8]] = []
        var size = file.count
        for draft in all.reversed() {
            let record = Self.record(draft)
            guard size + record.count <= Self.largestFile else { break }
            size += record.count
            records.append(record)
        }
        for record in records.reversed() { file += record }
        return file
    }

    private static func record(_ draft: Draft) -> [UInt8] {
        var text = draft.text
        if text.utf8.count > longestText { text = String(decoding: text.utf8.prefix(longestText), as: UTF8.self) }
        let tickets = draft.subject.tickets.prefix(MarkedTickets.most).map(\.description).joined(separator: ",")
        let base = draft.base.map { String($0, radix: 16) } ?? "-"
        // A character cut in two is spelled out, which takes bytes too.
        let bytes = Array(text.utf8)
        let line = "\(draft.subject.word) \(tickets.isEmpty ? "-" : tickets) \(base) \(bytes.count)\n"
        return Array(line.utf8) + bytes + [UInt8(ascii: "\n")]
    }

    /// Reads a file of drafts; nil if it is none.
    init?(encoded bytes: [UInt8]) {
        let head = Array(Self.head.utf8)
        guard bytes.count <= Self.largestFile, bytes.starts(with: head) else { return nil }
        self.init()
        var rest = bytes[head.count...]
        while !rest.isEmpty {
            guard all.count < Self.most, let end = rest.prefix(64 << 10).firstIndex(of: UInt8(ascii: "\n")),
                let line = String(validating: rest[..<end], as: UTF8.self)
            else { return nil }
            let fields = line.split(separator: " ", omittingEmptySubsequences: false)
            rest = rest[(end + 1)...]
            guard fields.count == 4, let subject = Draft.Subject(word: fields[0], tickets: fields[1]),
                let base = Self.base(fields[2]), let count = Int(fields[3]), count >= 0, count <= Self.longestText + 8,
                rest.count > count, rest[rest.startIndex + count] == UInt8(ascii: "\n"),
                let text = String(validating: rest.prefix(count), as: UTF8.self)
            else { return nil }
            rest = rest[(rest.startIndex + count + 1)...]
            keep(Draft(subject: subject, text: text, base: base))
        }
    }

    private static func base(_ field: Substring) -> Draft.Base?? {
        if field == "-" { return .some(nil) }
        return Draft.Base(field, radix: 16).map { .some($0) }
    }
}

extension Draft.Subject {
    /// What it is, in one word.
    fileprivate var word: String {
        switch self {
        case .capture: "capture"
        case .comment: "comment"
        case .description: "description"
        case .title: "title"
        case .note(let verb, _): "note:\(verb.rawValue)"
        case .reason(let verb, _): "reason:\(verb.rawValue)"
        case .force(let verb, _): "force:\(verb.rawValue)"
        case .run: "run"
        case .approval(let decision, _): "approval:\(decision.word)"
        }
    }

    fileprivate init?(word: Substring, tickets: Substring) {
        var numbers: [TicketNumber] = []
        if tickets != "-" {
            for part in tickets.split(separator: ",", omittingEmptySubsequences: false) {
                guard numbers.count < MarkedTickets.most, let number = TicketNumber(part) else { return nil }
                numbers.append(number)
            }
        }
        let parts = word.split(separator: ":", omittingEmptySubsequences: false)
        let decision = parts.count == 2 ? Approval.Decision(word: String(parts[1])) : nil
        let verb = parts.count == 2 ? Verb(rawValue: String(parts[1])) : nil
        switch (parts[0], parts.count, verb) {
        case ("capture", 1, _) where numbers.isEmpty: self = .capture
        case ("comment", 1, _) where !numbers.isEmpty: self = .comment(numbers)
        case ("description", 1, _) where numbers.count == 1: self = .description(numbers[0])
        case ("run", 1, _) where numbers.count == 1: self = .run(numbers[0])
        case ("title", 1, _) where !numbers.isEmpty: self = .title(numbers)
        case ("note", 2, let verb?) where !numbers.isEmpty: self = .note(verb, numbers)
        case ("reason", 2, let verb?) where !numbers.isEmpty: self = .reason(verb, numbers)
        case ("force", 2, let verb?) where !numbers.isEmpty: self = .force(verb, numbers)
        case ("approval", 2, _) where !numbers.isEmpty:
            guard let decision else { return nil }
            self = .approval(decision, numbers)
        default: return nil
        }
    }
}
