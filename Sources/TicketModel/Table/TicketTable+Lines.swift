/// What a line in a list of tickets shows besides the title, in numbers: equal numbers are equal texts, so a text need
/// be made but once for all the lines that show it.
package struct LineFacts: BitwiseCopyable {
    package var number: TicketNumber
    package var state: TicketState
    package var priority: Priority
    package var isBlocked: Bool
    package var updatedAt: Timestamp
    /// For `tags(ofSet:)`.
    package var tagSet: UInt32
    /// For `name(_:)`.
    package var assignee: UInt32
    var title: TextPlace
}

extension TicketTable {
    /// What a line shows of the row.
    package func lineFacts(_ row: Row) -> LineFacts {
        let hot = hot[row.index]
        let isWaiting = hot.link != 0 && links[Int(hot.link)].unfinishedNeeds > 0
        let cold = cold[row.index]
        return LineFacts(
            number: cold.number, state: hot.state, priority: hot.priority,
            isBlocked: isWaiting && hot.state.isActive, updatedAt: cold.updatedAt, tagSet: hot.tags,
            assignee: hot.assignee, title: cold.title)
    }

    /// Gives the title's UTF-8 as the table has it; anybody may have written it.
    package func withTitle(_ facts: LineFacts, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        texts.withBytes(of: facts.title, body)
    }

    /// The tags of a set, sorted; none of set 0.
    package func tags(ofSet set: UInt32) -> [Name] { tagSets[set].map { names[$0] }.sorted() }

    /// The name with a number; nil for 0.
    package func name(_ id: UInt32) -> Name? { names.optional(id) }
}
