extension DemoCatalogue {
    static let access: [Request] = [
        Request(
            title: "Reset the VPN token for {user}'s new laptop", tags: ["vpn", "access"], hosts: ["gw1"],
            answers: [
                "Old token revoked, new one enrolled while {user} was at my desk.",
                "Token works, tested from a hotspot.",
            ],
            hours: 1),
        Request(
            title: "VPN down for the {site} office", tags: ["vpn", "net"], hosts: ["gw1", "gw2"],
            details: "Nobody in {site} gets past phase 1 since this morning.",
            answers: [
                "IPsec phase 1 times out, their provider changed the public address overnight.",
                "New peer address in place on gw1 and gw2, tunnel is up.",
            ], hours: 3, high: 30, urgent: 50),
        Request(
            title: "New hire: accounts for {user}", tags: ["onboarding", "ldap"],
            details: "Starts on Monday. Mail, wiki, VPN and the groups of the team.",
            answers: ["LDAP and mail done, badge is with the front desk.", "Welcome letter printed."], hours: 2),
        Request(
            title: "{user} leaves at the end of the month: close the accounts", tags: ["offboarding", "ldap"],
            answers: ["Accounts locked, mail forwarded to the team lead until the end of the quarter."], hours: 1),
        Request(
            title: "@{user} is locked out of LDAP", tags: ["ldap", "access"], hosts: ["ldap1"],
            answers: ["Five wrong passwords from an old phone. Unlocked, phone's account removed."], hours: 1, high: 40),
        Request(
            title: "Sudo on {host} for {user}, until Friday", tags: ["access", "security"],
            details: "Needs to restart the importer during the migration.",
            answers: ["Granted for systemctl restart importer only, rule expires on Saturday."], hours: 1),
        Request(
            title: "SSH key of {user} changed, please replace it on the bastion", tags: ["access", "security"],
            hosts: ["jump1"], answers: ["Key replaced after a call back on the known number."], hours: 1),
        Request(
            title: "Shared mailbox for the {site} team", tags: ["mail"], hosts: ["mail1"],
            answers: ["Created, four people may send as it."], hours: 1),
        Request(
            title: "MFA lost with the phone: {user}", tags: ["access", "security"],
            answers: ["Second factor reset, identity checked in person."], hours: 1, high: 35),
        Request(
            title: "Review who may log in to {host}", tags: ["security", "audit"],
            answers: ["Three accounts without a reason removed, list attached to the wiki page."], hours: 4),
    ]

    static let desk: [Request] = [
        Request(
            title: "Printer on the {floor} floor prints blank pages", tags: ["print"],
            answers: ["Drum was empty. Replaced, a spare is ordered."], hours: 1),
        Request(
            title: "New monitor for the front desk", tags: ["desk"], answers: ["Ordered, comes on Thursday."], hours: 1),
        Request(
            title: "Docking station of {user} drops the network every hour", tags: ["desk", "net"],
            answers: ["Firmware 1.14 fixes it, updated.", "Still dropping once a day, swapped the cable."], hours: 2),
        Request(
            title: "Meeting room on the {floor} floor has no sound", tags: ["desk", "av"],
            answers: ["The HDMI splitter was off."], hours: 1, high: 25),
        Request(
            title: "Laptop of {user} does not wake up after suspend", tags: ["desk"],
            answers: ["BIOS 1.21 installed, suspended it ten times without trouble."], hours: 3),
        Request(title: "Label printer in the stock room wants a password", tags: ["print"], hours: 1),
        Request(
            title: "Phone on the {floor} floor rings at the wrong desk", tags: ["voip"], hosts: ["pbx1"],
            answers: ["Extension was mapped to the old MAC address."], hours: 1),
        Request(title: "Ten loan laptops for the training in {site}", tags: ["desk"], hours: 5),
    ]
}
