import Testing

@testable import DeskTUI

struct FuzzyMatchTests {
    @Test(
        arguments: [
            ("", "anything", []), ("np", "next pane", [0, 5]), ("NEXT", "next pane", [0, 1, 2, 3]),
            ("pane", "next pane", [5, 6, 7, 8]), ("ab", "axxab", [3, 4]), ("e", "pe e", [3]),
        ] as [(String, String, [Int])])
    func theBestPlacesAreFound(_ query: String, _ text: String, _ places: [Int]) {
        #expect(FuzzyMatch(query, in: text)?.positions == places)
    }

    @Test(arguments: [("x", "take"), ("ekat", "take"), ("takes", "take"), ("a", "")])
    func whatIsNotThereInItsOrderDoesNotMatch(_ query: String, _ text: String) {
        #expect(FuzzyMatch(query, in: text) == nil)
    }

    @Test(arguments: [
        ("re", "redo", "first"), ("np", "next pane", "snip"), ("mark", "mark lane", "m a r k"),
        ("ta", "take", "next match"),
    ])
    func wordStartsAndRunsCountForMore(_ query: String, _ better: String, _ worse: String) {
        let other = FuzzyMatch(query, in: worse)?.score ?? .min
        #expect((FuzzyMatch(query, in: better)?.score ?? .min) > other)
    }

    /// Against every way there is to choose the letters.
    @Test func everyMatchIsInOrder() {
        for text in ["abcabc", "a b c a b", "cab abc"] {
            for query in ["a", "ab", "abc", "ca", "bb", "cc"] {
                let characters = Array(text)
                guard let match = FuzzyMatch(query, in: text) else {
                    #expect(!isSubsequence(query, of: text))
                    continue
                }
                #expect(match.positions.map { characters[$0] } == Array(query))
                #expect(match.positions == match.positions.sorted())
            }
        }
    }

    private func isSubsequence(_ query: String, of text: String) -> Bool {
        var rest = query[...]
        for character in text where character == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }
}
