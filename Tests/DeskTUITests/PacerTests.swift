import Testing
import TicketModel

@testable import DeskTUI

struct PacerTests {
    private func at(_ milliseconds: Int64) -> Timestamp { Timestamp(milliseconds: 1_000_000 + milliseconds) }

    @Test func theFirstChangeIsShownAtOnceAndTheNextAFrameLater() {
        var pacer = Pacer()
        #expect(pacer.pause(at: at(0)) == nil)
        pacer.note()
        #expect(pacer.isDue(at: at(0)))
        pacer.taken()
        pacer.shown(at: at(0))
        #expect(pacer.pause(at: at(1)) == nil, "nothing is left to wait for")
        pacer.note()
        #expect(pacer.pause(at: at(1)) == 15)
        #expect(!pacer.isDue(at: at(15)))
        #expect(pacer.isDue(at: at(16)))
    }

    @Test func aClockThatIsSetBackHoldsNothingUp() {
        var pacer = Pacer()
        pacer.note()
        pacer.taken()
        pacer.shown(at: at(0))
        pacer.note()
        #expect(pacer.isDue(at: at(-3_600_000)))
    }
}
