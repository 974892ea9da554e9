/// Turns the tests of a filter into what is compared.
struct FilterCompiler {
    let table: TicketTable
    let me: Name
    let clock: FilterClock
    let unseen: UnseenTickets?

    func compile(_ test: FilterTest) -> CompiledTest {
        switch test {
        case .text(let text): .text(TextSearch(text))
        case .state(let states): .state(Self.mask(states))
        case .property(let properties): compile(properties)
        case .assignee(let people): .assignee(person(people))
        case .requester(let people): .requester(person(people))
        case .tag(let names): .tag(NameSetTest(names, of: table.tagSets, in: table))
        case .host(let names): .host(NameSetTest(names, of: table.hostSets, in: table))
        case .priority(let ranges):
            .priority(
                Priority.allCases.reduce(0) { mask, priority in
                    ranges.contains { $0.contains(priority) } ? mask | 1 << priority.rawValue : mask
                })
        case .created(let periods): .created(periods.map { $0.milliseconds(on: clock) })
        case .updated(let periods): .updated(periods.map { $0.milliseconds(on: clock) })
        case .resolved(let periods): .resolved(periods.map { $0.milliseconds(on: clock) })
        case .due(let days):
            .due(days.filter { !$0.isNone }.map { $0.days(today: clock.today) }, orNone: days.contains { $0.isNone })
        case .under(let numbers): .under(numbers)
        // Expanded before, unless there is no such view.
        case .view: .state(0)
        case .field(let key, let values): .field(key: key, values: values)
        }
    }

    /// Properties that are nothing but states are asked as such: every list asks for what is active.
    private func compile(_ properties: [FilterProperty]) -> CompiledTest {
        var states: UInt8 = 0
        for property in properties {
            switch property {
            case .active: states |= Self.mask(TicketState.allCases.filter(\.isActive))
            case .unassigned: states |= Self.mask([.open])
            case .waiting: states |= Self.mask([.resolved])
            case .ready, .blocked, .mine, .master, .overdue, .unseen, .approved, .unapproved,
                .conflicted:
                return .property(properties, me: PersonTest([me], in: table), today: clock.today.days, unseen)
            }
        }
        return .state(states)
    }

    static func mask(_ states: [TicketState]) -> UInt8 {
        states.reduce(0) { $0 | 1 << $1.rawValue }
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
}

extension CompiledTest {
    /// How dear it is to ask, roughly.
    var cost: Int {
        switch self {
        case .state, .priority, .assignee, .requester, .tag, .host: 0
        case .property, .due: 1
        case .created, .updated, .resolved: 2
        case .under, .field: 3
        case .text: 4
        }
    }
}
