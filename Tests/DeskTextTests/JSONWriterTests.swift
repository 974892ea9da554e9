import DeskText
import Testing

@Suite struct JSONWriterTests {
    private func written(indented: Bool = false, _ body: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter(indented: indented)
        body(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func membersStandInTheOrderTold() {
        let text = written { writer in
            writer.object { writer in
                writer.member("b", 1)
                writer.member("a", ["x", "y"])
                writer.key("none")
                writer.array { _ in }
                writer.key("in")
                writer.object { writer in
                    writer.member("yes", true)
                    writer.member("null", nil as String?)
                }
                writer.member("last", -7)
            }
        }
        #expect(text == #"{"b":1,"a":["x","y"],"none":[],"in":{"yes":true,"null":null},"last":-7}"#)
    }

    @Test func indentedItIsOneMemberToALine() {
        let text = written(indented: true) { writer in
            writer.object { writer in
                writer.member("a", ["x"])
                writer.key("none")
                writer.object { _ in }
            }
        }
        #expect(text == "{\n  \"a\": [\n    \"x\"\n  ],\n  \"none\": {}\n}")
    }

    /// Text as given, and as it must stand between the quotes.
    static let texts: [(given: String, written: String)] = [
        ("plain", "plain"),
        ("say \"no\" \\ yes", #"say \"no\" \\ yes"#),
        ("a\nb\tc\rd", #"a\nb\tc\rd"#),
        ("\u{0}\u{1B}[31m\u{7F}", #"\u0000\u001b[31m\u007f"#),
        ("\u{9B}2J", #"\u009b2J"#),
        ("\u{202E}txt\u{2066}\u{200B}\u{FEFF}", #"\u202etxt\u2066\u200b\ufeff"#),
        ("\u{2028}\u{2029}", #"\u2028\u2029"#),
        ("soft\u{AD}hyphen \u{34F}\u{115F}", #"soft\u00adhyphen \u034f\u115f"#),
        ("tag \u{E0041} and \u{10FFFF}", #"tag \udb40\udc41 and \udbff\udfff"#),
        ("日本 é 👍", "日本 é 👍"),
        ("\r\n", #"\r\n"#),
    ]

    @Test(arguments: texts) func textIsEscapedWhereItCouldActOrHide(_ text: (given: String, written: String)) {
        #expect(written { $0.string(text.given) } == "\"\(text.written)\"")
    }

    @Test func keysAreEscapedLikeText() {
        #expect(written { $0.object { $0.member("a\u{1B}\"", 1) } } == #"{"a\u001b\"":1}"#)
    }

    @Test func everyScalarComesBack() {
        // All of the two lower planes that hold text, in one string, read back by a reader of the tests' own.
        var scalars = String.UnicodeScalarView()
        for value in UInt32(0)..<0x2_0000 where (0xD800...0xDFFF).contains(value) == false {
            scalars.append(Unicode.Scalar(value).unsafelyUnwrapped)
        }
        let text = String(scalars)
        let back = JSONText.read(Array(written { $0.string(text) }.utf8))
        #expect(back.map { Array($0.utf8) } == Array(text.utf8))
    }
}
