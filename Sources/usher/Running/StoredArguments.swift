import TicketModel

/// A command's words as far as an event has room for them.
enum StoredArguments {
    private static let lineRoom = 64

    /// The words; of more than fit the first, and one that says how many are left out.
    static func fitting(_ words: [String]) -> [String] {
        let size = words.reduce(0) { $0 + $1.utf8.count + 1 }
        guard size > TextBounds.command else { return words }
        var room = TextBounds.command - lineRoom
        var fitting: [String] = []
        for word in words {
            room -= word.utf8.count + 1
            guard room >= 0 else { break }
            fitting.append(word)
        }
        return fitting + ["[usher: \(words.count - fitting.count) words are left out here]"]
    }
}
