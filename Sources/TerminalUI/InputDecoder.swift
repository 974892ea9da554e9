/// Turns the bytes that a terminal sends into events.
///
/// A machine of one byte at a time: bytes may be split anywhere, and the events are the same, but for bursts, which
/// are about what came together (see `Burst`). It understands what xterm, tmux, screen, the Linux console, rxvt, kitty
/// and VTE send for keys, mouse modes 1000–1003 with 1006 or without, bracketed paste and focus. What it holds is
/// bounded, whatever comes: 4 MiB of a paste, 1 KiB of anything else.
public struct InputDecoder: Sendable {
    enum State: Hashable, Sendable {
        case ground
        case escape
        /// After `ESC [`; the parameters are in `held`.
        case control
        /// After `ESC O`.
        case shifted
        /// After `ESC [ [`: a function key of the Linux console.
        case console
        /// After `ESC [ M`: three bytes follow.
        case plainMouse
        /// After `ESC` and one of `]P_^X`, as replies begin, until ST or BEL.
        case string(introducer: UInt8)
        case stringEscape(introducer: UInt8)
        case paste
    }

    var state = State.ground
    /// Escapes before the one that began the sequence: rxvt's way to say Alt.
    var hasSecondEscape = false
    /// Whether the character being put together follows an Escape.
    var hasAlt = false
    var held: [UInt8] = []
    var utf8 = UTF8Assembler()
    var pasted = PasteCollector()
    var clicks = ClickCounter()
    var burst = Burst()
    var events: [InputEvent] = []
    var now: Int64?
    /// Whether the terminal has said (DECRQM) that it can hold back a frame until it is whole: mode 2026.
    package internal(set) var knowsSynchronizedOutput = false

    static let heldLimit = 1024

    /// Nothing received yet.
    public init() {}

    /// Whether bytes are held back: a sequence or a paste has begun, or an Escape may be the start of one.
    public var isPending: Bool { state != .ground || utf8.isPending }

    /// After how many milliseconds without a byte `flush` should be called; nil: nothing is pending.
    ///
    /// 25 for a sequence, which terminals send in one piece; 3,000 for a paste, which may come over a slow line, and for
    /// an answer to a question of ours, the rest of which would else be taken for keys.
    public var pendingDelay: Int? {
        guard isPending else { return nil }
        return state == .paste || isInAnswer ? 3_000 : 25
    }

    private var isInAnswer: Bool {
        switch state {
        case .string(UInt8(ascii: "]")), .stringEscape(UInt8(ascii: "]")):
            !held.isEmpty && "11;".utf8.starts(with: held.prefix(3))
        default: false
        }
    }

    /// Decodes what one read gave; `milliseconds`, from any clock that does not go back, is for telling double clicks.
    public mutating func feed(_ bytes: [UInt8], at milliseconds: Int64? = nil) -> [InputEvent] {
        now = milliseconds
        burst.beginRead(at: milliseconds)
        var index = 0
        while index < bytes.count {
            if state == .ground, !utf8.isPending, let text = burst.take(from: bytes, at: index) {
                let end = index + text.length
                if burst.isBracketedPasteKnown {
                    takeAhead(bytes[index..<end])
                } else {
                    events.append(.burst(text.string))
                }
                index = end
            } else {
                take(bytes[index])
                index += 1
            }
        }
        return takeEvents()
    }

    /// Takes what is held back for complete: a lone Escape becomes the key, an unfinished paste is given as it is.
    public mutating func flush() -> [InputEvent] {
        if utf8.isPending {
            utf8 = UTF8Assembler()
            emit(.character("\u{FFFD}"))
        }
        switch state {
        case .ground: break
        case .escape: resolveEscape()
        case .control where held.isEmpty: emit(.character("["), .alt)
        case .shifted where held.isEmpty: emit(.character("O"), .alt)
        case .string(let introducer) where held.isEmpty:
            emit(.character(Character(Unicode.Scalar(introducer))), .alt)
        case .paste:
            events.append(.paste(pasted.finish()))
            burst.isBracketedPasteKnown = false
        case .control, .shifted, .console, .plainMouse, .string, .stringEscape:
            emitUnknown()
        }
        reset()
        return takeEvents()
    }

    /// Gathers the keys of a burst, which holds nothing but characters, tabs and line breaks.
    private mutating func takeAhead(_ bytes: ArraySlice<UInt8>) {
        let before = events
        events = []
        for byte in bytes { take(byte) }
        let keys = events.compactMap { event in
            if case .key(let press) = event { return press }
            return nil
        }
        events = before + [.typeahead(keys)]
    }

    private mutating func takeEvents() -> [InputEvent] {
        defer { events = [] }
        return events
    }

    mutating func reset() {
        state = .ground
        hasSecondEscape = false
        hasAlt = false
        held = []
    }

    /// Keeps a byte of the sequence; beyond the limit they are only counted as read.
    mutating func hold(_ byte: UInt8) {
        if held.count < Self.heldLimit { held.append(byte) }
    }

    mutating func emit(_ key: Key, _ modifiers: Modifiers = []) {
        events.append(.key(KeyPress(key, modifiers)))
    }
}

extension InputDecoder {
    /// A decoder that has received nothing, but still knows what the terminal can do.
    package func forgettingInput() -> InputDecoder {
        var fresh = InputDecoder()
        fresh.burst.isBracketedPasteKnown = burst.isBracketedPasteKnown
        fresh.knowsSynchronizedOutput = knowsSynchronizedOutput
        return fresh
    }
}
