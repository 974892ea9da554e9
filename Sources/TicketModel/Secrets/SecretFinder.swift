/// Finds what looks like a secret in what a program printed: any bytes, in one pass.
///
/// It knows forms, not meanings: keys in PEM, `password=…` and its kin, `Authorization:`, URLs with a password, password hashes,
/// JWTs, and tokens that begin as their makers' do. A name without a value, or with one that is hidden already, is none.
public struct SecretFinder {
    let bytes: [UInt8]
    /// Whether it is a command line, in which a value may stand in the word after its name.
    let isCommandLine: Bool
    private var found: [Secret] = []
    private var position = 0
    private var line = 1

    private init(_ bytes: [UInt8], isCommandLine: Bool) {
        self.bytes = bytes
        self.isCommandLine = isCommandLine
    }

    /// Those in the text, in their order; none overlaps another.
    public static func secrets(in bytes: [UInt8], isCommandLine: Bool = false) -> [Secret] {
        var finder = SecretFinder(bytes, isCommandLine: isCommandLine)
        finder.scan()
        return finder.found
    }

    private mutating func scan() {
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "\n") { line += 1 }
            guard let (kind, range) = secret(at: position) else {
                position += 1
                continue
            }
            note(kind, range)
        }
    }

    private mutating func note(_ kind: Secret.Kind, _ range: Range<Int>) {
        line += lines(position..<range.lowerBound)
        found.append(Secret(kind, range, line: line))
        line += lines(range)
        position = range.upperBound
    }

    private func lines(_ range: Range<Int>) -> Int {
        range.count { bytes[$0] == UInt8(ascii: "\n") }
    }

    /// A secret whose name, or which itself, is to be seen from here: most bytes begin none.
    private func secret(at index: Int) -> (Secret.Kind, Range<Int>)? {
        switch bytes[index] {
        case UInt8(ascii: "="): return assigned(at: index)
        case UInt8(ascii: ":"): return inURL(at: index) ?? assigned(at: index)
        case UInt8(ascii: "-"): return privateKey(at: index)
        case UInt8(ascii: " "): return isCommandLine ? option(at: index) : nil
        case UInt8(ascii: "$"): return hash(at: index)
        case UInt8(ascii: "B"), UInt8(ascii: "b"): return bearer(at: index)
        default: return isWordStart(index) ? token(at: index) : nil
        }
    }

    // MARK: Reading

    /// Whether the text goes on so, in whatever case if `ignoringCase`; the word is in lower case then.
    func begins(_ word: StaticString, at index: Int, ignoringCase: Bool = false) -> Bool {
        let count = word.utf8CodeUnitCount
        guard index >= 0, index + count <= bytes.count else { return false }
        for offset in 0..<count {
            let byte = bytes[index + offset]
            let isUpper = ignoringCase && byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
            guard (isUpper ? byte | 0x20 : byte) == word.utf8Start[offset] else { return false }
        }
        return true
    }

    /// Where the bytes that pass end.
    func end(from index: Int, limit: Int = .max, while passes: (UInt8) -> Bool) -> Int {
        var index = index
        let end = limit < bytes.count - index ? index + limit : bytes.count
        while index < end, passes(bytes[index]) { index += 1 }
        return index
    }

    func isWordStart(_ index: Int) -> Bool { index == 0 || !Self.isWord(bytes[index - 1]) }

    static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }

    /// What base64 for URLs consists of.
    static func isWord(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
}
