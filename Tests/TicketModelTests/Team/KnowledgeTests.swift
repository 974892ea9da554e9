import Testing

@testable import TicketModel

@Suite struct KnowledgeTests {
    @Test func itIsWhatCountingOneByOneFinds() {
        var random = RandomOperations(dice: Dice())
        for _ in 0..<8 {
            let script = random.script(200)
            let table = script.table
            for since in [nil, Script.start.adding(milliseconds: -10 * Timestamp.millisecondsPerDay)] {
                let matrix = KnowledgeMatrix(table, members: ["bo", "ana", "zoe"], since: since)
                var counts: [Name: [Name: Int]] = [:]
                for row in table.rows {
                    guard let at = table.resolvedAt(row), at >= since ?? at, table.outcome(row) ?? .done == .done,
                        let person = table.assignee(row)
                    else { continue }
                    for tag in table.tags(row) { counts[tag, default: [:]][person, default: 0] += 1 }
                }
                #expect(matrix.tags == counts.keys.sorted())
                #expect(Array(matrix.people.prefix(matrix.memberCount)) == ["ana", "bo", "zoe"])
                for (row, tag) in matrix.tags.enumerated() {
                    for (column, person) in matrix.people.enumerated() {
                        #expect(matrix.counts[row][column] == counts[tag]?[person] ?? 0)
                    }
                    #expect(matrix.counts[row].reduce(0, +) == counts[tag]?.values.reduce(0, +))
                }
            }
        }
    }

    @Test func aFilterFindsExactlyWhatANumberCounts() throws {
        var random = RandomOperations(dice: Dice())
        var cells = 0
        for _ in 0..<8 {
            let table = random.script(200).table
            let now = Script.start
            for days in [Int64(10), 90] {
                let since = now.adding(milliseconds: -days * Timestamp.millisecondsPerDay)
                let matrix = KnowledgeMatrix(table, members: ["bo", "ana"], since: since)
                for (row, tag) in matrix.tags.enumerated() {
                    for (column, person) in matrix.people.enumerated() {
                        let filter = try Filter(parsing: "tag:\(tag) to:\(person) resolved:\(days)d..")
                        let clock = FilterClock(now: now, today: day("2026-11-30"))
                        let compiled = CompiledFilter(filter, in: table, me: "ana", on: clock)
                        #expect(compiled.rows(in: table)?.count == matrix.counts[row][column], "\(tag) \(person)")
                        #expect(compiled.count(in: table) == matrix.counts[row][column])
                        cells += matrix.counts[row][column] > 0 ? 1 : 0
                    }
                }
            }
        }
        #expect(cells > 10, "there was something to count")
    }

    @Test func whatWasGivenUpTeachesNobody() {
        var script = Script()
        let tags: (inout TicketDraft) -> Void = { $0.tags = ["vpn", "net"] }
        script.capture("a", standing: .closed(.givenUp, assignee: "ana"), tags)
        script.capture("b", standing: .closed(.duplicate, assignee: "ana"), tags)
        script.capture("c", standing: .assigned(to: "ana"), tags)
        #expect(KnowledgeMatrix(script.table, members: ["ana"]).tags.isEmpty)
        script.capture("d", standing: .resolved(by: "bo"), tags)
        script.capture("e", standing: .closed(.done, assignee: "cy"), tags)
        let matrix = KnowledgeMatrix(script.table, members: ["ana", "bo"])
        #expect(matrix.tags == ["net", "vpn"])
        #expect(matrix.people == ["ana", "bo", "cy"] && matrix.memberCount == 2)
        #expect(matrix.counts == [[0, 1, 1], [0, 1, 1]])
        // Cy has left: bo alone knows it.
        #expect(matrix.knowers(ofRow: 0) == ["bo"])
        #expect(matrix.atRisk.map(\.only) == ["bo", "bo"])
        #expect(matrix.truckFactor.count == 1)
        #expect(KnowledgeMatrix(script.table, members: ["ana"]).atRisk.map(\.only) == [nil, nil])
    }

    @Test func theWorkloadIsWhatCountingOneByOneFinds() {
        var random = RandomOperations(dice: Dice())
        let today = day("2026-11-30")
        let now = Script.start.adding(milliseconds: 3_600_000)
        let week = 7 * Timestamp.millisecondsPerDay
        for _ in 0..<8 {
            let table = random.script(200).table
            let workload = Workload(table, members: ["ana", "zoe"], today: today, now: now, weeks: 3)
            #expect(Array(workload.shares.map(\.login).prefix(2)) == ["ana", "zoe"])
            #expect(workload.open == table.rows.count { table.state($0) == .open })
            for share in workload.shares {
                let theirs = table.rows.filter { table.assignee($0) == share.login }
                let active = theirs.filter { table.state($0).isActive }
                #expect(share.load == table.load(of: share.login))
                #expect(share.overdue == active.count { table.due($0) ?? today < today })
                #expect(share.oldest == active.map { table.createdAt($0) }.min())
                let resolved = (0..<3).map { place in
                    theirs.count { row in
                        guard let at = table.resolvedAt(row), table.outcome(row) ?? .done == .done else { return false }
                        return max(0, now.milliseconds - at.milliseconds) / week == 2 - Int64(place)
                    }
                }
                #expect(share.resolved == resolved, "\(share.login)")
                #expect(share.isMember == ["ana", "zoe"].contains(share.login))
                #expect(share.awayUntil == table.team[share.login].awayUntil(on: today))
            }
            let others = table.people.filter { table.load(of: $0).total > 0 }
            #expect(Set(others).isSubset(of: workload.shares.map(\.login)))
        }
    }
}
