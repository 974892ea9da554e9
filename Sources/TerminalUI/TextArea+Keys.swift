extension TextArea {
    /// Takes a key; false if it means nothing here, such as Escape and Tab.
    ///
    /// Readline's, in a text of many lines: C-a C-e C-b C-f C-p C-n M-b M-f M-< M-> Home End, the arrows and pages (with
    /// Ctrl or Alt by words, or to the ends of the text) move; C-h C-d Backspace Delete erase; C-w M-Backspace M-d C-u C-k
    /// kill, at the end of a line also its break; C-y yanks; C-t transposes; C-_ undoes, C-r or M-_ does again.
    ///
    /// - Parameters:
    ///   - width: the cells that a row has, one of them for the cursor behind the last character.
    ///   - height: the rows that are seen at once.
    @discardableResult
    public mutating func handle(_ press: KeyPress, width: Int, height: Int) -> Bool {
        let isByWord = !press.modifiers.isDisjoint(with: [.control, .alt])
        switch (press.key, press.modifiers) {
        case (.character(let character), []), (.character(let character), .shift):
            insert(String(character), as: .typing)
        case (.character(let character), .control): return handle(control: character, width)
        case (.character(let character), .alt): return handle(alt: character)
        case (.enter, []), (.enter, .shift): insert("\n", as: .other)
        case (.left, _): move(to: isByWord ? wordStart : before(cursor))
        case (.right, _): move(to: isByWord ? wordEnd : behind(cursor))
        case (.up, _): moveRows(by: -1, width: width)
        case (.down, _): moveRows(by: 1, width: width)
        case (.pageUp, _): moveRows(by: -max(1, height - 1), width: width)
        case (.pageDown, _): moveRows(by: max(1, height - 1), width: width)
        case (.home, _): move(to: isByWord ? start : lineStart)
        case (.end, _): move(to: isByWord ? end : lineEnd)
        case (.backspace, []), (.backspace, .shift): erase(before(cursor), cursor)
        case (.backspace, _): kill(wordStart, cursor, .killingBackward)
        case (.delete, []): erase(cursor, behind(cursor))
        case (.delete, _): kill(cursor, wordEnd, .killingForward)
        default: return false
        }
        return true
    }

    private mutating func handle(control character: Character, _ width: Int) -> Bool {
        switch character {
        case "a": move(to: lineStart)
        case "e": move(to: lineEnd)
        case "b": move(to: before(cursor))
        case "f": move(to: behind(cursor))
        case "p": moveRows(by: -1, width: width)
        case "n": moveRows(by: 1, width: width)
        case "h": erase(before(cursor), cursor)
        case "d": erase(cursor, behind(cursor))
        case "j": insert("\n", as: .other)
        case "w": kill(blankWordStart, cursor, .killingBackward)
        case "u": kill(cursor.column > 0 ? lineStart : before(cursor), cursor, .killingBackward)
        case "k": kill(cursor, cursor == lineEnd ? behind(cursor) : lineEnd, .killingForward)
        case "y": insert(killed, as: .other)
        case "t": transpose()
        case "_", "/": undo()
        case "r": redo()
        default: return false
        }
        return true
    }

    private mutating func handle(alt character: Character) -> Bool {
        switch character {
        case "b": move(to: wordStart)
        case "f": move(to: wordEnd)
        case "<": move(to: start)
        case ">": move(to: end)
        case "d": kill(cursor, wordEnd, .killingForward)
        case "_": redo()
        default: return false
        }
        return true
    }

    mutating func move(to place: Place) {
        cursor = place
        (goal, lastEdit) = (nil, .other)
    }

    private mutating func erase(_ start: Place, _ end: Place) {
        guard start < end else { return }
        remember(.erasing)
        replace(start, end, by: "")
    }

    private mutating func kill(_ start: Place, _ end: Place, _ edit: Edit) {
        guard start < end else { return }
        let text = text(from: start, to: end)
        switch edit {
        case lastEdit where edit == .killingForward: killed += text
        case lastEdit: killed = text + killed
        default: killed = text
        }
        remember(edit)
        replace(start, end, by: "")
    }

    /// Exchanges the characters around the cursor and steps over them; at the end of a line, the last two.
    private mutating func transpose() {
        let line = lines[cursor.line]
        let column = cursor.column == line.count ? cursor.column - 1 : cursor.column
        guard column > 0 else { return }
        remember(.other)
        replace(
            Place(line: cursor.line, column: column - 1), Place(line: cursor.line, column: column + 1),
            by: String([line[column], line[column - 1]]))
    }
}
