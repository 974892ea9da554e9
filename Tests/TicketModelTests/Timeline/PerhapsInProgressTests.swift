import Testing
import TicketModel

@Suite struct PerhapsInProgressTests {
    @Test func `the tickets are those that a look at each finds`() {
        var random = RandomOperations(dice: Dice())
        var script = random.script(200)
        for index in 0..<400 {
            let number = ticket(UInt64(5000 + index))
            let day = Timestamp.millisecondsPerDay
            let at = Script.start.adding(milliseconds: Int64.random(in: -30 * day...0, using: &random.dice))
            let standing: Standing = random.dice.chance(2) ? .inProgress(by: "ana") : .open
            let draft = TicketDraft(title: "\(index)")
            script.write([.create(CreateTicket(number: number, draft: draft, standing: standing))], at: at)
        }
        let table = script.table
        let (earliest, day) = (Script.start.adding(milliseconds: -31 * Timestamp.millisecondsPerDay), 24)
        var sizes: Set<Int> = []
        for round in 0..<40 {
            let from = earliest.adding(milliseconds: Int64(round * day) * 3_600_000)
            let until = from.adding(milliseconds: Int64.random(in: 1...8, using: &random.dice) * 12 * 3_600_000)
            let expected = table.rows.filter { row in
                table.createdAt(row) < until && (table.updatedAt(row) >= from || table.state(row) == .inProgress)
            }
            var found: [Row] = []
            table.forEachPerhapsInProgress(from: from, until: until) { row in
                found.append(row)
                return true
            }
            #expect(found == expected, "round \(round)")
            sizes.insert(found.count)
            var some: [Row] = []
            table.forEachPerhapsInProgress(from: from, until: until) { row in
                some.append(row)
                return some.count < 3
            }
            #expect(some == Array(expected.prefix(3)))
        }
        #expect(table.count > 256 && sizes.count > 5, "\(table.count) tickets, \(sizes)")
    }
}
