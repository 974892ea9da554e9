extension Member {
    /// The facts without the login; empty if there are none.
    ///
    ///     member, lead, approver, service   true         (left out if false)
    ///     mail                              text         (left out if none)
    ///     away                              text: 2026-12-24..2027-01-03   (left out if none)
    var record: FieldRecord {
        var record = FieldRecord()
        for (key, isSet) in [
            ("approver", isApprover), ("lead", isLead), ("member", isListed), ("service", isService),
        ] where isSet { record[key] = .boolean(true) }
        record.write("away", away?.description)
        record.write("mail", mail)
        return record
    }

    /// Reads what `record` wrote.
    init(_ login: Name, record: FieldRecord) throws(MalformedField) {
        self.init(login)
        isListed = try record.flag("member")
        isLead = try record.flag("lead")
        isApprover = try record.flag("approver")
        isService = try record.flag("service")
        mail = try record.optionalText("mail")
        if let text = try record.optionalText("away") {
            guard let period = AwayPeriod(text) else {
                throw MalformedField(field: "away", reason: "is no period: \(text)")
            }
            away = period
        }
        try validate()
    }

    /// Throws what must not be written.
    func validate() throws(MalformedField) {
        try Check.login(login, "login")
        try Check.name(mail.map { Name($0) }, "mail")
    }
}

extension FieldRecord {
    fileprivate func flag(_ key: String) throws(MalformedField) -> Bool {
        switch self[key] {
        case nil: return false
        case .boolean(let value): return value
        default: throw MalformedField(field: key, reason: "is neither true nor false")
        }
    }
}
