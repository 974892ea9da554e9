import Testing
import TicketModel

@testable import EventStore

@Suite struct EventTailTests {
    /// Over the ends of segments, and with writers whose journals are new.
    @Test func itGoesOnOverSegmentsAndNewJournals() throws {
        let test = try TestStore()
        let tail = try test.open().tail()
        var orders: [UInt64] = []
        try tail.read { orders.append($0.order) }
        #expect(orders.isEmpty)
        var environment = StoreEnvironment()
        environment.segmentLimit = 1500
        var people = [test.me]
        var count: UInt64 = 0
        for round in 0..<60 {
            if round == 20, Identity.isRoot { people.append(Scenario.colleague) }
            if round == 40, Identity.isRoot { people.append(Identity(uid: 4343, login: "bo", host: "x")) }
            let person = people[round % people.count]
            try test.open(as: person, environment: environment).capture("ticket \(round)")
            count += 1
            if round % 3 == 0 { try tail.read { orders.append($0.order) } }
        }
        try tail.read { orders.append($0.order) }
        #expect(orders == Array(1...count))
        #expect(try SegmentImage(test, segment: "000003.journal").bytes.count > 0, "some segments were full")
        try tail.read { _ in Issue.record("nothing was new") }
    }
}
