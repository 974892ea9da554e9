import Testing

@testable import TerminalUI

/// What terminals send, with what it means: each is to be decoded alike however it is split.
struct InputSample: CustomTestStringConvertible, Sendable {
    let bytes: [UInt8]
    let events: [InputEvent]

    init(_ text: String, _ events: InputEvent...) {
        bytes = Array(text.utf8)
        self.events = events
    }

    init(bytes: [UInt8], _ events: InputEvent...) {
        self.bytes = bytes
        self.events = events
    }

    var testDescription: String {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
    }
}

func key(_ key: Key, _ modifiers: Modifiers = []) -> InputEvent { .key(KeyPress(key, modifiers)) }

func typed(_ character: Character, _ modifiers: Modifiers = []) -> InputEvent { key(.character(character), modifiers) }

func mouse(_ kind: MouseEvent.Kind, _ x: Int, _ y: Int, _ modifiers: Modifiers = []) -> InputEvent {
    .mouse(MouseEvent(kind, at: Point(x: x, y: y), modifiers: modifiers))
}

func unknown(_ text: String) -> InputEvent { .unknown(Array(text.utf8)) }

extension InputSample {
    static let keys: [InputSample] = [
        InputSample("jG é日", typed("j"), typed("G"), typed(" "), typed("é"), typed("日")),
        InputSample(
            "\r\t\u{7F}\u{8}\n", key(.enter), key(.tab), key(.backspace), typed("h", .control), typed("j", .control)),
        InputSample(
            "\0\u{1}\u{1A}\u{1C}\u{1F}", typed(" ", .control), typed("a", .control), typed("z", .control),
            typed("\\", .control), typed("_", .control)),
        InputSample("\u{1B}", key(.escape)),
        InputSample("\u{1B}\u{1B}", key(.escape), key(.escape)),
        InputSample(
            "\u{1B}b\u{1B}é\u{1B}\r\u{1B}\u{7F}\u{1B}\u{1}", typed("b", .alt), typed("é", .alt), key(.enter, .alt),
            key(.backspace, .alt), typed("a", [.alt, .control])),
        InputSample("\u{1B}\u{1B}\u{1B}", key(.escape), key(.escape), key(.escape)),
        InputSample("\u{1B}[", typed("[", .alt)),
        InputSample("\u{1B}O", typed("O", .alt)),
        InputSample("\u{1B}]", typed("]", .alt)),
        InputSample("\u{1B}\u{1B}x", key(.escape), typed("x", .alt)),
        InputSample("\u{1B}[A\u{1B}OB\u{1B}[C\u{1B}OD", key(.up), key(.down), key(.right), key(.left)),
        InputSample(
            "\u{1B}[1;5A\u{1B}[1;2D\u{1B}[1;3C\u{1B}[1;8B", key(.up, .control), key(.left, .shift), key(.right, .alt),
            key(.down, [.control, .alt, .shift])),
        InputSample(
            "\u{1B}[H\u{1B}OH\u{1B}[1~\u{1B}[7~\u{1B}[1;5H", key(.home), key(.home), key(.home), key(.home),
            key(.home, .control)),
        InputSample("\u{1B}[F\u{1B}OF\u{1B}[4~\u{1B}[8~", key(.end), key(.end), key(.end), key(.end)),
        InputSample(
            "\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~\u{1B}[5;5~", key(.insert), key(.delete), key(.pageUp),
            key(.pageDown), key(.pageUp, .control)),
        InputSample("\u{1B}[Z", key(.backTab)),
        InputSample(
            "\u{1B}OP\u{1B}[11~\u{1B}[[A\u{1B}[1;2P\u{1B}O2P", key(.function(1)), key(.function(1)), key(.function(1)),
            key(.function(1), .shift), key(.function(1), .shift)),
        InputSample(
            "\u{1B}[15~\u{1B}[24~\u{1B}[24;5~\u{1B}[[E\u{1B}[34~", key(.function(5)), key(.function(12)),
            key(.function(12), .control), key(.function(5)), key(.function(20))),
        InputSample(
            "\u{1B}[a\u{1B}Od\u{1B}[3^\u{1B}[3$\u{1B}[3@\u{1B}\u{1B}[A", key(.up, .shift), key(.left, .control),
            key(.delete, .control), key(.delete, .shift), key(.delete, [.control, .shift]), key(.up, .alt)),
        InputSample("\u{1B}OM\u{1B}Oj\u{1B}Oy", key(.enter), typed("*"), typed("9")),
        InputSample(
            "\u{1B}[97;5u\u{1B}[97;6u\u{1B}[13;5u\u{1B}[27u\u{1B}[9;2u\u{1B}[97;2u", typed("a", .control),
            typed("a", [.control, .shift]), key(.enter, .control), key(.escape), key(.backTab), typed("A")),
        InputSample(
            "\u{1B}[97;1:3u\u{1B}[57421;5u\u{1B}[57376u\u{1B}[233;3u", unknown("\u{1B}[97;1:3u"),
            key(.pageUp, .control),
            key(.function(13)), typed("é", .alt)),
        InputSample("\u{1B}[27;5;13~\u{1B}[27;6;65~", key(.enter, .control), typed("a", [.control, .shift])),
    ]

    static let mice: [InputSample] = [
        InputSample("\u{1B}[<0;1;1M\u{1B}[<0;1;1m", mouse(.press(.left), 0, 0), mouse(.release(.left), 0, 0)),
        InputSample("\u{1B}[<2;300;400M\u{1B}[<1;5;6M", mouse(.press(.right), 299, 399), mouse(.press(.middle), 4, 5)),
        InputSample("\u{1B}[<32;11;2M\u{1B}[<35;3;4M", mouse(.drag(.left), 10, 1), mouse(.move, 2, 3)),
        InputSample(
            "\u{1B}[<64;1;2M\u{1B}[<65;1;2M\u{1B}[<66;1;2M\u{1B}[<67;1;2M", mouse(.wheelUp, 0, 1),
            mouse(.wheelDown, 0, 1), mouse(.wheelLeft, 0, 1), mouse(.wheelRight, 0, 1)),
        InputSample(
            "\u{1B}[<28;1;1M\u{1B}[<80;1;1M", mouse(.press(.left), 0, 0, [.shift, .alt, .control]),
            mouse(.wheelUp, 0, 0, .control)),
        InputSample("\u{1B}[<128;1;1M", mouse(.press(.other(8)), 0, 0)),
        InputSample(
            "\u{1B}[<0;0;0M\u{1B}[<0;99999999999999999999;1M", mouse(.press(.left), 0, 0),
            mouse(.press(.left), 999_999, 0)),
        InputSample("\u{1B}[<0;1M", unknown("\u{1B}[<0;1M")),
        InputSample(bytes: [27, 91, 77, 32, 33, 34], mouse(.press(.left), 0, 1)),
        InputSample(bytes: [27, 91, 77, 35, 255, 33], mouse(.release(nil), 222, 0)),
        InputSample(bytes: [27, 91, 77, 96, 33, 33, 106], mouse(.wheelUp, 0, 0), typed("j")),
    ]

    static let others: [InputSample] = [
        InputSample("\u{1B}[I\u{1B}[O", .focus(true), .focus(false)),
        InputSample("\u{1B}[200~hello\u{1B}[201~x", .paste("hello"), typed("x")),
        InputSample("\u{1B}[200~a\r\nb\rc\nd\u{1B}[201~", .paste("a\nb\nc\nd")),
        InputSample(
            "\u{1B}[200~\u{1B}[A\u{1B}[<0;1;1M\u{1B}\u{1B}[20\u{3}\u{1B}[201~",
            .paste("\u{1B}[A\u{1B}[<0;1;1M\u{1B}\u{1B}[20\u{3}")),
        InputSample("\u{1B}[200~\u{1B}[201~", .paste("")),
        InputSample("\u{1B}[200~x\u{1B}\u{1B}[201~", .paste("x\u{1B}")),
        InputSample("\u{1B}]11;x\u{1B}[A", unknown("\u{1B}]11;x"), key(.up)),
        InputSample("\u{1B}[200~no end", .paste("no end")),
        InputSample("\u{1B}[200~half an end\u{1B}[20", .paste("half an end\u{1B}[20")),
        InputSample("\u{1B}[201~j", unknown("\u{1B}[201~"), typed("j")),
        InputSample("\u{1B}[12;40Rj", unknown("\u{1B}[12;40R"), typed("j")),
        InputSample(
            "\u{1B}[?1;2c\u{1B}[>0;276;0c\u{1B}[999zj", unknown("\u{1B}[?1;2c"), unknown("\u{1B}[>0;276;0c"),
            unknown("\u{1B}[999z"), typed("j")),
        InputSample("\u{1B}]11;rgb:0000/0000/0000\u{7}j", unknown("\u{1B}]11;rgb:0000/0000/0000"), typed("j")),
        InputSample("\u{1B}P>|XTerm(379)\u{1B}\\j", unknown("\u{1B}P>|XTerm(379)"), typed("j")),
        InputSample("\u{1B}[12\u{1B}[A", unknown("\u{1B}[12"), key(.up)),
        InputSample("\u{1B}[12\rj", unknown("\u{1B}[12"), key(.enter), typed("j")),
        InputSample("\u{1B}[1;5", unknown("\u{1B}[1;5")),
        InputSample("\u{1B}[[Zj", unknown("\u{1B}[[Z"), typed("j")),
        InputSample(bytes: [0xFF, 0x6A], typed("\u{FFFD}"), typed("j")),
        InputSample(bytes: [0xC3, 0x6A], typed("\u{FFFD}"), typed("j")),
        InputSample(bytes: [0xE2, 0x82], typed("\u{FFFD}")),
        InputSample(bytes: [0xED, 0xA0, 0x80], typed("\u{FFFD}"), typed("\u{FFFD}"), typed("\u{FFFD}")),
        InputSample(bytes: [0xC2, 0x9B, 0x6A], unknown("\u{9B}"), typed("j")),
        InputSample(bytes: [0xF0, 0x9F, 0x98, 0x80], typed("😀")),
    ]
}
