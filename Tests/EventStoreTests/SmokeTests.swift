import EventStore
import Testing
import TicketModel

@Suite struct SmokeTests {
    @Test func captureAndRead() throws {
        let test = try TestStore()
        let store = try test.open()
        #expect(try store.capture("one").description == "1")
        #expect(try store.capture("two").description == "2")
        let two = try #require(TicketNumber("2"))
        _ = try store.comment("hello", on: two)
        let other = try test.open()
        _ = try other.refresh()
        #expect(other.table.count == 2)
        let history = try other.history(of: two)
        #expect(history.count == 2)
        let report = try other.verify()
        #expect(report.findings == [])
        #expect(report.events == 3)
    }
}
