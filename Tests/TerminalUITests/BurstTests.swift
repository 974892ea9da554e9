import Testing

@testable import TerminalUI

@Suite struct BurstTests {
    private func keys(_ text: String) -> [InputEvent] {
        text.map { $0 == "\r" ? key(.enter) : $0 == "\t" ? key(.tab) : typed($0) }
    }

    @Test(arguments: [
        "rm -rf /tmp", "Printer is down", "https://example.org/x", "Drucker kaputt, bitte kommen: 日本語",
        "first line\nsecond line", "Printer is down\n",
    ])
    func textInOneReadIsABurst(text: String) {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array(text.utf8)) == [.burst(text)])
        #expect(
            decoder.feed(Array(text.map { $0 == "\n" ? "\r" : $0 }.map(String.init).joined().utf8)) == [.burst(text)])
    }

    @Test(arguments: [
        "j", "jjjjj", String(repeating: "j", count: 200), String(repeating: "jjkkhlGg 123 ", count: 20), "tsr",
        ":128\r",
        "reset VPN", "\r\r\r\r\r\r\r\r\r\r\r\r",
    ])
    func whatHandsTypeIsKeys(text: String) {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array(text.utf8)) == keys(text))
    }

    @Test func keysAroundABurstStayKeys() {
        var decoder = InputDecoder()
        let events = decoder.feed(Array("\u{1B}[A\tPrinter is down\t\r\u{1B}[B".utf8))
        #expect(events == [key(.up), key(.tab), .burst("Printer is down"), key(.tab), key(.enter), key(.down)])
    }

    @Test func whatFollowsAtOnceBelongsToIt() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array("Printer is down".utf8), at: 1_000) == [.burst("Printer is down")])
        #expect(decoder.feed(Array(" too".utf8), at: 1_020) == [.burst(" too")])
        #expect(decoder.feed(Array("\rxx".utf8), at: 1_040) == [.burst("\nxx")])
        #expect(decoder.feed(Array("x".utf8), at: 1_200) == [typed("x")])
    }

    @Test func aCharacterCutByTheReadIsNotBroken() {
        var decoder = InputDecoder()
        let bytes = Array("Printer is down 日".utf8)
        var events = decoder.feed(Array(bytes.dropLast()), at: 0)
        events += decoder.feed(Array(bytes.suffix(1)), at: 1)
        #expect(events == [.burst("Printer is down "), typed("日")])
    }

    /// Whatever is written into a terminal that brackets its pastes need not be a paste.
    @Test(arguments: ["\u{1B}[200~x\u{1B}[201~", "\u{1B}[?2004;1$y", "\u{1B}[?2004;2$y"])
    func fromATerminalThatBracketsPastesABurstKeepsItsKeys(proof: String) {
        var decoder = InputDecoder()
        _ = decoder.feed(Array(proof.utf8))
        for text in ["please stop the printer", "Drucker kaputt, bitte kommen: 日本語\r"] {
            let presses = text.map { KeyPress($0 == "\r" ? .enter : .character($0)) }
            #expect(decoder.feed(Array(text.utf8)) == [.typeahead(presses)])
            #expect(Typeahead.isBurst(presses))
            #expect(Typeahead.text(of: presses) == text.map { $0 == "\r" ? "\n" : String($0) }.joined())
        }
        #expect(decoder.feed(Array("jjkkhl".utf8)) == keys("jjkkhl"))
        let many = String(repeating: "j", count: 200)
        #expect(decoder.feed(Array(many.utf8)) == keys(many))
    }

    @Test func anEnterEndsWhatWasTypedAhead() {
        var decoder = InputDecoder()
        _ = decoder.feed(Array("\u{1B}[?2004;2$y".utf8))
        _ = decoder.feed(Array("Printer is down\r".utf8), at: 1_000)
        #expect(decoder.feed(Array("t".utf8), at: 1_005) == [typed("t")])
        _ = decoder.feed(Array("Printer is down".utf8), at: 2_000)
        #expect(decoder.feed(Array(" t".utf8), at: 2_005) == [.typeahead([KeyPress(" "), KeyPress("t")])])
    }

    @Test(arguments: ["\u{1B}[?2004;0$y", "\u{1B}[?1004;1$y", "\u{1B}[200~never ended"])
    func anyOtherHas(reply: String) {
        var decoder = InputDecoder()
        _ = decoder.feed(Array(reply.utf8))
        _ = decoder.flush()
        #expect(decoder.feed(Array("Printer is down".utf8)) == [.burst("Printer is down")])
    }
}
