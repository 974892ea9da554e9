/// The values of one key of a filter, and what they ask.
struct FilterValues {
    struct Value {
        var text: String
        /// In characters from the filter's start.
        var range: Range<Int>
    }

    struct Complaint: Error {
        var range: Range<Int>
        var message: String
        var suggestion: String?
    }

    let key: FilterKey
    let values: [Value]
    /// Nil where a range may be the wrong way round.
    let clock: (() -> FilterClock)?

    func part() throws(Complaint) -> FilterParser.Part {
        if key == .sort { return .sort(try sort()) }
        return .term(FilterTerm(try test()))
    }

    private func test() throws(Complaint) -> FilterTest {
        switch key {
        case .state: return .state(try known(TicketState.allCases.map { ($0.word, $0) }))
        case .property: return .property(try properties())
        case .priority: return .priority(try each { value throws(Complaint) in try priorities(value) })
        case .assignee: return .assignee(values.map { person($0.text) })
        case .requester: return .requester(values.map { person($0.text) })
        case .tag: return .tag(values.map { Name($0.text) })
        case .host: return .host(values.map { Name($0.text) })
        case .created: return .created(try periods())
        case .updated: return .updated(try periods())
        case .resolved: return .resolved(try periods())
        case .due:
            let days = try read("fri, ..7d, 2026-11-30, none") { FilterDays($0) }
            try eachRange(days) { (days, ends, clock) throws(ReversedRange) in try days.check(ends, on: clock) }
            return .due(days)
        case .under: return .under(try read("a ticket's number") { TicketNumber($0) })
        case .view:
            guard values.count == 1 else {
                throw Complaint(range: values[1].range, message: "view: wants one view: write view: twice for both")
            }
            return .view(Name(values[0].text))
        case .field(let name): return .field(key: Name(name), values: values.map { Name($0.text) })
        case .sort: return .text("")
        }
    }

    private func properties() throws(Complaint) -> [FilterProperty] {
        try known(FilterProperty.allCases.map { ($0.rawValue, $0) })
    }

    private func person(_ text: String) -> FilterPerson {
        switch text.lowercased() {
        case "me": .me
        case "nobody", "none": .nobody
        default: .person(Name(text))
        }
    }

    private func priorities(_ value: Value) throws(Complaint) -> ClosedRange<Priority> {
        guard let (first, last) = FilterRange.ends(of: value.text) else {
            let one = try priority(value.text, value)
            return one...one
        }
        let low = first.isEmpty ? .low : try priority(first, value)
        let high = last.isEmpty ? .urgent : try priority(last, value)
        if clock != nil {
            try rightWayRound(value) { () throws(ReversedRange) in
                try ReversedRange.refuse(low, high, .init(first), .init(last))
            }
        }
        return min(low, high)...max(low, high)
    }

    private func priority(_ word: String, _ value: Value) throws(Complaint) -> Priority {
        try known(word, Priority.allCases.map { ($0.word, $0) }, value.range)
    }

    private func sort() throws(Complaint) -> FilterSort {
        guard let value = values.last else { return FilterSort(key: .number) }
        let isDescending = value.text.hasPrefix("-")
        let word = String(value.text.dropFirst(isDescending ? 1 : 0))
        let key = try known(word, FilterSort.Key.allCases.map { ($0.rawValue, $0) }, value.range)
        return FilterSort(key: key, isDescending: isDescending)
    }

    private func known<Element>(_ choices: [(String, Element)]) throws(Complaint) -> [Element] {
        try each { value throws(Complaint) in try known(value.text, choices, value.range) }
    }

    private func known<Element>(
        _ word: String, _ choices: [(String, Element)], _ range: Range<Int>
    ) throws(Complaint) -> Element {
        if let choice = choices.first(where: { $0.0 == word.lowercased() }) { return choice.1 }
        let words = choices.map(\.0)
        let suggestion = nearest(to: word, among: words)
        let list = suggestion == nil ? ": it is one of \(words.joined(separator: ", "))" : ""
        throw Complaint(range: range, message: "\(key.word): does not know \(word)\(list)", suggestion: suggestion)
    }

    private func read<Element>(_ examples: String, _ read: (String) -> Element?) throws(Complaint) -> [Element] {
        try each { value throws(Complaint) in
            guard let element = read(value.text) else {
                throw Complaint(range: value.range, message: "\(key.word): wants \(examples), not \(value.text)")
            }
            return element
        }
    }

    private func periods() throws(Complaint) -> [FilterPeriod] {
        let periods = try read("7d.., ..7d, today, 2026-11-01..2026-11-09") { FilterPeriod($0) }
        try eachRange(periods) { (period, ends, clock) throws(ReversedRange) in try period.check(ends, on: clock) }
        return periods
    }

    /// Checks what was read of each value that has two ends, by the clock if there is one.
    private func eachRange<Element>(
        _ elements: [Element],
        _ check: (Element, (String, String), FilterClock) throws(ReversedRange) -> Void
    ) throws(Complaint) {
        guard let clock else { return }
        for (element, value) in zip(elements, values) {
            guard let ends = FilterRange.ends(of: value.text) else { continue }
            try rightWayRound(value) { () throws(ReversedRange) in try check(element, ends, clock()) }
        }
    }

    private func rightWayRound(_ value: Value, _ check: () throws(ReversedRange) -> Void) throws(Complaint) {
        do throws(ReversedRange) {
            try check()
        } catch {
            throw Complaint(
                range: value.range, message: "\(key.word): \(error.message)", suggestion: error.swapped)
        }
    }

    private func each<Element>(_ read: (Value) throws(Complaint) -> Element) throws(Complaint) -> [Element] {
        var elements: [Element] = []
        for value in values { elements.append(try read(value)) }
        return elements
    }
}
