extension TextField {
    /// Where the word before the cursor begins: letters and digits are words, as Alt-b has it.
    var wordStart: Int { start(of: { $0.isLetter || $0.isNumber }) }

    /// Where what stands between blanks begins, as Ctrl-w has it.
    var blankWordStart: Int { start(of: { !$0.isWhitespace }) }

    /// Where the word behind the cursor ends.
    var wordEnd: Int {
        var place = cursor
        while place < characters.count, !isWord(characters[place]) { place += 1 }
        while place < characters.count, isWord(characters[place]) { place += 1 }
        return place
    }

    private func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    private func start(of isWord: (Character) -> Bool) -> Int {
        var place = cursor
        while place > 0, !isWord(characters[place - 1]) { place -= 1 }
        while place > 0, isWord(characters[place - 1]) { place -= 1 }
        return place
    }
}
