import Testing

@testable import TerminalUI

@Suite struct PasteTests {
    private static let start = Array("\u{1B}[200~".utf8)
    private static let end = Array("\u{1B}[201~".utf8)

    @Test func aHugePasteComesWhole() {
        var decoder = InputDecoder()
        let line = Array("patch openssl on edge1\r".utf8)
        let bytes = Array(repeatElement(line, count: 10_000).joined())
        var events: [InputEvent] = []
        let all = Self.start + bytes + Self.end
        for first in stride(from: 0, to: all.count, by: 4_096) {
            events += decoder.feed(Array(all[first..<min(first + 4_096, all.count)]))
        }
        #expect(events == [.paste(String(repeating: "patch openssl on edge1\n", count: 10_000))])
    }

    @Test(arguments: [-7, -1, 0, 1, 3, 6, 100])
    func moreThanTheLimitIsReadAndDropped(excess: Int) {
        var collector = PasteCollector()
        collector.limit = 1_000
        for _ in 0..<(1_000 + excess) { _ = collector.take(UInt8(ascii: "x")) }
        let ends = Self.end.map { collector.take($0) }
        #expect(ends == [false, false, false, false, false, true])
        let text = collector.finish()
        #expect(text.utf8.count == 1_000 + min(excess, 0))
        #expect(text.utf8.allSatisfy { $0 == UInt8(ascii: "x") })
    }

    @Test func anUnfinishedPasteIsGivenUpAfterSeconds() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Self.start + Array("half".utf8)).isEmpty)
        #expect(decoder.pendingDelay == 3_000)
        #expect(decoder.flush() == [.paste("half")])
        #expect(decoder.feed(Array("j".utf8)) == [typed("j")])
    }
}
