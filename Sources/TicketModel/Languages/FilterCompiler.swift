/// Turns the tests of a filter into what is compared.
struct FilterCompiler {
    let table: TicketTable
    let me: Name
    let today: CivilDate
    let now: Timestamp
    let offset: Int

    func compile(_ test: FilterTest) -> CompiledTest {
        switch test {
        case .text(let text): .text(TextSearch(text))
        case .state(let states): .state(states.reduce(0) { $0 | 1 << $1.rawValue })
        case .property(let properties):
            .property(properties, me: PersonTest([me], in: table), today: today.days)
        case .assignee(let people): .assignee(person(people))
        case .requester(let people): .requester(person(people))
        case .tag(let names): .tag(NameSetTest(names, of: table.tagSets, in: table))
        case .host(let names): .host(NameSetTest(names, of: table.hostSets, in: table))
        case .priority(let ranges):
            .priority(
                Priority.allCases.reduce(0) { mask, priority in
                    ranges.contains { $0.contains(priority) } ? mask | 1 << priority.rawValue : mask
                })
        case .created(let periods): .created(periods.map { milliseconds($0) })
        case .updated(let periods): .updated(periods.map { milliseconds($0) })
        case .due(let days):
            .due(days.filter { !$0.isNone }.map { $0.days(today: today) }, orNone: days.contains { $0.isNone })
        case .under(let numbers): .under(numbers)
        case .field(let key, let values): .field(key: key, values: values)
        }
    }

    private func person(_ people: [FilterPerson]) -> PersonTest {
        var names: [Name] = []
        var orNobody = false
        for person in people {
            switch person {
            case .me: names.append(me)
            case .nobody: orNobody = true
            case .person(let name): names.append(name)
            }
        }
        return PersonTest(names, orNobody: orNobody, in: table)
    }

    private func milliseconds(_ period: FilterPeriod) -> Range<Int64> {
        period.milliseconds(now: now, today: today, secondsFromUTC: offset)
    }
}

extension CompiledTest {
    /// How dear it is to ask, roughly.
    var cost: Int {
        switch self {
        case .state, .priority, .assignee, .requester, .tag, .host: 0
        case .property, .due: 1
        case .created, .updated: 2
        case .under, .field: 3
        case .text: 4
        }
    }
}
