import Testing
import TicketModel

@Suite struct FilterTests {
    static let good: [(String, [FilterTest])] = [
        ("state:open,assigned", [.state([.open, .assigned])]),
        ("STATE:In-Progress", [.state([.inProgress])]),
        (
            "to:me assignee:bo to:nobody,none",
            [.assignee([.me]), .assignee([.person("bo")]), .assignee([.nobody, .nobody])]
        ),
        ("tag:vpn,mail host:db*", [.tag(["vpn", "mail"]), .host(["db*"])]),
        ("pri:high..", [.priority([.high ... .urgent])]),
        (
            "priority:..normal pri:low,urgent",
            [.priority([.low ... .normal]), .priority([.low ... .low, .urgent ... .urgent])]
        ),
        ("pri:high..normal", [.priority([.normal ... .high])]),
        ("for:bob@example.org", [.requester([.person("bob@example.org")])]),
        ("is:blocked,ready", [.property([.blocked, .ready])]),
        ("under:100,b7", [.under([ticket(100), TicketNumber("b7") ?? ticket(1)])]),
        ("field.rack:b4,b5", [.field(key: "rack", values: ["b4", "b5"])]),
        ("\"exact  phrase\" word", [.text("exact  phrase"), .text("word")]),
        ("\"state:open\"", [.text("state:open")]),
        ("tag:\"two words\",x", [.tag(["two words", "x"])]),
        ("state:open,", [.state([.open])]),
        ("\"never closed", [.text("never closed")]),
        (
            "foo:bar 10.0.0.1:443 https://x.example/?a=b nginx: a:b",
            ["foo:bar", "10.0.0.1:443", "https://x.example/?a=b", "nginx:", "a:b"].map { .text($0) }
        ),
        (
            "tags://x port:22 iso:9660 as:y error: - note:x to far:away 12:30 ::1",
            ["tags://x", "port:22", "iso:9660", "as:y", "error:", "-", "note:x", "to", "far:away", "12:30", "::1"].map {
                .text($0)
            }
        ),
        ("", []), ("  \n ", []),
    ]

    @Test(arguments: good)
    func `a filter is understood`(text: String, expected: [FilterTest]) throws {
        let filter = try Filter(parsing: text)
        #expect(filter.terms.map(\.test) == expected)
        #expect(filter.terms.allSatisfy { !$0.isNegated })
    }

    @Test(arguments: [
        ("not:tag:vpn", true), ("-tag:vpn", true), ("not:-tag:vpn", false), ("-vpn", true), ("not:vpn", true),
        ("-\"a b\"", true), ("not:\"a b\"", true), ("tag:-vpn", false), ("a-b", false),
    ])
    func `a term is negated`(text: String, isNegated: Bool) throws {
        let filter = try Filter(parsing: text)
        #expect(filter.terms.map(\.isNegated) == [isNegated])
    }

    @Test(arguments: [
        ("sort:updated", FilterSort(key: .updated)), ("sort:-updated", FilterSort(key: .updated, isDescending: true)),
        ("sort:due x sort:-priority", FilterSort(key: .priority, isDescending: true)),
        ("sort:number", FilterSort(key: .number)), ("sort:created", FilterSort(key: .created)),
    ])
    func `a sort is understood`(text: String, sort: FilterSort) throws {
        #expect(try Filter(parsing: text).sort == sort)
    }

    @Test(arguments: [
        ("word sate:open", 5..<9, "state"), ("stat:open", 0..<4, "state"), ("tags:vpn", 0..<4, "tag"),
        ("tga:vpn", 0..<3, "tag"),
        ("-asignee:me", 1..<8, "assignee"), ("hots:db1", 0..<4, "host"), ("priorty:high", 0..<7, "priority"),
        ("not:updatd:7d..", 4..<10, "updated"), ("undr:100", 0..<4, "under"), ("srot:due", 0..<4, "sort"),
        ("state:opne", 6..<10, "open"), ("state:open,closd", 11..<16, "closed"), ("is:redy", 3..<7, "ready"),
        ("pri:hihg..", 4..<10, "high"), ("sort:-update", 5..<12, "updated"), ("日本 is:blokced", 6..<13, "blocked"),
    ])
    func `what is nearly right is suggested`(text: String, range: Range<Int>, suggestion: String) throws {
        let error = try #require(#expect(throws: FilterError.self) { try Filter(parsing: text) })
        #expect(error.range == range)
        #expect(error.suggestion == suggestion)
        #expect(error.text == text)
    }

    @Test(arguments: [
        "state:xyzzy", "is:", "state:", "tag: vpn", "created:soon", "updated:..", "due:..", "due:never", "under:vpn",
        "under:0",
        "pri:1..2..3", "sort:weather", "not:state:", "created:2026-02-30", "field.rack:", "to:,", "is:approvd",
    ])
    func `what can't be meant is an error`(text: String) throws {
        let error = try #require(#expect(throws: FilterError.self) { try Filter(parsing: text) })
        #expect(!error.message.isEmpty)
        #expect(error.range.upperBound <= text.count)
    }

    @Test func `an error points at its place`() throws {
        let error = try #require(#expect(throws: FilterError.self) { try Filter(parsing: "to:me state:opne") })
        #expect(error.range == 12..<16)
        #expect(error.description == "state: does not know opne: did you mean open?")
    }

    @Test func `a filter knows whether it asks for states`() throws {
        #expect(try Filter(parsing: "tag:vpn sort:due").mentionsState == false)
        #expect(try Filter(parsing: "-state:closed").mentionsState)
        #expect(try Filter(parsing: "is:master").mentionsState)
        #expect(Filter.active.mentionsState)
    }

    @Test func `no text traps`() {
        var dice = Dice()
        for _ in 0..<3000 {
            let text = dice.text(0...25)
            do {
                _ = try Filter(parsing: text)
            } catch {
                #expect(error.range.lowerBound >= 0)
                #expect(error.range.upperBound <= text.count)
                #expect(!error.description.isEmpty)
            }
        }
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0...40, using: &dice)).map { _ in UInt8.random(in: 0...255, using: &dice) }
            let text = String(decoding: bytes, as: UTF8.self)
            _ = try? Filter(parsing: text)
            _ = CaptureLine(parsing: text, in: CaptureLineTests.context)
            _ = TicketNumber(text)
            _ = CivilDate(text)
            _ = Timestamp(rfc3339: text)
            _ = Standing(text)
        }
    }
}
