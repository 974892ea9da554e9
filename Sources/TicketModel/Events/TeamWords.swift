/// The wording of what was done with the team and its views, to follow the person's name.
enum TeamWords {
    static func words(for body: SetMember) -> String {
        let (to, was) = (body.to, body.was)
        var changes: [String] = []
        if to.isListed != was.isListed {
            changes.append(to.isListed ? "added \(to.login) to the team" : "removed \(to.login) from the team")
        }
        if to.away != was.away {
            changes.append(to.away.map { "noted \(to.login) away \($0)" } ?? "noted \(to.login) back")
        }
        if to.mail != was.mail {
            changes.append(to.mail.map { "set \(to.login)'s mail \($0)" } ?? "cleared \(to.login)'s mail")
        }
        for (path, role) in [(\Member.isLead, "a lead"), (\.isApprover, "an approver"), (\.isService, "a service")]
        where to[keyPath: path] != was[keyPath: path] {
            changes.append("made \(to.login) \(to[keyPath: path] ? "" : "no longer ")\(role)")
        }
        return changes.isEmpty ? "noted \(to.login) anew" : changes.joined(separator: ", ")
    }

    static func words(for body: SetView) -> (did: String, detail: String) {
        switch (body.to, body.was) {
        case (nil, let was): ("removed the view \(body.view)", was.map { "was \($0.filter)" } ?? "")
        case (let to?, nil): ("saved the view \(body.view)", to.filter)
        case (let to?, let was?): ("changed the view \(body.view)", "\(was.filter) → \(to.filter)")
        }
    }
}
