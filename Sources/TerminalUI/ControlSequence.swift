/// A CSI sequence: what stands between `ESC [` and its last byte, and that byte.
struct ControlSequence {
    /// One of `<=>?` before the parameters, 0 if none.
    let prefix: UInt8
    /// The numbers; nil where one is left out. Sub-parameters, as kitty sends, are kept.
    let parameters: [[Int?]]
    let intermediates: [UInt8]
    let final: UInt8

    init(parameters bytes: [UInt8], final: UInt8) {
        var rest = bytes[...]
        let isPrefixed = rest.first.map { (0x3C...0x3F).contains($0) } ?? false
        prefix = isPrefixed ? rest.removeFirst() : 0
        intermediates = Array(rest.suffix(while: { (0x20..<0x30).contains($0) }))
        rest = rest.dropLast(intermediates.count)
        parameters = rest.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { parameter in
            parameter.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map(Self.number)
        }
        self.final = final
    }

    /// The parameter's first number; nil if it is left out.
    subscript(index: Int) -> Int? {
        index < parameters.count ? parameters[index].first ?? nil : nil
    }

    var isBare: Bool { prefix == 0 && intermediates.isEmpty }

    var isPasteStart: Bool { isBare && final == UInt8(ascii: "~") && self[0] == 200 }

    var focus: Bool? {
        guard isBare, self[0] == nil else { return nil }
        switch final {
        case UInt8(ascii: "I"): return true
        case UInt8(ascii: "O"): return false
        default: return nil
        }
    }

    /// The answer to DECRQM for a private mode: whether the terminal knows that mode and it can be set.
    var modeReport: (mode: Int, isKnown: Bool)? {
        guard prefix == UInt8(ascii: "?"), final == UInt8(ascii: "y"), intermediates == [UInt8(ascii: "$")],
            let mode = self[0]
        else { return nil }
        return (mode, (1...3).contains(self[1] ?? 0))
    }

    /// Saturates: no terminal has a million columns.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty else { return nil }
        var value = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            value = min(value * 10 + Int(digit - 0x30), 1_000_000)
        }
        return value
    }
}

extension BidirectionalCollection {
    fileprivate func suffix(while predicate: (Element) -> Bool) -> SubSequence {
        var start = endIndex
        while start > startIndex, predicate(self[index(before: start)]) { start = index(before: start) }
        return self[start...]
    }
}
