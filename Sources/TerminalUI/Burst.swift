/// Tells text that came all at once from keys.
///
/// A burst is a run of characters and line breaks in one read, with no escape sequence or other control character in
/// it, of 10 characters or more, with as many different ones as text has: 8, in long runs a sixth of them, at most 16.
/// So two hundred `j` held down, or any mix of keys that move, are keys, and `rm -rf /tmp` pasted is not. What follows
/// a burst within 50 ms is part of it, however short: a terminal may be read before a long paste has wholly come.
///
/// That a terminal brackets its pastes (it said so by DECRQM, or has done it) does not end the watch for bursts: a
/// program may still write into it what nobody typed (tmux `paste-buffer` without `-p`, a macro, a serial line), and
/// words that arrive whole would assign and close tickets. But such a burst is likelier to have been typed ahead than
/// pasted. So its keys are kept, for where text is typed (`InputEvent.typeahead`), and a line break ends it: what comes
/// after an Enter is looked at anew.
struct Burst: Sendable {
    static let leastCharacters = 10
    static let different = 8...16
    static let longestPause: Int64 = 50

    var isBracketedPasteKnown = false

    private var readAt: Int64?
    private var lastBurstAt: Int64?
    /// A run that was found to be keys is not looked at again.
    private var keysEnd = 0

    mutating func beginRead(at milliseconds: Int64?) {
        readAt = milliseconds
        keysEnd = 0
    }

    /// The burst that begins at this place of a read, and its length; nil if a key does.
    mutating func take(from bytes: [UInt8], at index: Int) -> (string: String, length: Int)? {
        guard index >= keysEnd else { return nil }
        let continues = index == 0 && follows
        guard Self.isPrintable(bytes[index]) || continues && Self.isText(bytes[index]) else { return nil }
        let run = Self.run(in: bytes[index...])
        guard !run.isEmpty, continues || Self.isBurst(run) else {
            keysEnd = run.endIndex
            return nil
        }
        let isEnded = isBracketedPasteKnown && !Self.isPrintable(run[run.endIndex - 1])
        lastBurstAt = isEnded ? nil : readAt
        return (LineBreaks.unified(Array(run)), run.count)
    }

    private var follows: Bool {
        guard let lastBurstAt, let readAt else { return false }
        return readAt - lastBurstAt <= Self.longestPause
    }

    private static func isPrintable(_ byte: UInt8) -> Bool { byte >= 0x20 && byte != 0x7F }

    private static func isText(_ byte: UInt8) -> Bool { isPrintable(byte) || byte == 9 || byte == 10 || byte == 13 }
}

extension Burst {
    /// Up to the line breaks that end it; tabs at the end are keys, and a character cut by the read's end waits for its
    /// rest.
    private static func run(in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var run = bytes.prefix { isText($0) }
        if run.endIndex == bytes.endIndex, let lead = run.suffix(4).lastIndex(where: { $0 & 0xC0 != 0x80 }),
            run[lead] >= 0xC0, run.endIndex - lead < length(ofLead: run[lead])
        {
            run = run[..<lead]
        }
        if let last = run.lastIndex(where: { isPrintable($0) }) {
            let breaks = run[(last + 1)...].prefix { $0 != 9 }
            run = run[..<breaks.endIndex]
        }
        return run
    }

    private static func length(ofLead byte: UInt8) -> Int { byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2 }

    private static func isBurst(_ run: ArraySlice<UInt8>) -> Bool {
        isBurst(String(decoding: run, as: UTF8.self))
    }

    /// Whether so much text at once is more than hands type.
    static func isBurst(_ text: String) -> Bool {
        let characters = text.unicodeScalars.filter { $0.value >= 0x20 }
        let wanted = min(max(different.lowerBound, characters.count / 6), different.upperBound)
        return characters.count >= leastCharacters && Set(characters).count >= wanted
    }
}
