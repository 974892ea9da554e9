/// Makes damaged inputs of sound ones: one to three changes each, of single bytes mostly so that many stay close.
struct Mutator {
    var generator: SeededGenerator
    /// Encodings to start from.
    let pool: [[UInt8]]

    private static let telling: [UInt8] = [
        0x00, 0x01, 0x08, 0x09, 0x0F, 0x10, 0x13, 0x14, 0x4F, 0x50, 0x60, 0x7F, 0x80, 0xA1, 0xAF, 0xD1, 0xD8, 0xDC,
        0xFF,
    ]

    mutating func next() -> [UInt8] {
        var bytes = pool.randomElement(using: &generator) ?? []
        for _ in 0..<Int.random(in: 1...3, using: &generator) { change(&bytes) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        guard bytes.count > 1 else { return }
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<12, using: &generator) {
        case 0...3: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
        case 4...5: bytes[place] = Self.telling.randomElement(using: &generator) ?? 0
        case 6...7: bytes[place] &+= Bool.random(using: &generator) ? 1 : 255
        case 8: bytes[place] = bytes[Int.random(in: 0..<bytes.count, using: &generator)]
        case 9: bytes.insert(bytes[place], at: place)
        case 10: bytes.remove(at: place)
        default:
            let length = Int.random(in: 1...min(16, bytes.count - place), using: &generator)
            let source = Int.random(in: 0...(bytes.count - length), using: &generator)
            bytes.replaceSubrange(place..<(place + length), with: Array(bytes[source..<(source + length)]))
        }
    }
}
