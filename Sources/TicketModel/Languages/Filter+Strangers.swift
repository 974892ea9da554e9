extension Filter {
    /// What it names that is not there, each in a sentence with the nearest name that is: no error, for it may come to be,
    /// but mostly a slip.
    ///
    /// Views count once they are expanded. Patterns with `*` name nobody.
    ///
    /// - Parameter members: of the team, whether or not they ever had a ticket.
    public func strangers(in table: TicketTable, members: @autoclosure () -> [Name]) -> [String] {
        var said: [String] = []
        func say(_ sentence: String, _ near: String?) {
            let sentence = sentence + (near.map { ": did you mean \($0)?" } ?? "")
            if !said.contains(sentence) { said.append(sentence) }
        }
        for term in terms {
            switch term.test {
            case .assignee(let people), .requester(let people):
                for case .person(let name) in people where table.names.id(of: name) == nil {
                    let known = Set(members() + table.people)
                    if known.contains(name) { continue }
                    say("nobody here is called \(name)", nearest(to: name.text, among: known.sorted().map(\.text)))
                }
            case .tag(let names):
                for name in names where !name.text.contains("*") && !table.tagsSeen.contains(name) {
                    say("no ticket has the tag \(name)", nearest(to: name.text, among: table.tagsSeen.map(\.text)))
                }
            case .under(let numbers):
                for number in numbers where table.row(of: number) == nil { say("there is no ticket \(number)", nil) }
            default: break
            }
        }
        return said
    }
}
