/// Looks for a text in UTF-8 bytes, ignoring case.
///
/// Each scalar of the text matches its own bytes, its lower-case and its upper-case form; nothing that is searched is
/// copied or folded.
struct TextSearch: Hashable, Sendable {
    /// The forms of each scalar of the text.
    private let scalars: [[[UInt8]]]
    /// The bytes with which a match can begin, as a bit for each.
    private var first: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    private let text: String

    init(_ text: String) {
        self.text = text
        scalars = text.unicodeScalars.map { scalar in
            var forms = [Array(String(Character(scalar)).utf8)]
            for form in [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping] {
                let bytes = Array(form.utf8)
                if !forms.contains(bytes) { forms.append(bytes) }
            }
            return forms
        }
        for form in scalars.first ?? [] {
            guard let byte = form.first else { continue }
            let bit: UInt64 = 1 << UInt64(byte & 63)
            switch byte >> 6 {
            case 0: first.0 |= bit
            case 1: first.1 |= bit
            case 2: first.2 |= bit
            default: first.3 |= bit
            }
        }
    }

    static func == (left: TextSearch, right: TextSearch) -> Bool { left.text.hasSameBytes(as: right.text) }

    func hash(into hasher: inout Hasher) { text.hashBytes(into: &hasher) }

    func isFound(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !scalars.isEmpty else { return true }
        var place = 0
        while place < bytes.count {
            if canBegin(bytes[place]), matches(bytes, from: place) { return true }
            place += 1
        }
        return false
    }

    private func canBegin(_ byte: UInt8) -> Bool {
        let bits =
            switch byte >> 6 {
            case 0: first.0
            case 1: first.1
            case 2: first.2
            default: first.3
            }
        return bits >> UInt64(byte & 63) & 1 != 0
    }

    private func matches(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        var place = start
        scalars: for forms in scalars {
            forms: for form in forms {
                guard form.count <= bytes.count - place else { continue }
                for index in form.indices where bytes[place + index] != form[index] { continue forms }
                place += form.count
                continue scalars
            }
            return false
        }
        return true
    }
}
