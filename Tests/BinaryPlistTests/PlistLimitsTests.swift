import BinaryPlist
import Testing

@Suite struct PlistLimitsTests {
    /// The exact need of a value is enough, and one less of anything is not, for reading and for writing.
    @Test(arguments: [PlistError.Reason.tooManyBytes, .tooManyObjects, .tooDeep])
    func exactlyWhatAValueNeedsIsEnough(reason: PlistError.Reason) throws {
        let value: PropertyList = ["a": .array([.array([.string("é"), .string("a")])])]
        let bytes = value.encoded()
        func limits(less: Int) -> PlistLimits {
            PlistLimits(
                maxBytes: bytes.count - (reason == .tooManyBytes ? less : 0),
                maxObjects: 5 - (reason == .tooManyObjects ? less : 0),
                maxDepth: 3 - (reason == .tooDeep ? less : 0))
        }
        #expect(try PropertyList(decoding: bytes, limits: limits(less: 0)) == value)
        #expect(try value.encoded(limits: limits(less: 0)) == bytes)
        for less in 1...3 {
            let limits = limits(less: less)
            #expect(throws: PlistError.self) { try PropertyList(decoding: bytes, limits: limits) }
            let error = #expect(throws: PlistError.self) { try value.encoded(limits: limits) }
            #expect(error?.reason == reason)
        }
    }

    @Test func sixteenContainersMayNestAndNotSeventeen() throws {
        func nested(_ depth: Int) -> PropertyList {
            (1..<depth).reduce(.array([])) { inner, level in level.isMultiple(of: 2) ? .array([inner]) : ["k": inner] }
        }
        let deepest = nested(16)
        #expect(try PropertyList(decoding: deepest.encoded()) == deepest)
        let error = #expect(throws: PlistError.self) { try nested(17).encoded(limits: .unbounded) }
        #expect(error?.reason == .tooDeep)
        #expect(PlistLimits(maxBytes: 1, maxObjects: 1, maxDepth: 99).maxDepth == 16)
    }

    @Test func anEventIsAtMostOneMebibyte() throws {
        let overhead = 8 + 6 + 4 + 32  // Header, prefix of the data, one offset, trailer.
        func encoded(_ count: Int) throws -> [UInt8] {
            try PropertyList.data([UInt8](repeating: 0, count: count)).encoded(limits: .event)
        }
        #expect(try encoded((1 << 20) - overhead).count == 1 << 20)
        #expect(throws: PlistError(.tooManyBytes, at: (1 << 20) - 35)) { try encoded((1 << 20) - overhead + 1) }
        // Far beyond the limit it is the object that is refused, before anything after it is written.
        #expect(throws: PlistError(.tooManyBytes, at: 8)) { try encoded(2 << 20) }
    }
}
