import Testing

@testable import TerminalUI

/// The shortest sequences, which are as long as they say.
@Suite struct SequenceTests {
    private func bytes(_ write: (inout [UInt8]) -> Void) -> String {
        var bytes: [UInt8] = []
        write(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func look(_ style: Style) -> Look { Look(style, colorCount: 256) }

    @Test(
        arguments: [
            (Style.plain, Style.plain, ""), (.plain, .bold, "\u{1B}[1m"), (.bold, .plain, "\u{1B}[m"),
            (Style(.palette(80)), Style(.palette(245)), "\u{1B}[38;5;245m"), (Style(.ansi(1)), .plain, "\u{1B}[m"),
            (Style(.palette(255), on: .palette(237), .bold), Style(.palette(255), on: .palette(237)), "\u{1B}[22m"),
            (Style(.palette(255), .bold), Style(.palette(80)), "\u{1B}[0;38;5;80m"),
            (Style(.palette(1), on: .palette(237)), Style(.palette(2), on: .palette(237)), "\u{1B}[32m"),
            (Style(.palette(9), on: .palette(12)), Style(.palette(9)), "\u{1B}[49m"),
            (Style(.standard, [.bold, .dim]), Style(.standard, .dim), "\u{1B}[0;2m"),
            (Style(.palette(80), on: .palette(237), [.bold, .reverse, .underline]), .bold, "\u{1B}[0;1m"),
        ] as [(Style, Style, String)])
    func aLookIsChangedByTheShortest(_ old: Style, _ new: Style, _ expected: String) {
        let sequence = StyleSequence(from: look(old), to: look(new), FrameLanguage())
        #expect(bytes { sequence.write(to: &$0) } == expected)
        #expect(sequence.length == expected.utf8.count)
    }

    @Test(
        arguments: [
            (nil, Point(x: 0, y: 0), "\u{1B}[1H"), (nil, Point(x: 11, y: 6), "\u{1B}[7;12H"),
            (Point(x: 3, y: 3), Point(x: 3, y: 3), ""), (Point(x: 3, y: 3), Point(x: 4, y: 3), "\u{1B}[C"),
            (Point(x: 3, y: 3), Point(x: 20, y: 3), "\u{1B}[17C"), (Point(x: 9, y: 3), Point(x: 7, y: 3), "\u{8}\u{8}"),
            (Point(x: 90, y: 3), Point(x: 70, y: 3), "\u{1B}[20D"), (Point(x: 90, y: 3), Point(x: 0, y: 3), "\r"),
            (Point(x: 90, y: 3), Point(x: 2, y: 4), "\u{1B}[5;3H"),
            (Point(x: 90, y: 3), Point(x: 1, y: 4), "\n\r\u{1B}[C"), (Point(x: 90, y: 3), Point(x: 90, y: 5), "\n\n"),
            (Point(x: 90, y: 23), Point(x: 90, y: 5), "\u{1B}[18A"),
            (Point(x: 9, y: 3), Point(x: 9, y: 19), "\u{1B}[16B"),
            (Point(x: 90, y: 23), Point(x: 89, y: 5), "\u{1B}[6;90H"),
        ] as [(Point?, Point, String)])
    func theCursorGoesTheShortestWay(_ from: Point?, _ to: Point, _ expected: String) {
        let move = CursorMove(from: from, to: to)
        #expect(bytes { move.write(to: &$0) } == expected)
        #expect(move.length == expected.utf8.count)
    }

    @Test func everySequenceIsAsLongAsItSays() {
        let places = [0, 1, 2, 7, 8, 9, 10, 98, 99, 100, 120, 250]
        for from in places {
            for to in places {
                for y in [0, 1, 3, 9, 10, 99, 130] {
                    for known in [true, false] {
                        let move = CursorMove(from: known ? Point(x: from, y: 9) : nil, to: Point(x: to, y: y))
                        let text = bytes { move.write(to: &$0) }
                        #expect(move.length == text.utf8.count, "\(from), 9 to \(to), \(y): \(text.debugDescription)")
                        #expect(move.length <= CursorMove(from: nil, to: Point(x: to, y: y)).length)
                    }
                }
            }
        }
        var random = SeededGenerator()
        for _ in 0..<2_000 {
            let looks = (0..<2).map { _ in
                func color() -> Color {
                    [.standard, .palette(UInt8.random(in: 0...255, using: &random))].randomElement(using: &random)
                        ?? .standard
                }
                return look(
                    Style(color(), on: color(), Style.Attributes(rawValue: UInt8.random(in: 0..<32, using: &random))))
            }
            let sequence = StyleSequence(from: looks[0], to: looks[1], FrameLanguage())
            #expect(sequence.length == bytes { sequence.write(to: &$0) }.utf8.count)
        }
    }
}
