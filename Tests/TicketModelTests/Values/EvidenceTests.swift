import Testing
import TicketModel

@Suite struct EvidenceTests {
    static func evidence(_ high: UInt64, kind: EvidenceKind = .file(name: "a")) -> Evidence {
        Evidence(
            id: EventID(high: high, low: 0), stamp: Stamp(at: Script.start, by: "ana", via: .cli, host: "desk1"),
            kind: kind, bytes: 1, kept: 1, digest: Digest(bytes: [UInt8](repeating: 1, count: 32))!)
    }

    @Test func `an identifier is as short as it can be among the others`() {
        let list = [
            Self.evidence(0xABCD_0000_0000_0000), Self.evidence(0xABCD_1200_0000_0000),
            Self.evidence(0xABCD_1300_0000_0000), Self.evidence(0x1234_5678_0000_0000),
        ]
        #expect(list.map { list.shortID(of: $0) } == ["abcd0", "abcd12", "abcd13", "1234"])
        for one in list { #expect(list.matching(id: list.shortID(of: one)) == [one]) }
        #expect(list.matching(id: "ABCD").count == 3)
        #expect(list.matching(id: "123") == [], "three digits are too few")
        #expect(list.matching(id: "").isEmpty)
        #expect(list.matching(id: list[0].id.description) == [list[0]])
    }

    static let titles: [(EvidenceKind, String)] = [
        (.file(name: "a b.txt"), "a b.txt"),
        (run("apt-get", "install", "-y", "openssl=3.0.11-1"), "apt-get install -y openssl=3.0.11-1"),
        (run("sh", "-c", "rm $x; ls", ""), "sh -c 'rm $x; ls' ''"),
        (run("über", "it's"), "über 'it'\\''s'"),
        (run(String(repeating: "a", count: 600)), String(repeating: "a", count: 509) + "…"),
        (run(Array(repeating: "abc", count: 1_000)), String(String(repeating: "abc ", count: 200).prefix(509)) + "…"),
        (.file(name: String(repeating: "日", count: 300)), String(repeating: "日", count: 169) + "…"),
    ]

    static func run(_ words: String...) -> EvidenceKind { run(words) }
    static func run(_ words: [String]) -> EvidenceKind {
        .run(argv: words, directory: "/", milliseconds: 1, exit: 0)
    }

    @Test(arguments: titles)
    func `a command is told as a shell reads it, and never at length`(kind: EvidenceKind, title: String) {
        #expect(kind.title == title)
    }
}
