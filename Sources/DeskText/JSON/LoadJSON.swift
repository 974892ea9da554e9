public import TicketModel

/// Who carries and who knows what, as scripts see it; every member is always there.
extension JSONWriter {
    /// What everybody carries.
    public mutating func workload(_ workload: Workload) {
        object { writer in
            writer.member("open", workload.open)
            writer.member("weeks", workload.weeks)
            writer.objects("people", workload.shares) { writer, share in
                writer.member("login", share.login)
                writer.member("member", share.isMember)
                writer.load(share.load)
                writer.member("overdue", share.overdue)
                writer.member("oldest", share.oldest?.rfc3339)
                writer.list("resolved", share.resolved) { $0.integer($1) }
                writer.member("awayUntil", share.awayUntil?.description)
            }
        }
    }

    /// Who knows what.
    public mutating func knowledge(_ matrix: KnowledgeMatrix) {
        object { writer in
            writer.member("since", matrix.since?.rfc3339)
            writer.member("members", matrix.people.prefix(matrix.memberCount))
            writer.list("tags", matrix.tags.enumerated()) { $0.knowers(of: $1.element, $1.offset, matrix) }
            writer.member("truckFactor", matrix.truckFactor) { writer, factor in
                writer.member("count", factor.count)
                writer.member("people", factor.people)
                writer.member("lostTags", factor.lost)
                writer.member("exact", factor.isExact)
            }
        }
    }

    private mutating func knowers(of tag: Name, _ row: Int, _ matrix: KnowledgeMatrix) {
        let knowers = matrix.knowers(ofRow: row)
        object { writer in
            writer.member("tag", tag)
            let counts = zip(matrix.people, matrix.counts[row]).filter { $0.1 > 0 }
            writer.objects("resolved", counts) { writer, person in
                writer.member("login", person.0)
                writer.member("count", person.1)
            }
            writer.member("only", knowers.count == 1 ? knowers[0] : nil)
            writer.member("nobody", knowers.isEmpty)
        }
    }

    /// Who should get a ticket.
    public mutating func suggestion(_ suggestion: Suggestion, for number: TicketNumber) {
        object { writer in
            writer.member("number", number)
            writer.member("suggested", suggestion.candidates.first?.login)
            writer.member("reason", suggestion.sentence)
            writer.objects("candidates", suggestion.candidates) { writer, candidate in
                writer.member("login", candidate.login)
                writer.load(candidate.load)
                writer.member("resolved", candidate.resolved)
            }
            writer.objects("away", suggestion.away) { writer, absence in
                writer.member("login", absence.login)
                writer.member("until", absence.until.description)
            }
        }
    }

    /// What to do next; null if there is nothing.
    public mutating func next(_ next: NextTicket?, in table: TicketTable) {
        object { writer in
            writer.key("ticket")
            if let next { writer.ticket(next.row, in: table) } else { writer.null() }
            writer.member("reason", next?.reason)
        }
    }
}
