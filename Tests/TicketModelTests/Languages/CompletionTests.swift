import Testing

@testable import TicketModel

/// What words can become, in a capture line and in a filter: one completer.
struct CompletionTests {
    private static let vocabulary: Vocabulary = {
        var vocabulary = Vocabulary(of: TicketTable(), members: ["ana", "bo", "boris"]) { typed, mastersFirst in
            let all = [("100", "Move to building B"), ("104", "Rack switches"), ("7", "Printer")]
            return all.filter { (typed.isEmpty || $0.0.hasPrefix(typed) || $0.1.lowercased().contains(typed)) }
                .filter { !mastersFirst || $0.0 == "100" }
                .compactMap { pair in TicketNumber(pair.0).map { ($0, pair.1) } }
        }
        vocabulary.requesters = ["bob", "ciso"]
        vocabulary.tags = ["net", "tls", "vpn", "vpn client"]
        vocabulary.hosts = ["db1", "edge1", "edge2"]
        vocabulary.views = ["mine", "on call"]
        return vocabulary
    }()

    @Test(arguments: [
        ("x @", ["ana", "bo", "boris"]), ("x @bo", ["bo", "boris"]), ("x to:o", ["bo", "boris"]), ("x @zoe", []),
        ("x +v", ["vpn", "vpn client"]), ("x tag:net,t", ["tls", "net", "vpn client"]), ("x +ls", ["tls"]),
        ("x !h", ["high"]),
        ("x pri:", ["urgent", "high", "normal", "low"]),
        ("x for:b", ["bob"]), ("x host:edge1,e", ["edge1", "edge2"]), ("x ^", ["100"]), ("x part:mov", ["100"]),
        ("x needs:100,r", ["104", "7"]), ("x due:t", ["today", "tomorrow", "tue", "thu", "sat"]),
        ("x ne", ["needs:"]), ("x p", ["pri:", "part:"]), ("x foo:b", []), ("nothing", []),
    ])
    func inACaptureLine(_ text: String, _ words: [String]) {
        let found = Completion(capture: text, at: text.count, in: Self.vocabulary)
        #expect(found?.choices.map(\.text) ?? [] == words)
    }

    @Test(arguments: [
        ("to:", ["me", "nobody", "ana", "bo", "boris"]), ("to:a", ["ana"]), ("-tag:vp", ["vpn", "\"vpn client\""]),
        ("not:is:bl", ["blocked"]), ("is:active,re", ["ready"]), ("state:in", ["in-progress"]),
        ("pri:hi", ["high", "high.."]), ("for:ci", ["ciso"]), ("host:db", ["db1"]), ("under:", ["100"]),
        ("view:on", ["\"on call\""]), ("sort:-u", ["-updated"]), ("created:7", ["7d..", "..7d"]), ("due:no", ["none"]),
        ("st", ["state:"]), ("word -t", ["to:", "tag:"]), ("field.rack:b", []), ("http:x", []),
    ])
    func inAFilter(_ text: String, _ words: [String]) {
        let found = Completion(filter: text, at: text.count, in: Self.vocabulary)
        #expect(found?.choices.map(\.text) ?? [] == words)
    }

    @Test func onlyWhatIsBeforeTheCursorIsReplaced() {
        let found = Completion(capture: "fix +ne for:bob", at: 7, in: Self.vocabulary)
        #expect(found?.range == 5..<7 && found?.choices.map(\.text) == ["net"])
        let list = Completion(capture: "x tag:net,vp", at: 12, in: Self.vocabulary)
        #expect(list?.range == 10..<12, "of several values the last")
    }

    @Test func whatAChoiceMakesIsUnderstood() throws {
        let context = CaptureContext(
            me: "ana", today: CivilDate(days: 20_000), isMember: { ["ana", "bo", "boris"].contains($0) },
            isTicket: { _ in true })
        for start in ["@", "to:", "+", "tag:", "!", "pri:", "for:", "host:", "^", "part:", "needs:", "due:"] {
            let line = "title \(start)"
            let found = try #require(Completion(capture: line, at: line.count, in: Self.vocabulary), "\(start)")
            for choice in found.choices where !choice.text.contains(" ") {
                let whole = CaptureLine(parsing: line + choice.text, in: context)
                #expect(whole.tokens.count == 1 && whole.draft.title == "title", "\(line)\(choice.text)")
            }
        }
        for start in [
            "is:", "to:", "tag:", "pri:", "state:", "for:", "host:", "due:", "created:", "updated:", "under:", "view:",
            "sort:",
        ] {
            let found = try #require(Completion(filter: start, at: start.count, in: Self.vocabulary), "\(start)")
            for choice in found.choices {
                let filter = try Filter(parsing: start + choice.text)
                #expect(filter.terms.count + (filter.sort == nil ? 0 : 1) == 1, "\(start)\(choice.text)")
            }
        }
    }

    @Test func whatNoFilterCanSayIsNotOffered() {
        var vocabulary = Self.vocabulary
        vocabulary.tags = ["vpn \"old\" client", "vpn\"x"]
        #expect(Completion(filter: "tag:v", at: 5, in: vocabulary)?.choices.map(\.text) == ["vpn\"x"])
    }

    @Test func theListIsBounded() {
        var vocabulary = Self.vocabulary
        vocabulary.tags = (0..<5_000).map { Name("tag\($0)") }
        #expect(Completion(capture: "x +tag", at: 6, in: vocabulary)?.choices.count == Completion.most)
    }

    @Test func anyTextAndPlaceAreTaken() {
        for text in ["", " ", "日本語:x", ":", "::", "@", "-", "not:", "not:not:is:", "\"a b", "tag:\"x y"] {
            for cursor in 0...text.count {
                _ = Completion(capture: text, at: cursor, in: Self.vocabulary)
                _ = Completion(filter: text, at: cursor, in: Self.vocabulary)
            }
        }
    }
}
