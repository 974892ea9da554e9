/// Looks for a text in UTF-8 bytes, ignoring case.
///
/// Each scalar of the text matches its own bytes, its lower-case and its upper-case form; nothing that is searched is
/// copied or folded. Eight places at a time are passed over where the first byte or, where every form is one byte, the
/// last one can't be (after W. Muła, "SIMD-friendly algorithms for substring searching").
struct TextSearch: Sendable {
    /// The forms of each scalar of the text.
    private let scalars: [[[UInt8]]]
    /// The two forms of each scalar, if none has more, and none of more than a byte.
    private let bytePairs: [BytePair]?
    /// The bytes with which a match begins, if there are at most two.
    private let first: BytePair?

    init(_ text: String) {
        let scalars = text.unicodeScalars.map { scalar in
            var forms = [Array(String(Character(scalar)).utf8)]
            for form in [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping] {
                let bytes = Array(form.utf8)
                if !forms.contains(bytes) { forms.append(bytes) }
            }
            return forms
        }
        self.scalars = scalars
        let pairs = scalars.compactMap { forms in
            forms.allSatisfy { $0.count == 1 } ? BytePair(forms.compactMap(\.first)) : nil
        }
        bytePairs = pairs.count == scalars.count ? pairs : nil
        first = scalars.first.flatMap { BytePair($0.compactMap(\.first)) }
    }

    func isFound(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !scalars.isEmpty else { return true }
        guard let first else { return bytes.indices.contains { matches(bytes, from: $0) } }
        if let bytePairs {
            return find(first, bytePairs[bytePairs.count - 1], bytePairs.count - 1, in: bytes) { start in
                for (offset, pair) in bytePairs.enumerated() where !pair.holds(bytes[start + offset]) { return false }
                return true
            }
        }
        return find(first, first, 0, in: bytes) { matches(bytes, from: $0) }
    }

    /// Whether `isMatch` holds at a place with one of a pair, from which `distance` further is one of another.
    private func find(
        _ first: BytePair, _ last: BytePair, _ distance: Int, in bytes: UnsafeBufferPointer<UInt8>,
        _ isMatch: (Int) -> Bool
    ) -> Bool {
        let raw = UnsafeRawBufferPointer(bytes)
        var place = 0
        while place + distance + 8 <= raw.count {
            var hits = first.candidates(in: Self.word(raw, place))
            if hits != 0 { hits &= last.candidates(in: Self.word(raw, place + distance)) }
            while hits != 0 {
                if isMatch(place + hits.trailingZeroBitCount / 8) { return true }
                hits &= hits &- 1
            }
            place += 8
        }
        while place + distance < raw.count {
            if isMatch(place) { return true }
            place += 1
        }
        return false
    }

    /// Eight bytes, the first one lowest.
    private static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
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

/// One of two bytes, such as a letter in both cases.
struct BytePair: Sendable {
    private let low: UInt8
    private let high: UInt8

    /// Nil if there are more than two.
    init?(_ bytes: [UInt8]) {
        guard let low = bytes.min(), let high = bytes.max(), bytes.allSatisfy({ $0 == low || $0 == high })
        else { return nil }
        (self.low, self.high) = (low, high)
    }

    func holds(_ byte: UInt8) -> Bool {
        byte == low || byte == high
    }

    /// The top bit of each byte that may be one of the two; never misses one.
    func candidates(in word: UInt64) -> UInt64 {
        Self.zeros(word ^ UInt64(low) &* Self.ones) | Self.zeros(word ^ UInt64(high) &* Self.ones)
    }

    private static var ones: UInt64 { 0x0101_0101_0101_0101 }

    private static func zeros(_ word: UInt64) -> UInt64 {
        (word &- ones) & ~word & ones << 7
    }
}
