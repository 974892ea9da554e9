import TicketDesk
import TicketModel

/// What is asked for in a way that needs no parser of options.
struct PlainRequest {
    let shared: SharedSettings
    let run: (Program) throws -> Void

    /// Nil if it is not as plain as that.
    init?(_ line: RequestLine) {
        guard case .verb(let word) = line.request, let (shared, run) = Self.request(word, line),
            let settings = SharedSettings(leading: shared)
        else { return nil }
        self.shared = settings
        self.run = run
    }

    private static func request(
        _ word: String, _ line: RequestLine
    ) -> (shared: [String], run: (Program) throws -> Void)? {
        switch word {
        case AddCommand.word:
            guard let capture = Capture(line: line) else { return nil }
            return (line.leading, capture.run)
        case ListCommand.word:
            guard let plain = PlainArguments(line, flags: ["--all", "--count"], option: "--limit") else { return nil }
            var listing = Listing(
                terms: plain.words, isAll: plain.flags.contains("--all"), isCount: plain.flags.contains("--count"))
            if let text = plain.value {
                guard let limit = Int(text) else { return nil }
                listing.limit = limit
            }
            return (plain.shared, { [listing] program in try listing.run(program) })
        case ShowCommand.word:
            guard let plain = PlainArguments(line) else { return nil }
            return (plain.shared, Showing(words: plain.words).run)
        default:
            guard let verb = Verb(rawValue: word), [.take, .start, .pause, .resolve, .reopen, .release].contains(verb),
                let plain = PlainArguments(line, option: "--note")
            else { return nil }
            return (plain.shared, Moving(verb: verb, words: plain.words, note: plain.value).run)
        }
    }
}
