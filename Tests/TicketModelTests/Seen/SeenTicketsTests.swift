import Testing
import TicketModel

@Suite struct SeenTicketsTests {
    private static func random(_ dice: inout Dice, tickets: UInt64 = 40) -> SeenTickets {
        var seen = SeenTickets(upTo: UInt64.random(in: 0...20, using: &dice))
        for _ in 0..<Int.random(in: 0...30, using: &dice) {
            seen.see(
                ticket(UInt64.random(in: 1...tickets, using: &dice)), at: UInt64.random(in: 1...100, using: &dice))
        }
        return seen
    }

    @Test func `what was seen of a ticket is what it was then`() {
        var seen = SeenTickets(upTo: 10)
        #expect(seen.hasSeen(ticket(1), at: 10) && !seen.hasSeen(ticket(1), at: 11))
        seen.see(ticket(1), at: 14)
        #expect(seen.hasSeen(ticket(1), at: 14) && !seen.hasSeen(ticket(1), at: 15) && !seen.hasSeen(ticket(2), at: 14))
        seen.see(ticket(1), at: 12)
        #expect(seen.hasSeen(ticket(1), at: 14), "nothing is forgotten by seeing it older")
        seen.seeAll(upTo: 13)
        #expect(seen.hasSeen(ticket(2), at: 13) && seen.hasSeen(ticket(1), at: 14))
        seen.seeAll(upTo: 5)
        #expect(seen.upTo == 13)
    }

    @Test func `two processes merge to the same, whichever comes first`() {
        var dice = Dice()
        for _ in 0..<300 {
            let (one, other, third) = (Self.random(&dice), Self.random(&dice), Self.random(&dice))
            func merged(_ all: SeenTickets...) -> SeenTickets {
                var result = all[0]
                for next in all.dropFirst() { result.merge(next) }
                return result
            }
            #expect(merged(one, other) == merged(other, one))
            #expect(merged(one, other, third) == merged(third, merged(other, one)))
            #expect(merged(one, one) == one)
            for order in UInt64(1)...101 {
                let number = ticket(order % 40 + 1)
                let either = one.hasSeen(number, at: order) || other.hasSeen(number, at: order)
                #expect(merged(one, other).hasSeen(number, at: order) == either)
            }
        }
    }

    @Test func `it does not grow without bound, and what is newest is remembered`() {
        var seen = SeenTickets(upTo: 0)
        for serial in 1...20_000 { seen.see(ticket(UInt64(serial)), at: UInt64(serial) * 2) }
        #expect(seen.later.count <= SeenTickets.most)
        #expect(seen.later.count > SeenTickets.most / 3)
        for serial in 1...20_000 { #expect(seen.hasSeen(ticket(UInt64(serial)), at: UInt64(serial) * 2)) }
        #expect(!seen.hasSeen(ticket(20_000), at: 40_001))
        #expect(seen.text.utf8.count <= SeenTickets.mostBytes)
    }

    @Test func `an older copy of a store brings new events again`() {
        var seen = SeenTickets(upTo: 10)
        seen.see(ticket(1), at: 14)
        seen.see(ticket(2), at: 12)
        seen.confine(to: 12)
        #expect(seen.upTo == 10 && seen.later == [ticket(2): 12])
        seen.confine(to: 7)
        #expect(seen == SeenTickets(upTo: 7))
    }

    @Test func `lines are read back`() {
        var dice = Dice()
        for _ in 0..<200 {
            let seen = Self.random(&dice, tickets: 1 << 39)
            #expect(SeenTickets(text: seen.text) == seen)
        }
        var seen = SeenTickets(upTo: 12345)
        if let there = TicketNumber("b17") { seen.see(there, at: 12360) }
        seen.see(ticket(42), at: 12350)
        #expect(seen.text == "usher seen 1\nup-to 12345\n42 12350\nb17 12360\nend\n")
    }

    @Test(arguments: [
        "", "\n", "usher seen 1\n", "usher seen 2\nup-to 1\nend\n", "usher seen 1\nup-to -1\nend\n",
        "usher seen 1\nup-to 1\n42\nend\n", "usher seen 1\nup-to 1\n42 x\nend\n", "usher seen 1\nup-to 1\n0 5\nend\n",
        "usher seen 1\nup-to 1\n42 5\n", "usher seen 1\nup-to 1\n42 5\nend", "usher seen 1\nup-to 1\n\nend\n",
        "usher seen 1\nend\n", "usher seen 1\nup-to 99999999999999999999\nend\n", "usher seen 1\nup-to 1\n42  5\nend\n",
    ])
    func `what is damaged is not believed`(text: String) {
        #expect(SeenTickets(text: text) == nil)
    }

    @Test func `no damage traps, and what is cut short is none`() {
        var dice = Dice()
        for _ in 0..<2000 {
            let whole = Self.random(&dice).text
            let cut = String(whole.prefix(Int.random(in: 0..<whole.count, using: &dice)))
            #expect(SeenTickets(text: cut) == nil)
            var bytes = Array(whole.utf8)
            for _ in 0..<3 {
                bytes[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
            }
            _ = SeenTickets(text: String(decoding: bytes, as: UTF8.self))
        }
        let long = "usher seen 1\nup-to 1\n" + String(repeating: "42 5\n", count: 5000) + "end\n"
        #expect(SeenTickets(text: long) == nil, "more lines than are ever written")
    }
}
