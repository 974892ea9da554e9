import BinaryPlist
import Testing

@Suite struct RoundTripTests {
    @Test func randomValuesComeBackFromTheirBytes() throws {
        var trees = RandomTree(generator: randomness())
        for _ in 0..<2_000 {
            let value = trees.value()
            let bytes = value.encoded()
            let decoded = try PropertyList(decoding: bytes)
            #expect(decoded == value)
            #expect(decoded.hashValue == value.hashValue)
            #expect(decoded.encoded() == bytes)
        }
    }

    @Test func oneEncoderAppendsManyValues() throws {
        var trees = RandomTree(generator: randomness())
        var encoder = PlistEncoder()
        var buffer: [UInt8] = [1, 2, 3]
        var expected = buffer
        for value in (0..<200).map({ _ in trees.value() }) + Samples.all + [Samples.event] {
            try encoder.append(value, to: &buffer)
            expected += value.encoded()
        }
        #expect(buffer == expected)
    }

    @Test func aRefusedValueLeavesTheBufferAsItWas() throws {
        var encoder = PlistEncoder()
        var buffer: [UInt8] = [1, 2, 3]
        let error = #expect(throws: PlistError.self) {
            try encoder.append(.array([.string("before"), .integer(-1)]), to: &buffer)
        }
        #expect(error?.reason == .integerOutOfRange)
        #expect(buffer == [1, 2, 3])
        try encoder.append(.boolean(true), to: &buffer)
        #expect(buffer == [1, 2, 3] + PropertyList.boolean(true).encoded())
    }
}
