import Testing

@testable import TicketModel

@Suite struct DigestTests {
    @Test func `a digest is its 32 bytes, in order`() throws {
        let bytes = (0..<32).map { UInt8($0 * 7 % 256) }
        let digest = try #require(Digest(bytes: bytes))
        #expect(digest.bytes == bytes)
        #expect(digest.description.hasPrefix("00070e15"))
        #expect(digest.description.utf8.count == 64)
        for place in bytes.indices {
            var other = bytes
            other[place] ^= 1
            #expect(Digest(bytes: other) != digest)
        }
    }

    @Test(arguments: [0, 16, 31, 33]) func `other than 32 bytes are none`(_ count: Int) {
        #expect(Digest(bytes: [UInt8](repeating: 1, count: count)) == nil)
        #expect(throws: MalformedField.self) {
            try FieldValue.bytes([UInt8](repeating: 1, count: count)).digest(of: "sha256")
        }
    }
}
