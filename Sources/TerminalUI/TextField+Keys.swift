extension TextField {
    /// Takes a key; false if it means nothing here, such as Enter, Escape, Tab, up and down.
    ///
    /// Readline's: C-a C-e C-b C-f M-b M-f Home End and the arrows (with Ctrl or Alt by words) move; C-h C-d Backspace
    /// Delete erase; C-w M-Backspace M-d C-u C-k kill; C-y yanks; C-t transposes; C-_ undoes, C-r or M-_ does
    /// again.
    @discardableResult
    public mutating func handle(_ press: KeyPress) -> Bool {
        switch (press.key, press.modifiers) {
        case (.character(let character), []), (.character(let character), .shift):
            insert(String(character), as: .typing)
        case (.character(let character), .control):
            return handle(control: character)
        case (.character(let character), .alt):
            return handle(alt: character)
        case (.left, []): move(to: cursor - 1)
        case (.right, []): move(to: cursor + 1)
        case (.left, .control), (.left, .alt): move(to: wordStart)
        case (.right, .control), (.right, .alt): move(to: wordEnd)
        case (.home, _): move(to: 0)
        case (.end, _): move(to: characters.count)
        case (.backspace, []), (.backspace, .shift): erase(from: cursor - 1, to: cursor)
        case (.backspace, _): kill(from: wordStart, to: cursor, .killingBackward)
        case (.delete, []): erase(from: cursor, to: cursor + 1)
        case (.delete, .control), (.delete, .alt): kill(from: cursor, to: wordEnd, .killingForward)
        default: return false
        }
        return true
    }

    private mutating func handle(control character: Character) -> Bool {
        switch character {
        case "a": move(to: 0)
        case "e": move(to: characters.count)
        case "b": move(to: cursor - 1)
        case "f": move(to: cursor + 1)
        case "h": erase(from: cursor - 1, to: cursor)
        case "d": erase(from: cursor, to: cursor + 1)
        case "w": kill(from: blankWordStart, to: cursor, .killingBackward)
        case "u": kill(from: 0, to: cursor, .killingBackward)
        case "k": kill(from: cursor, to: characters.count, .killingForward)
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
        case "d": kill(from: cursor, to: wordEnd, .killingForward)
        case "_": redo()
        default: return false
        }
        return true
    }

    private mutating func move(to place: Int) {
        cursor = min(max(0, place), characters.count)
        lastEdit = .other
    }

    private mutating func erase(from start: Int, to end: Int) {
        guard start >= 0, end <= characters.count, start < end else { return }
        remember(.erasing)
        remove(start..<end)
    }

    private mutating func kill(from start: Int, to end: Int, _ edit: Edit) {
        guard start < end else { return }
        let text = String(characters[start..<end])
        switch edit {
        case lastEdit where edit == .killingForward: killed += text
        case lastEdit: killed = text + killed
        default: killed = text
        }
        remember(edit)
        remove(start..<end)
    }

    private mutating func remove(_ range: Range<Int>) {
        change(to: String(characters[..<range.lowerBound]), String(characters[range.upperBound...]))
    }

    /// Exchanges the characters around the cursor and steps over them; at the end, the last two.
    private mutating func transpose() {
        let place = cursor == characters.count ? cursor - 1 : cursor
        guard place > 0 else { return }
        remember(.other)
        let swapped = String(characters[..<(place - 1)]) + String([characters[place], characters[place - 1]])
        change(to: swapped, String(characters[(place + 1)...]))
    }
}
