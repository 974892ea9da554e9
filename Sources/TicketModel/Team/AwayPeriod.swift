/// The days on which somebody is away, both ends included: local days of whoever looks.
public struct AwayPeriod: Hashable, Sendable {
    /// The first day away.
    public let from: CivilDate
    /// The last day away.
    public let to: CivilDate

    /// A period as said; nil if it ends before it begins.
    public init?(from: CivilDate, to: CivilDate) {
        guard from <= to else { return nil }
        self.from = from
        self.to = to
    }

    /// The period written `2026-12-24..2027-01-03`, or one day `2026-12-24`; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 1 || parts.count == 3 && parts[1].isEmpty, let first = parts.first, let last = parts.last,
            let from = CivilDate(first), let to = CivilDate(last)
        else { return nil }
        self.init(from: from, to: to)
    }

    /// Whether the day is one of them.
    public func contains(_ day: CivilDate) -> Bool { from <= day && day <= to }
}

extension AwayPeriod: CustomStringConvertible {
    /// `2026-12-24..2027-01-03`.
    public var description: String { "\(from)..\(to)" }
}

extension AwayPeriod {
    /// The period as people write it on `today`: `2026-12-24..2027-01-03`, `today..fri`, `..fri` from today on, `fri`; nil
    /// for anything else. Throws if it ends before it begins.
    public init?(_ text: some StringProtocol, today: CivilDate) throws(ReversedRange) {
        let text = String(text)
        guard let (first, last) = FilterRange.ends(of: text) else {
            guard let day = DayWord(text)?.ahead(of: today) else { return nil }
            self.init(from: day, to: day)
            return
        }
        guard let from = first.isEmpty ? today : DayWord(first)?.ahead(of: today),
            let to = DayWord(last)?.ahead(of: today)
        else { return nil }
        try ReversedRange.refuse(
            from, to, .init(first.isEmpty ? "today" : first, meaning: from.description),
            .init(last, meaning: to.description))
        self.init(from: from, to: to)
    }
}
