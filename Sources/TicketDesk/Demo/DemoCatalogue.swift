/// What a sysadmin team is asked for in a quarter: the text of the demo's tickets.
///
/// `{host}`, `{user}`, `{floor}`, `{disk}` and `{site}` are filled in per ticket.
enum DemoCatalogue {
    struct Request {
        let title: DemoText
        let tags: [String]
        var hosts: [String] = []
        var details: DemoText = ""
        var answers: [DemoText] = []
        /// Hours of work when it goes well.
        var hours: Int64 = 2
        /// Out of a hundred: how often it comes in as high, and as urgent.
        var high = 12
        var urgent = 2
    }

    static let people = [
        "bob", "dana", "mia", "tom", "lena", "raj", "olga", "femi", "hugo", "ines", "yuki", "nadia", "pavel",
    ]
    /// Who asks for more than themselves.
    static let departments = ["frontdesk", "payroll", "legal", "ciso"]
    static let floors = ["ground", "first", "second", "third", "fourth"]
    static let sites = ["Lisbon", "Porto", "Ghent", "Turku", "Graz"]
    static let disks = ["/var", "/home", "/srv/mail", "/var/lib/docker", "/backup", "/tmp"]

    static let requests: [Request] = access + network + services + machines + desk
}

extension DemoCatalogue {
    static let handovers = [
        "I am away from tomorrow; what I found so far is in the comments.",
        "This is the storage side after all, over to you.",
        "You know that firewall better than I do.",
        "Night shift goes on with it: the change window opens at 22:00.",
    ]

    static let givenUp = [
        "The host is replaced next week anyway.", "Could not be reproduced, and nobody has answered for two weeks.",
        "Solved itself with the provider's maintenance.", "They found another way and don't need it any more.",
    ]
}
