/// Why a filter can't be understood, and where.
public struct FilterError: Error, Hashable, Sendable {
    /// The whole filter.
    public var text: String
    /// What is wrong in it, in characters from its start.
    public var range: Range<Int>
    /// What is wrong with it.
    public var message: String
    /// What was probably meant in its place.
    public var suggestion: String?

    /// An error as said.
    public init(text: String, range: Range<Int>, message: String, suggestion: String? = nil) {
        self.text = text
        self.range = range
        self.message = message
        self.suggestion = suggestion
    }
}

extension FilterError: CustomStringConvertible {
    /// The message with the suggestion.
    public var description: String {
        suggestion.map { "\(message): did you mean \($0)?" } ?? message
    }
}
