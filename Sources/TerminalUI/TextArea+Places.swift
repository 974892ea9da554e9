extension TextArea {
    /// The beginning of the text.
    var start: Place { Place(line: 0, column: 0) }

    /// The end of the text.
    var end: Place { Place(line: lines.count - 1, column: lines[lines.count - 1].count) }

    var lineStart: Place { Place(line: cursor.line, column: 0) }

    var lineEnd: Place { Place(line: cursor.line, column: lines[cursor.line].count) }

    /// One character or line break nearer to the beginning.
    func before(_ place: Place) -> Place {
        if place.column > 0 { return Place(line: place.line, column: place.column - 1) }
        guard place.line > 0 else { return place }
        return Place(line: place.line - 1, column: lines[place.line - 1].count)
    }

    /// One character or line break nearer to the end.
    func behind(_ place: Place) -> Place {
        if place.column < lines[place.line].count { return Place(line: place.line, column: place.column + 1) }
        guard place.line + 1 < lines.count else { return place }
        return Place(line: place.line + 1, column: 0)
    }

    /// Where the word before the cursor begins: letters and digits are words, as Alt-b has it; over line breaks.
    var wordStart: Place { start { $0.isLetter || $0.isNumber } }

    /// Where what stands between blanks begins, as Ctrl-w has it.
    var blankWordStart: Place { start { !$0.isWhitespace } }

    /// Where the word behind the cursor ends.
    var wordEnd: Place {
        var place = cursor
        while place < end, !isWord(place) { place = behind(place) }
        while place < end, isWord(place) { place = behind(place) }
        return place
    }

    /// Whether a letter or digit stands behind a place; a line's end is none.
    private func isWord(_ place: Place) -> Bool {
        let line = lines[place.line]
        return place.column < line.count && (line[place.column].isLetter || line[place.column].isNumber)
    }

    private func start(of isWord: (Character) -> Bool) -> Place {
        func isInWord(_ place: Place) -> Bool { place.column > 0 && isWord(lines[place.line][place.column - 1]) }
        var place = cursor
        while place > start, !isInWord(place) { place = before(place) }
        while isInWord(place) { place = before(place) }
        return place
    }
}
