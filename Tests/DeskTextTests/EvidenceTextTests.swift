import DeskText
import Testing
import TicketModel

@Suite struct EvidenceTextTests {
    private static let look = TextLook(
        hasColour: false, isUnicode: true, columns: 80, isUTC: true, now: Timestamp(milliseconds: 1_764_500_000_000))

    private static func piece(_ id: UInt64, _ kind: EvidenceKind, bytes: UInt64, kept: UInt64) -> Evidence {
        Evidence(
            id: EventID(high: id, low: 0),
            stamp: Stamp(at: Timestamp(milliseconds: 1_764_500_000_000), by: "ana", via: .cli, host: "desk1"),
            kind: kind, bytes: bytes, kept: kept, digest: Digest(bytes: [UInt8](repeating: 0xAB, count: 32))!)
    }

    private static let list: [Evidence] = {
        var list = [
            piece(0x3F2A << 48, .file(name: "report\u{1B}[31m.pdf"), bytes: 1_234_567, kept: 1_234_567),
            piece(
                0xABCD << 48,
                .run(
                    argv: ["apt-get", "install", "-y", "openssl", "libssl3"], directory: "/", milliseconds: 1_050,
                    exit: 100),
                bytes: 9_000_000, kept: 4_194_304),
        ]
        list[0].isWithdrawn = true
        return list
    }()

    @Test func aLineAPiece() {
        var buffer = TextBuffer(look: Self.look)
        buffer.evidence(Self.list)
        #expect(
            buffer.text
                == """
                3f2a  10:53Z  ana  file      1.1 MiB  report␛[31m.pdf (withdrawn)
                abcd  10:53Z  ana  exit 100  8.5 MiB  apt-get install -y openssl… (4.0 MiB kept)

                """)
    }

    @Test func everyMemberIsThere() {
        var writer = JSONWriter(indented: false)
        writer.evidence(Self.list)
        let text = String(decoding: writer.bytes, as: UTF8.self)
        let sum = String(repeating: "ab", count: 32)
        #expect(
            text
                == #"[{"id":"3f2a0000000000000000000000000000","kind":"file","name":"report\u001b[31m.pdf","argv":null,"#
                + #""directory":null,"seconds":null,"exitStatus":null,"by":"ana","at":"2025-11-30T10:53:20.000Z","#
                + #""host":"desk1","via":"cli","bytes":1234567,"kept":1234567,"truncated":false,"sha256":"\#(sum)","#
                + #""withdrawn":true},{"id":"abcd0000000000000000000000000000","kind":"run","name":null,"#
                + #""argv":["apt-get","install","-y","openssl","libssl3"],"directory":"/","seconds":1.050,"#
                + #""exitStatus":100,"by":"ana","at":"2025-11-30T10:53:20.000Z","host":"desk1","via":"cli","#
                + #""bytes":9000000,"kept":4194304,"truncated":true,"sha256":"\#(sum)","withdrawn":false}]"#)
    }

    @Test(arguments: [
        ([UInt8]("".utf8), ""), (Array("f".utf8), "Zg=="), (Array("fo".utf8), "Zm8="), (Array("foo".utf8), "Zm9v"),
        (Array("foobar".utf8), "Zm9vYmFy"), ([0xFF, 0xFE, 0x00, 0x3F], "//4APw=="),
    ])
    func contentThatIsNoTextIsInBase64(bytes: [UInt8], base64: String) {
        // The first byte makes it no UTF-8.
        let bytes = [0xFF, 0xFF, 0xFF] + bytes
        var writer = JSONWriter(indented: false)
        writer.evidence(Self.list[0], content: bytes)
        let text = String(decoding: writer.bytes, as: UTF8.self)
        #expect(text.hasSuffix(#""content":null,"base64":"////\#(base64)"}"#), "\(text)")
    }

    @Test func aPieceEndsAfterALineElseBetweenCharacters() {
        func end(_ text: String, _ limit: Int) -> Int {
            TextBuffer.end(ofPieceOf: Array(text.utf8)[...], atMost: limit)
        }
        #expect(end("abc", 3) == 3)
        #expect(end("ab\ncd", 4) == 3)
        #expect(end("abcdef", 4) == 4)
        #expect(end("日本", 4) == 3)
        #expect(end("日本", 5) == 3)
        #expect(end("a日本", 4) == 4)
        let bad = [UInt8](repeating: 0x80, count: 20)
        #expect(TextBuffer.end(ofPieceOf: bad[...], atMost: 8) == 8, "what is no UTF-8 ends anywhere")
        #expect(TextBuffer.end(ofPieceOf: bad[5...], atMost: 8) == 13)
    }

    @Test(arguments: [
        (0, "0 B"), (1023, "1023 B"), (1024, "1.0 KiB"), (10_239, "9.9 KiB"), (10_240, "10 KiB"),
        (1_048_575, "1023 KiB"), (1_048_576, "1.0 MiB"), (UInt64.max, "15 EiB"),
    ])
    func sizes(bytes: UInt64, words: String) {
        #expect(Evidence.size(bytes) == words)
    }

    @Test(arguments: [
        (0, "0.0 s"), (999, "0.9 s"), (9_999, "9.9 s"), (59_999, "59 s"), (60_000, "1 min"), (200_000, "3 min 20 s"),
        (3_600_000, "1 h"), (7_500_000, "2 h 5 min"),
    ])
    func spans(milliseconds: UInt64, words: String) {
        #expect(Evidence.span(milliseconds: milliseconds) == words)
    }
}
