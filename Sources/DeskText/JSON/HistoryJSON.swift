public import TicketModel

/// What happened, as scripts see it.
extension JSONWriter {
    /// One line of a ticket's history.
    mutating func entry(_ entry: HistoryEntry) {
        object { writer in
            writer.member("id", entry.event.event.id.description)
            writer.sayWho(entry.event)
            writer.member("did", entry.did)
            writer.member("detail", entry.detail)
            writer.member("withdrawn", entry.isWithdrawn)
        }
    }

    /// Events in the order given, each with its operations as they are stored.
    public mutating func log(_ events: some Sequence<CommittedEvent>) {
        object { writer in
            writer.list("events", events) { $0.event($1) }
        }
    }

    /// One event, with its operations as they are stored.
    public mutating func event(_ committed: CommittedEvent) {
        object { writer in
            writer.member("id", committed.event.id.description)
            writer.member("order", committed.order)
            writer.sayWho(committed)
            writer.member("author", committed.author.login)
            writer.member("behind", committed.event.realLogin)
            writer.member("for", committed.event.onBehalfOf)
            writer.member("undoes", committed.event.undoes?.description)
            writer.list("operations", committed.event.operations) { $0.operation($1) }
        }
    }

    private mutating func operation(_ operation: Operation) {
        object { writer in
            writer.member("kind", operation.kind)
            writer.member("tickets", operation.tickets)
            writer.key("fields")
            var rest = operation.fields
            for known in ["op", "n", "tickets"] { rest[known] = nil }
            writer.fields(rest)
        }
    }

    private mutating func sayWho(_ event: CommittedEvent) {
        let stamp = event.stamp
        member("at", stamp.at.rfc3339)
        member("by", stamp.by)
        member("via", stamp.via.word)
        member("host", stamp.host)
    }
}

extension Operation {
    /// The word by which `log --kind` asks for it: the verb of a change of state, else the operation's name.
    fileprivate var kind: String {
        if case .transition(let transition) = self { return transition.verb.rawValue }
        return name
    }
}
