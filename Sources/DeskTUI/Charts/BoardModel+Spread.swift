import TerminalUI
import TicketModel

extension BoardModel {
    var workloadPane: WorkloadPane? {
        if case .workload(let pane) = chart { return pane }
        return nil
    }

    var knowledgePane: KnowledgePane? {
        if case .knowledge(let pane) = chart { return pane }
        return nil
    }

    private var roster: [Name] { members.sorted() }

    private var currentWorkload: Workload { Workload(table, members: roster, today: today, now: now, weeks: 8) }

    private func knowledge(over days: Int64?) -> KnowledgeMatrix {
        let since = days.map { now.adding(milliseconds: -$0 * Timestamp.millisecondsPerDay) }
        return KnowledgeMatrix(table, members: roster, since: since)
    }

    mutating func openWorkload() -> [Effect] {
        chart = .workload(WorkloadPane(workload: currentWorkload))
        cameFrom = nil
        chartGeneration = table.generation
        return []
    }

    mutating func openKnowledge() -> [Effect] {
        cameFrom = nil
        let period = 1
        chart = .knowledge(
            KnowledgePane(matrix: knowledge(over: KnowledgePane.periods[period]), period: period))
        chartGeneration = table.generation
        return []
    }

    /// Counts over another time.
    mutating func changePeriod() -> [Effect] {
        guard var pane = knowledgePane else { return [] }
        pane.period = (pane.period + 1) % KnowledgePane.periods.count
        replace(&pane, by: knowledge(over: KnowledgePane.periods[pane.period]))
        chart = .knowledge(pane)
        return []
    }

    /// The selection stays on its tag and its person.
    private func replace(_ pane: inout KnowledgePane, by matrix: KnowledgeMatrix) {
        let old = pane.matrix
        let tag = old.tags.indices.contains(pane.tag) ? old.tags[pane.tag] : nil
        let person = old.people.indices.contains(pane.person) ? old.people[pane.person] : nil
        pane.matrix = matrix
        pane.tag = tag.flatMap { matrix.tags.firstIndex(of: $0) } ?? 0
        pane.person = person.flatMap { matrix.people.firstIndex(of: $0) } ?? 0
    }

    /// Counts anew what has changed, unless there is so much that it would hold up keys: then when it is opened again.
    mutating func settleSpread() {
        if chartGeneration != table.generation, table.count <= sortsAtOnce {
            chartGeneration = table.generation
            if var pane = workloadPane {
                let login = pane.selected?.login
                pane.workload = currentWorkload
                pane.index = pane.workload.shares.firstIndex { $0.login == login } ?? pane.index
                chart = .workload(pane)
            } else if var pane = knowledgePane {
                replace(&pane, by: knowledge(over: KnowledgePane.periods[pane.period]))
                chart = .knowledge(pane)
            }
        }
        if var pane = workloadPane {
            let height = WorkloadLayout(area: chartArea).rowCount
            pane.index = pane.index.clamped(to: pane.workload.shares.count)
            pane.scroll = pane.index.firstSeen(from: pane.scroll, of: pane.workload.shares.count, in: height)
            chart = .workload(pane)
        }
        if var pane = knowledgePane {
            let place = KnowledgeLayout(area: chartArea, matrix: pane.matrix)
            pane.tag = pane.tag.clamped(to: pane.matrix.tags.count)
            pane.person = pane.person.clamped(to: pane.matrix.people.count)
            pane.firstTag = pane.tag.firstSeen(from: pane.firstTag, of: pane.matrix.tags.count, in: place.rowCount)
            pane.firstPerson = pane.person.firstSeen(
                from: pane.firstPerson, of: pane.matrix.people.count, in: place.columnCount)
            chart = .knowledge(pane)
        }
    }

    // MARK: Moving

    mutating func moveInWorkload(by step: Int) -> [Effect] {
        guard var pane = workloadPane else { return [] }
        pane.index += step
        chart = .workload(pane)
        return []
    }

    mutating func moveInKnowledge(tags: Int = 0, people: Int = 0) -> [Effect] {
        guard var pane = knowledgePane else { return [] }
        pane.tag += tags
        pane.person += people
        chart = .knowledge(pane)
        return []
    }

    /// Leaves the picture for what somebody carries: exactly what was counted.
    mutating func openFromWorkload() -> [Effect] {
        guard let login = workloadPane?.selected?.login else { return [] }
        return leaveChart(for: [("to", login)], "is:active")
    }

    /// Leaves the picture for the tickets that a number counts; where there are none, for those of the tag.
    mutating func openFromKnowledge() -> [Effect] {
        guard let pane = knowledgePane, pane.matrix.tags.indices.contains(pane.tag) else { return [] }
        var names = [("tag", pane.matrix.tags[pane.tag])]
        if pane.count > 0 { names.append(("to", pane.matrix.people[pane.person])) }
        let since = KnowledgePane.periods[pane.period].map { "\($0)d" } ?? "1970-01-01"
        return leaveChart(for: names, "resolved:\(since)..")
    }

    /// Leaves the picture for the tickets that names are given to, and a condition more.
    private mutating func leaveChart(for names: [(key: String, name: Name)], _ condition: String) -> [Effect] {
        var text = ""
        for (key, name) in names {
            guard let value = Filter.spelled(name.text) else {
                status = Status(kind: .refused, text: "\(name) can't be written in a filter")
                return []
            }
            text += "\(key):\(value) "
        }
        text += condition
        leaveChart(for: .filter(text))
        focus(.board)
        // The pictures count the tickets of all, whatever a view asks for.
        let effects = open(.desk) + setFilter(text)
        status = Status(kind: .note, text: text, aside: "\(key("back")) goes back to the picture")
        return effects
    }

    // MARK: The mouse

    /// A line, or a cell of the heat map, was clicked.
    mutating func pickInSpread(_ index: Int, column: Int?, isSecond: Bool) -> [Effect] {
        if var pane = workloadPane {
            pane.index = index
            chart = .workload(pane)
            return isSecond ? openFromWorkload() : []
        }
        guard var pane = knowledgePane else { return [] }
        pane.tag = index
        if let column { pane.person = column }
        chart = .knowledge(pane)
        return isSecond ? openFromKnowledge() : []
    }
}
