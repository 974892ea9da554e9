/// A piece of work with parts, as a team plans it: the demo's master tickets.
struct DemoProject {
    struct Part {
        let title: String
        let tags: [String]
        /// Indices, within the project, of the parts that must be finished first.
        var needs: [Int] = []
        var answer = "Done."
    }

    let title: String
    let details: String
    let tags: [String]
    /// Days before the end of the demo on which it was planned.
    let plannedDaysAgo: Int64
    /// How many of the parts, in their order, are finished by the end.
    let finished: Int
    let parts: [Part]

    static let all = [movingHouse, patchRound, mailMove, vpnReplacement]

    static let movingHouse = DemoProject(
        title: "Move to building B",
        details: """
            Everything in room A1 has to be out by the end of next month. The phones move last.

            - no more than one evening without the wiki
            - the old uplink stays until the new one has carried a working day
            """, tags: ["move"], plannedDaysAgo: 41, finished: 7,
        parts: [
            Part(title: "Order the uplink for building B", tags: ["net"], answer: "Ordered, 1 Gbit/s, lit on the 9th."),
            Part(
                title: "Measure power and cooling in room B2", tags: ["hardware"],
                answer: "12 kW spare, enough for six racks."),
            Part(
                title: "Order four racks and the cable trays", tags: ["hardware"], needs: [1],
                answer: "Delivered and on site."),
            Part(
                title: "Floor plan with patch panel numbers", tags: ["net"],
                answer: "On the wiki, printed at both doors."),
            Part(
                title: "Fibre between A1 and B2, tested both ways", tags: ["net"], needs: [0],
                answer: "0.8 dB, report attached to the wiki."),
            Part(
                title: "Badge readers on the doors of B2", tags: ["access"], answer: "Both doors work, list is in LDAP."
            ),
            Part(title: "Second time server in B2", tags: ["linux"], answer: "Stratum 2, serving."),
            Part(title: "Rack the core switches in room B2", tags: ["net"], needs: [2, 4]),
            Part(title: "Patch panels on the second floor", tags: ["net"], needs: [3, 7]),
            Part(title: "Move web03 and web04, one evening", tags: ["web", "move"], needs: [7]),
            Part(title: "Move the phones to the new VLAN", tags: ["voip", "net"], needs: [8]),
            Part(title: "Switch off room A1 and hand back the keys", tags: ["move"], needs: [9, 10]),
        ])

    static let patchRound = DemoProject(
        title: "Q4 patch round", details: "Every host rebooted into a patched kernel before the freeze.",
        tags: ["security"], plannedDaysAgo: 26, finished: 8,
        parts: [
            Part(
                title: "Freeze the list of hosts and their owners", tags: ["audit"],
                answer: "34 hosts, each with a name beside it."),
            Part(
                title: "Patch the lab and wait three days", tags: ["linux"], needs: [0],
                answer: "Nothing broke in three days."),
            Part(
                title: "Patch mon1 and the bastion", tags: ["security"], needs: [1],
                answer: "Both back within two minutes."),
            Part(
                title: "Patch web01 and web02", tags: ["web", "security"], needs: [1],
                answer: "One at a time behind the balancer, no 5xx."),
            Part(title: "Patch web03 and web04", tags: ["web", "security"], needs: [3], answer: "Done before lunch."),
            Part(
                title: "Patch ldap1, then ldap2", tags: ["ldap", "security"], needs: [1],
                answer: "Failover in both directions tried on the way."),
            Part(
                title: "Patch mail1 outside office hours", tags: ["mail", "security"], needs: [1],
                answer: "Queue drained in four minutes."),
            Part(
                title: "Patch the build hosts", tags: ["ci", "security"], needs: [1],
                answer: "build4 needed the new ucode package as well."),
            Part(title: "Patch openssl on the edge hosts", tags: ["security", "edge"], needs: [2]),
            Part(title: "Patch db02, fail over, patch db01", tags: ["db", "security"], needs: [1]),
            Part(title: "Report of kernel versions for the auditors", tags: ["audit"], needs: [8, 9]),
        ])

    static let mailMove = DemoProject(
        title: "Mail to the new cluster", details: "mail1 is out of warranty in January.", tags: ["mail"],
        plannedDaysAgo: 17, finished: 3,
        parts: [
            Part(title: "Size the mail cluster", tags: ["mail"], answer: "Two nodes, 6 TB each, numbers on the wiki."),
            Part(
                title: "Install mx1 and mx2", tags: ["mail", "linux"], needs: [0],
                answer: "Both are under configuration management."),
            Part(
                title: "Dovecot replication between mx1 and mx2", tags: ["mail"], needs: [1],
                answer: "A million test mails, no difference."),
            Part(title: "Move the pilot group's mailboxes", tags: ["mail"], needs: [2]),
            Part(title: "New MX records, old ones kept at 20", tags: ["mail", "dns"], needs: [3]),
            Part(title: "Move everybody's mailboxes, site by site", tags: ["mail"], needs: [3, 4]),
            Part(title: "Switch mail1 off", tags: ["mail"], needs: [5]),
        ])

    static let vpnReplacement = DemoProject(
        title: "WireGuard instead of the old concentrator", details: "The concentrator gets no more updates.",
        tags: ["vpn"], plannedDaysAgo: 68, finished: 6,
        parts: [
            Part(title: "Two gateways with WireGuard in the lab", tags: ["vpn"], answer: "800 Mbit/s through each."),
            Part(
                title: "Enrolment page for keys", tags: ["vpn", "web"], needs: [0],
                answer: "Live behind single sign-on."),
            Part(
                title: "Pilot with the team itself", tags: ["vpn"], needs: [1],
                answer: "Two weeks, one bug in the resolver script."),
            Part(
                title: "Move the Lisbon and Porto offices", tags: ["vpn", "net"], needs: [2],
                answer: "Moved on a Sunday."),
            Part(title: "Move everybody else", tags: ["vpn"], needs: [3], answer: "412 of 412 enrolled."),
            Part(
                title: "Switch the concentrator off", tags: ["vpn", "hardware"], needs: [4],
                answer: "Off, wiped, with the recycler."),
        ])
}
