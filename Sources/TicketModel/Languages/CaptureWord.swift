/// Which words look like the names that capture tokens take.
public enum CaptureWord {
    /// A letter, then letters, digits and `-_./`, at least two characters in all, the last a letter or digit.
    public static func isTag(_ word: some StringProtocol) -> Bool {
        guard let first = word.first, let last = word.last, word.utf8.count <= TextBounds.name else { return false }
        return first.isLetter && word.dropFirst().first != nil && (last.isLetter || last.isNumber)
            && word.allSatisfy { $0.isLetter || $0.isNumber || "-_./".contains($0) }
    }

    /// Letters, digits and `-_.:`, the first and last a letter or digit.
    public static func isHost(_ word: some StringProtocol) -> Bool {
        isName(word, with: "-_.:")
    }

    /// Letters, digits and `-_.+`, with at most one `@` inside, the first and last a letter or digit.
    public static func isLoginOrMail(_ word: some StringProtocol) -> Bool {
        isName(word, with: "-_.+@") && word.count { $0 == "@" } <= 1
    }

    /// Letters, digits and `-_.`, the first and last a letter or digit: what `field.KEY:` of a filter can name.
    public static func isFieldKey(_ word: some StringProtocol) -> Bool {
        isName(word, with: "-_.")
    }

    private static func isName(_ word: some StringProtocol, with extra: String) -> Bool {
        guard let first = word.first, let last = word.last, word.utf8.count <= TextBounds.name else { return false }
        return (first.isLetter || first.isNumber) && (last.isLetter || last.isNumber)
            && word.allSatisfy { $0.isLetter || $0.isNumber || extra.contains($0) }
    }
}
