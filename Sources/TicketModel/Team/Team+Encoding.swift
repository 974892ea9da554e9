// A team as one text
// ==================
//
// Netstrings one after another: a length in bytes, `:`, so many bytes of UTF-8, `,`. Equal teams are equal texts. For each
// member, by login:
//
//     m  LOGIN  MAIL  AWAY  FLAGS     an empty one stands for none; the flags are of m (listed), l (lead), a (approver),
//                                     s (service), in this order
//
// then for each view, by name:
//
//     v  NAME  FILTER  LANES

extension Team {
    /// The team as one text; empty if nothing is known of it.
    var encoded: String {
        var text = ""
        func add(_ part: String) { text += "\(part.utf8.count):\(part)," }
        for member in members {
            add("m")
            add(member.login.text)
            add(member.mail ?? "")
            add(member.away?.description ?? "")
            add(
                (member.isListed ? "m" : "") + (member.isLead ? "l" : "") + (member.isApprover ? "a" : "")
                    + (member.isService ? "s" : ""))
        }
        for view in views {
            add("v")
            add(view.name.text)
            add(view.filter)
            add(view.lanes ?? "")
        }
        return text
    }

    /// The team that was written as this text, as far as it is one.
    init(encoded text: String) {
        self.init()
        var reader = NetstringReader(text)
        while let kind = reader.next() {
            if kind == "m", let login = reader.next(), let mail = reader.next(), let away = reader.next(),
                let flags = reader.next()
            {
                var member = Member(Name(login))
                member.mail = mail.isEmpty ? nil : mail
                member.away = AwayPeriod(away)
                member.isListed = flags.contains("m")
                member.isLead = flags.contains("l")
                member.isApprover = flags.contains("a")
                member.isService = flags.contains("s")
                set(member)
            } else if kind == "v", let name = reader.next(), let filter = reader.next(), let lanes = reader.next() {
                set(SavedView(name: Name(name), filter: filter, lanes: lanes.isEmpty ? nil : lanes))
            } else {
                return
            }
        }
    }
}
