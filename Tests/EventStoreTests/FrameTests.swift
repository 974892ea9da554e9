import Crypto
import Testing

@testable import EventStore

@Suite struct FrameTests {
    /// A few frames of different sizes, and where each ends.
    static let sample: (bytes: [UInt8], ends: [Int]) = {
        var writer = FrameWriter(after: .origin)
        var ends: [Int] = []
        for (index, size) in [0, 1, 7, 8, 9, 100].enumerated() {
            let payload = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ index) }
            writer.append(
                .event, sequence: UInt64(index + 1), order: UInt64(index * 3 + 1), number: 5, payload: payload)
            ends.append(writer.bytes.count)
        }
        return (writer.bytes, ends)
    }()

    /// RFC 3720, B.4, and the check value that every catalogue of checksums gives.
    static let knownChecksums: [([UInt8], UInt32)] = [
        (Array("123456789".utf8), 0xe306_9283), ([UInt8](repeating: 0, count: 32), 0x8a91_36aa),
        ([UInt8](repeating: 0xff, count: 32), 0x62a8_ab43), (Array(0..<32), 0x46dd_794e),
        (Array((0..<32).reversed()), 0x113f_db5c), ([], 0),
    ]

    @Test(arguments: knownChecksums)
    func checksumOfKnownBytes(bytes: [UInt8], expected: UInt32) {
        #expect(bytes.withUnsafeBytes { CRC32C.checksum($0) } == expected)
        var inSteps = CRC32C()
        bytes.withUnsafeBytes { inSteps.addInSteps($0) }
        #expect(inSteps.value == expected)
    }

    /// Long ones are summed in lanes, and what is left over in words and bytes: 768 bytes make one round of three lanes.
    @Test func checksumOfAnyLengthIsThatInSteps() {
        var bytes = (0..<4_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 7) }
        bytes.withUnsafeMutableBytes { whole in
            for count in 0..<3_900 {
                let part = UnsafeRawBufferPointer(rebasing: whole[(count % 9)..<(count % 9 + count)])
                var inSteps = CRC32C()
                var inLanes = CRC32C()
                inSteps.addInSteps(UnsafeRawBufferPointer(rebasing: part.prefix(3)))
                inLanes.add(UnsafeRawBufferPointer(rebasing: part.prefix(3)))
                inSteps.addInSteps(UnsafeRawBufferPointer(rebasing: part.dropFirst(3)))
                inLanes.add(UnsafeRawBufferPointer(rebasing: part.dropFirst(3)))
                #expect(inLanes.value == inSteps.value, "\(count) bytes")
            }
        }
    }

    @Test func readsWhatItWrote() throws {
        Self.sample.bytes.withUnsafeBytes { bytes in
            var offset = 0
            var link = Link.origin
            for (index, end) in Self.sample.ends.enumerated() {
                guard case .frame(let frame) = Frame.read(at: offset, of: bytes) else {
                    Issue.record("frame \(index) is not read")
                    return
                }
                #expect(frame.end == end && frame.size % 8 == 0)
                #expect(
                    frame.sequence == UInt64(index + 1) && frame.order == UInt64(index * 3 + 1) && frame.number == 5)
                #expect(frame.expectedLink(after: link, in: bytes) == frame.link)
                #expect(Frame.readLast(of: UnsafeRawBufferPointer(rebasing: bytes[..<end]))?.offset == offset)
                link = frame.link
                offset = end
            }
        }
    }

    /// The link, computed a second time from the words of its definition.
    @Test func linkIsAsDefined() {
        var writer = FrameWriter(after: .origin)
        writer.append(.event, sequence: 3, order: 7, number: 0, payload: [1, 2, 3])
        let payload = SHA256.hash(data: [0, 1, 2, 3, 0, 0, 0, 0, 0])
        let numbers: [UInt8] = [1, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 7]
        let link = SHA256.hash(data: [1] + [UInt8](repeating: 0, count: 32) + numbers + Array(payload))
        #expect(writer.link.bytes == Array(link))
        #expect(Array(writer.bytes[48..<80]) == Array(link))
    }

    @Test func everyCutIsIncomplete() {
        let whole = Array(Self.sample.bytes[..<Self.sample.ends[0]])
        for count in 0..<whole.count {
            let reading = whole[..<count].withUnsafeBytes { Frame.read(at: 0, of: $0) }
            guard case .incomplete = reading else {
                Issue.record("\(count) bytes are taken for a frame, or for damage")
                continue
            }
        }
    }

    @Test func everyFlippedBitIsSeen() {
        var bytes = Self.sample.bytes
        for bit in 0..<bytes.count * 8 {
            bytes[bit / 8] ^= 1 << (bit % 8)
            let index = Self.sample.ends.firstIndex { $0 > bit / 8 } ?? 0
            let start = index == 0 ? 0 : Self.sample.ends[index - 1]
            if case .frame = bytes.withUnsafeBytes({ Frame.read(at: start, of: $0) }) {
                Issue.record("bit \(bit) may be flipped")
            }
            bytes[bit / 8] ^= 1 << (bit % 8)
        }
    }

    @Test func aLengthIsNotBelievedBeforeItsChecksum() {
        var bytes = Array(Self.sample.bytes[..<Self.sample.ends[5]])
        // 16 MiB more than there is: taken at its word, it would be "incomplete" for ever.
        bytes[4] = 1
        guard case .invalid = bytes.withUnsafeBytes({ Frame.read(at: 0, of: $0) }) else {
            Issue.record("believed")
            return
        }
    }

    @Test func anOrderBeyondADoubleIsRefused() {
        for (order, isTaken) in [(Frame.orderLimit - 1, true), (Frame.orderLimit, false)] {
            var writer = FrameWriter(after: .origin)
            writer.append(.event, sequence: 1, order: order, number: 0, payload: [])
            var isFrame = false
            if case .frame = writer.bytes.withUnsafeBytes({ Frame.read(at: 0, of: $0) }) { isFrame = true }
            #expect(isFrame == isTaken)
        }
    }
}
