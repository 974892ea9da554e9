extension TicketTable {
    /// What the team keeps beside tickets. O(its size): it is read from one text unless it has changed since.
    public var team: Team {
        changedTeam ?? Team(encoded: texts[TextPlace(rawValue: teamText)])
    }

    mutating func changeTeam(_ body: (inout Team) -> Void) {
        var team = team
        body(&team)
        changedTeam = team
    }

    /// Puts what has changed of the team into the texts, to be written with them.
    mutating func settleTeam() {
        guard let changedTeam else { return }
        teamText = texts.append(changedTeam.encoded).rawValue
    }
}
