/// A range that is typed with its start after its end: nobody means the nothing that it holds.
///
/// One rule wherever ranges are typed, for times, days, priorities and numbers.
public struct ReversedRange: Error, Hashable, Sendable {
    /// One end of a range: as it was typed, and what that means where it can mean several things.
    public struct End: Hashable, Sendable {
        /// The word as typed.
        public var word: String
        /// What it means today: the day that a weekday is.
        public var meaning: String?

        /// An end as said.
        public init(_ word: some StringProtocol, meaning: String? = nil) {
            self.word = String(word)
            self.meaning = meaning == self.word ? nil : meaning
        }

        fileprivate var spoken: String { meaning.map { "\(word) (\($0))" } ?? word }
    }

    /// The end that was typed as the start.
    public let start: End
    /// The end that was typed as the end.
    public let end: End
    /// What stands between the two.
    public let separator: String

    /// Throws if a range that was typed starts after its end.
    public static func refuse<Bound: Comparable>(
        _ first: Bound, _ last: Bound, _ start: @autoclosure () -> End, _ end: @autoclosure () -> End,
        separator: String = ".."
    ) throws(ReversedRange) {
        guard first > last else { return }
        throw ReversedRange(start: start(), end: end(), separator: separator)
    }

    /// `the start, fri (2026-11-27), lies after the end, tue (2026-11-24)`.
    public var message: String { "the start, \(start.spoken), lies after the end, \(end.spoken)" }

    /// The same with its ends the right way round: `tue..fri`.
    public var swapped: String { end.word + separator + start.word }
}
