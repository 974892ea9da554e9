/// A stretch of time past: `7d..` (the last seven days), `..7d` (before that), `2026-11-01..2026-11-09`, `today`.
public struct FilterPeriod: Hashable, Sendable {
    enum Bound: Hashable, Sendable {
        /// So many milliseconds ago.
        case ago(Int64)
        case day(DayWord)

        init?(_ text: some StringProtocol) {
            if let ago = Age.milliseconds(text.lowercased()) {
                self = .ago(ago)
            } else if let day = DayWord(text), day != .offset(1) {
                self = .day(day)
            } else {
                return nil
            }
        }
    }

    var from: Bound?
    var to: Bound?

    /// Reads the spelling after `created:`; nil if it is none.
    init?(_ text: some StringProtocol) {
        guard let (first, second) = FilterRange.ends(of: text) else {
            guard let bound = Bound(text) else { return nil }
            from = bound
            if case .day = bound { to = bound }
            return
        }
        guard let from = FilterRange.optional(first, Bound.init), let to = FilterRange.optional(second, Bound.init)
        else { return nil }
        (self.from, self.to) = (from, to)
    }

    /// The milliseconds since 1970 that it covers.
    func milliseconds(on clock: FilterClock) -> Range<Int64> {
        let low = from.map { start(of: $0, clock) } ?? .min
        return low..<max(low, to.map { end(of: $0, clock) } ?? .max)
    }

    /// Throws if it starts after its end, of which these are the words.
    func check(_ words: (String, String), on clock: FilterClock) throws(ReversedRange) {
        guard let from, let to else { return }
        // A day holds its own start, a moment nothing.
        let last = if case .day = to { end(of: to, clock) - 1 } else { end(of: to, clock) }
        func named(_ word: String, _ bound: Bound) -> ReversedRange.End {
            guard case .day(let day) = bound else { return ReversedRange.End(word) }
            return ReversedRange.End(word, meaning: day.before(clock.today).description)
        }
        try ReversedRange.refuse(start(of: from, clock), last, named(words.0, from), named(words.1, to))
    }

    private func start(of bound: Bound, _ clock: FilterClock) -> Int64 {
        switch bound {
        case .ago(let count): clock.now.adding(milliseconds: -count).milliseconds
        case .day(let word):
            Timestamp(startOf: word.before(clock.today), secondsFromUTC: clock.secondsFromUTC).milliseconds
        }
    }

    private func end(of bound: Bound, _ clock: FilterClock) -> Int64 {
        switch bound {
        case .ago: start(of: bound, clock)
        case .day(let word):
            Timestamp(
                startOf: word.before(clock.today).adding(days: 1), secondsFromUTC: clock.secondsFromUTC
            ).milliseconds
        }
    }
}

/// Days that a filter names: `fri`, `..7d`, `2026-11-01..2026-11-09`, `none`.
public struct FilterDays: Hashable, Sendable {
    var from: DayWord?
    var to: DayWord?
    /// Whether tickets without a day are meant, and no others.
    var isNone = false

    /// Reads the spelling after `due:`; nil if it is none.
    init?(_ text: some StringProtocol) {
        if text == "none" {
            isNone = true
            return
        }
        guard let (first, second) = FilterRange.ends(of: text) else {
            guard let day = DayWord(text) else { return nil }
            (from, to) = (day, day)
            return
        }
        guard let from = FilterRange.optional(first, DayWord.init), let to = FilterRange.optional(second, DayWord.init)
        else { return nil }
        (self.from, self.to) = (from, to)
    }

    /// The days since 1970 that it covers, none if they are the wrong way round.
    func days(today: CivilDate) -> Range<Int32> {
        let low = from?.ahead(of: today).days ?? .min
        let high = to?.ahead(of: today).adding(days: 1).days ?? HotColumns.noDue
        return low..<max(low, high)
    }

    /// Throws if it starts after its end, of which these are the words.
    func check(_ words: (String, String), on clock: FilterClock) throws(ReversedRange) {
        guard let from = from?.ahead(of: clock.today), let to = to?.ahead(of: clock.today) else { return }
        try ReversedRange.refuse(
            from, to, .init(words.0, meaning: from.description), .init(words.1, meaning: to.description))
    }
}

/// Reading of `A..B`, `A..` and `..B`.
enum FilterRange {
    /// The two sides of `..`, or nil if there is none or nothing on either side.
    static func ends(of text: some StringProtocol) -> (String, String)? {
        let text = String(text)
        var place = text.startIndex
        while place < text.endIndex {
            if text[place...].hasPrefix("..") {
                let ends = (String(text[..<place]), String(text[place...].dropFirst(2)))
                return ends.0.isEmpty && ends.1.isEmpty ? nil : ends
            }
            place = text.index(after: place)
        }
        return nil
    }

    /// What one side says: `.some(nil)` if it says nothing, nil if it can't be read.
    static func optional<Value>(_ text: String, _ read: (String) -> Value?) -> Value?? {
        if text.isEmpty { return .some(nil) }
        return read(text).map { .some($0) }
    }
}
