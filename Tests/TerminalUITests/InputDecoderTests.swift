import Testing

@testable import TerminalUI

@Suite struct InputDecoderTests {
    static let samples = InputSample.keys + InputSample.mice + InputSample.others

    @Test(arguments: samples)
    func decodes(sample: InputSample) {
        var decoder = InputDecoder()
        let events = decoder.feed(sample.bytes) + decoder.flush()
        #expect(events == sample.events)
        #expect(!decoder.isPending)
    }

    @Test(arguments: samples)
    func decodesAlikeHoweverSplit(sample: InputSample) {
        for split in 0...sample.bytes.count {
            var decoder = InputDecoder()
            var events = decoder.feed(Array(sample.bytes[..<split]))
            events += decoder.feed(Array(sample.bytes[split...])) + decoder.flush()
            #expect(events == sample.events, "split at \(split)")
        }
        var decoder = InputDecoder()
        let events = sample.bytes.flatMap { decoder.feed([$0]) } + decoder.flush()
        #expect(events == sample.events, "byte by byte")
    }

    @Test func anEscapeWaitsForWhatMayFollow() {
        var decoder = InputDecoder()
        #expect(decoder.feed([27]).isEmpty)
        #expect(decoder.pendingDelay == 25)
        #expect(decoder.flush() == [key(.escape)])
        #expect(decoder.pendingDelay == nil)
        #expect(decoder.feed(Array("j".utf8)) == [typed("j")])
    }

    /// What comes late of an answer to our question would else be typed.
    @Test func anAnswerAboutTheBackgroundIsWaitedFor() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array("\u{1B}]11;rgb:ffff/".utf8)).isEmpty)
        #expect(decoder.pendingDelay == 3_000)
        #expect(decoder.feed(Array("ffff/ffff\u{7}".utf8)) == [unknown("\u{1B}]11;rgb:ffff/ffff/ffff")])
        #expect(decoder.pendingDelay == nil)
        #expect(decoder.feed(Array("\u{1B}]j".utf8)).isEmpty)
        #expect(decoder.pendingDelay == 25, "that was somebody's Alt")
    }

    @Test func aPressAndItsReleaseInOneReadAreBothGiven() {
        var decoder = InputDecoder()
        let events = decoder.feed(Array("\u{1B}[<0;5;5M\u{1B}[<0;5;5m".utf8))
        #expect(events == [mouse(.press(.left), 4, 4), mouse(.release(.left), 4, 4)])
    }

    @Test func clicksAreCounted() {
        var decoder = InputDecoder()
        func click(at milliseconds: Int64, column: Int = 3) -> Int? {
            let events = decoder.feed(Array("\u{1B}[<0;\(column);3M\u{1B}[<0;\(column);3m".utf8), at: milliseconds)
            guard case .mouse(let press) = events.first else { return nil }
            return press.clicks
        }
        #expect(click(at: 1_000) == 1)
        #expect(click(at: 1_300) == 2)
        #expect(click(at: 1_600) == 3)
        #expect(click(at: 1_700) == 1)
        #expect(click(at: 1_800, column: 9) == 1)
        #expect(click(at: 2_300, column: 9) == 1)
    }

    @Test func longSequencesAreSwallowedWhole() {
        var decoder = InputDecoder()
        let digits = Array(repeating: UInt8(ascii: "7"), count: 100_000)
        var events: [InputEvent] = []
        for start in [Array("\u{1B}[".utf8), Array("\u{1B}]".utf8)] {
            events += decoder.feed(start + digits)
            #expect(decoder.held.count <= InputDecoder.heldLimit)
            events += decoder.feed(Array("\u{1B}\\".utf8)) + decoder.flush()
        }
        for event in events {
            switch event {
            case .unknown(let bytes): #expect(bytes.count <= InputDecoder.heldLimit + 3)
            default: #expect(event == typed("\\", .alt))
            }
        }
    }

    @Test(arguments: [(0, false), (1, true), (2, true), (3, true), (4, false)])
    func synchronizedOutputIsKnownByTheAnswer(_ answer: Int, _ isKnown: Bool) {
        var decoder = InputDecoder()
        #expect(!decoder.knowsSynchronizedOutput)
        #expect(decoder.feed(Array("\u{1B}[?2026;\(answer)$yq".utf8)).last == typed("q"))
        #expect(decoder.knowsSynchronizedOutput == isKnown)
        #expect(decoder.forgettingInput().knowsSynchronizedOutput == isKnown, "as after a suspension")
    }

    @Test func randomBytesNeverTrapAndNeverDeafen() {
        var random = SeededGenerator()
        let telling = Array("\u{1B}[O<;0123M~uPA$?]\\\r\u{7}".utf8)
        for _ in 0..<4_000 {
            var decoder = InputDecoder()
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
                    Bool.random(using: &random)
                        ? UInt8.random(in: 0...255, using: &random) : telling.randomElement(using: &random) ?? 27
                }
                _ = decoder.feed(bytes)
            }
            _ = decoder.flush()
            #expect(!decoder.isPending)
            #expect(decoder.feed(Array("q".utf8)) == [typed("q")])
        }
    }
}
