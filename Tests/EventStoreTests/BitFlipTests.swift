import Testing
import TicketModel

@testable import EventStore

@Suite struct BitFlipTests {
    /// In every byte of a small journal of two segments one bit is flipped (all eight in the long form).
    @Test func everyOneIsReported() throws {
        let test = try TestStore()
        var environment = StoreEnvironment()
        environment.segmentLimit = 700
        let store = try test.open(environment: environment)
        for title in ["one", "two", "three"] { try store.capture(title) }
        #expect(try store.verify().findings == [])
        var numbers = SeededNumbers(3)
        for name in ["000001.journal", "active.journal"] {
            let file = SegmentImage(test, segment: name)
            let bytes = try file.bytes
            #expect(bytes.count > 500)
            for index in bytes.indices {
                for bit in TestSeed.isLong ? Array(0..<8) : [Int.random(in: 0..<8, using: &numbers)] {
                    try file.write([bytes[index] ^ 1 << bit], at: index)
                    #expect(try !store.verify().isIntact, "bit \(bit) of byte \(index) of \(name)")
                }
                try file.write([bytes[index]], at: index)
            }
        }
        #expect(try store.verify().findings == [])
    }
}
