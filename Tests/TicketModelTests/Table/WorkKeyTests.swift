import Testing
import TicketModel

@Suite struct WorkKeyTests {
    @Test func `urgent first, then due, then what most wait for, then oldest`() {
        var script = Script()
        let oldest = script.capture("oldest")
        let newer = script.capture("newer")
        let needed = script.capture("needed")
        let later = script.capture("due later") { $0.due = day("2026-12-24") }
        let overdue = script.capture("overdue") { $0.due = day("2026-11-01") }
        let high = script.capture("high") { $0.priority = .high }
        let low = script.capture("low") {
            $0.priority = .low
            $0.due = day("2026-01-01")
            $0.needs = [needed]
        }
        let rows = script.table.sorted(script.table.rows).map { script.table.number($0) }
        #expect(rows == [high, overdue, later, needed, oldest, newer, low])
        script.move(low, to: .closed(.givenUp, assignee: nil))
        let after = script.table.sorted(script.table.rows).map { script.table.number($0) }
        #expect(after == [high, overdue, later, oldest, newer, needed, low], "what is finished waits no longer")
    }

    @Test(arguments: ["updated", "created", "priority", "number", "due"], [false, true])
    func `a sort orders by its column`(key: String, isDescending: Bool) throws {
        var random = RandomOperations(dice: Dice())
        let table = random.script(150).table
        let sort = FilterSort(key: try #require(FilterSort.Key(rawValue: key)), isDescending: isDescending)
        let values: [Int64] = table.sorted(table.rows, by: sort).map { row in
            switch sort.key {
            case .updated: table.updatedAt(row).milliseconds
            case .created: table.createdAt(row).milliseconds
            case .priority: Int64(table.priority(row).rawValue)
            case .number: Int64(table.number(row).serial)
            // Without a day is last, whichever is first.
            case .due: table.due(row).map { Int64($0.days) } ?? (isDescending ? .min : .max)
            }
        }
        #expect(values == (isDescending ? values.sorted(by: >) : values.sorted()))
        #expect(values.count == table.count)
    }
}
