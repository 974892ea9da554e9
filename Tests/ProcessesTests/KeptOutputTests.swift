import Testing

@testable import Processes

@Suite struct KeptOutputTests {
    private static let limit = 1_000

    private func kept(_ bytes: [UInt8], inPiecesOf size: Int) -> KeptOutput {
        var output = KeptOutput(limit: Self.limit)
        for start in stride(from: 0, to: bytes.count, by: size) {
            output.add(bytes[start..<min(start + size, bytes.count)])
        }
        return output
    }

    private func bytes(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 / 251) } }

    @Test(arguments: [0, 1, 499, 500, 501, 999, 1_000], [1, 7, 500, 4_096])
    func upToTheLimitAllOfItIsKept(_ count: Int, _ size: Int) {
        let output = kept(bytes(count), inPiecesOf: size)
        #expect(output.bytes == bytes(count))
        #expect(!output.isShortened && output.total == UInt64(count))
    }

    @Test(arguments: [1_001, 1_064, 1_499, 1_500, 1_501, 2_500, 100_003], [1, 7, 499, 500, 501, 4_096])
    func ofMoreTheStartAndTheEndAreKeptAndTheGapIsCounted(_ count: Int, _ size: Int) throws {
        let all = bytes(count)
        let output = kept(all, inPiecesOf: size)
        #expect(output.isShortened && output.total == UInt64(count))
        let stored = output.bytes
        #expect(stored.count <= Self.limit)
        #expect(stored.prefix(500) == all.prefix(500))
        let end = stored.dropFirst(501)
        #expect(stored[500] == UInt8(ascii: "\n"))
        let newline = try #require(end.firstIndex(of: UInt8(ascii: "\n")))
        let line = String(decoding: end[..<newline], as: UTF8.self)
        let tail = stored[(newline + 1)...]
        #expect(line == "[usher: \(count - 500 - tail.count) bytes are left out here]")
        #expect(tail.count == 500 - 64)
        #expect(tail == all.suffix(tail.count))
    }

    @Test func theLineBetweenBeginsALineOfItsOwnOnce() {
        var output = KeptOutput(limit: 256)
        output.add([UInt8](repeating: UInt8(ascii: "\n"), count: 300))
        let text = String(decoding: output.bytes, as: UTF8.self)
        #expect(
            text == String(repeating: "\n", count: 128) + "[usher: 108 bytes are left out here]\n"
                + String(repeating: "\n", count: 64))
    }
}
