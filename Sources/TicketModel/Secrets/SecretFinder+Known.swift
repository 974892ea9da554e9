extension SecretFinder {
    /// Those in the text, and every place that repeats what was found to be one elsewhere; in their order.
    public static func secrets(in bytes: [UInt8], known: [KnownSecret]) -> [Secret] {
        let own = secrets(in: bytes)
        let others = known.flatMap { $0.places(in: bytes) }.filter { place in
            !own.contains { $0.range.overlaps(place.range) }
        }
        return (own + others).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}

/// A value that looked like a secret where it was found: the command's shows up in its output, and the other way round.
public struct KnownSecret: Hashable, Sendable {
    /// Shorter values are in too many other words.
    private static let shortest = 5
    /// So many values, and places of each, are looked for.
    static let most = 16
    private static let mostPlaces = 10_000

    let kind: Secret.Kind
    let value: [UInt8]

    init?(_ secret: Secret, in bytes: [UInt8]) {
        guard secret.range.count >= Self.shortest else { return nil }
        (kind, value) = (secret.kind, Array(bytes[secret.range]))
    }

    /// The values of secrets, each once, the first so many.
    public static func values(of secrets: [Secret], in bytes: [UInt8]) -> [KnownSecret] {
        var known: [KnownSecret] = []
        for secret in secrets {
            guard known.count < most else { break }
            if let one = KnownSecret(secret, in: bytes), !known.contains(one) { known.append(one) }
        }
        return known
    }

    /// Where it stands in a text. O(the text), but for texts that nearly repeat it.
    func places(in bytes: [UInt8]) -> [Secret] {
        var places: [Secret] = []
        var (line, index) = (1, 0)
        while index + value.count <= bytes.count, places.count < Self.mostPlaces {
            if bytes[index] == value[0], bytes[index..<index + value.count].elementsEqual(value) {
                places.append(Secret(kind, index..<index + value.count, line: line))
                index += value.count
            } else {
                if bytes[index] == UInt8(ascii: "\n") { line += 1 }
                index += 1
            }
        }
        return places
    }
}
