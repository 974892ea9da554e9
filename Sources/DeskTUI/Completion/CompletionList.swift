import TerminalUI
import TicketModel

/// The words that what is being typed can become, open under the line.
struct CompletionList: Sendable {
    var completion: Completion
    /// Which is chosen.
    var index = 0

    /// The choice under the bar.
    var chosen: Completion.Choice { completion.choices[index.clamped(to: completion.choices.count)] }
}

extension BoardModel {
    /// Completes the word before the cursor: at once where it can become but one, else by a list to choose from.
    mutating func complete() -> [Effect] {
        guard let found = completionHere() else {
            status = Status(kind: .refused, text: "nothing is known that begins so")
            return []
        }
        completion = CompletionList(completion: found)
        return found.choices.count == 1 ? takeChoice() : []
    }

    /// What the word before the cursor can become, in a line that can be completed.
    private mutating func completionHere() -> Completion? {
        let vocabulary = vocabulary ?? makeVocabulary()
        self.vocabulary = vocabulary
        switch dialog {
        case .capture(let draft): return Completion(capture: draft.field.text, at: draft.field.cursor, in: vocabulary)
        case .filter(let entry): return Completion(filter: entry.field.text, at: entry.field.cursor, in: vocabulary)
        default: return nil
        }
    }

    private func makeVocabulary() -> Vocabulary {
        let table = table
        let finder = TicketFinder(table)
        return Vocabulary(of: table, members: members) { typed, mastersFirst in
            finder.find(typed, mastersFirst: mastersFirst).map { (table.number($0), table.title($0)) }
        }
    }

    /// After the text has changed under an open list: what is left of it, or no list.
    mutating func narrowCompletion() {
        guard completion != nil else { return }
        let place = completion?.completion.range.lowerBound
        let found = completionHere()
        // Another word is another question.
        completion = found?.range.lowerBound == place ? found.map { CompletionList(completion: $0) } : nil
    }

    /// A list belongs to the line that it was asked for.
    mutating func settleCompletion() {
        switch dialog {
        case .capture, .filter: break
        default:
            completion = nil
            vocabulary = nil
        }
    }

    /// Puts the chosen word in the place of what was typed of it; where the line ends there, a blank behind it, unless a
    /// value has to follow.
    mutating func takeChoice() -> [Effect] {
        guard let list = completion else { return [] }
        completion = nil
        let (text, range) = (list.chosen.text, list.completion.range)
        return edit { field in
            let isAtEnd = field.cursor == field.text.count
            let isWhole = !text.hasSuffix(":")
            field.complete(range, with: text + (isAtEnd && isWhole ? " " : ""))
            return true
        }
    }
}
