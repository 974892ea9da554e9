extension DemoCatalogue {
    static let network: [Request] = [
        Request(
            title: "dig +trace fails for internal names from {site}", tags: ["dns", "net"], hosts: ["ns1"],
            answers: ["Resolver in {site} forwarded to the old ns2.", "Forwarders corrected, caches flushed."], hours: 2
        ),
        Request(
            title: "DNS entry for the new staging host", tags: ["dns"], hosts: ["ns1"],
            answers: ["A and AAAA are in, TTL 300 until it settles."], hours: 1),
        Request(
            title: "Wi-Fi on the {floor} floor drops every few minutes", tags: ["wifi", "net"],
            answers: [
                "Channel 11 is shared with the neighbours, moved two access points to 1.",
                "Quiet since yesterday, waiting for word from the floor.",
            ], hours: 4, high: 25),
        Request(
            title: "Open 443 from {host} to the licence server", tags: ["firewall", "net"],
            answers: ["Rule in place with an end date, review in six months."], hours: 1),
        Request(
            title: "Switch in room B2 reboots under load", tags: ["net"], hosts: ["sw-b2"],
            answers: ["Power supply 2 fails its self test. Replacement is under warranty.", "Swapped during lunch."],
            hours: 5, high: 40, urgent: 12),
        Request(
            title: "Packet loss between {site} and the data centre", tags: ["net"], hosts: ["gw1"],
            answers: ["3 % on the provider's second hop, ticket opened with them."], hours: 3, high: 40, urgent: 10),
        Request(
            title: "DHCP pool of the guest network is full", tags: ["net", "wifi"], hosts: ["dhcp1"], hours: 1, high: 40
        ),
        Request(
            title: "Move the phones to the new VLAN, {floor} floor", tags: ["voip", "net"], hosts: ["sw-b2"], hours: 4),
    ]

    static let machines: [Request] = [
        Request(
            title: "{disk} at 96 % on {host}", tags: ["storage", "monitoring"],
            answers: ["Old kernels and a forgotten core dump: 40 GB back.", "Added a quota for the build user."],
            hours: 1,
            high: 45, urgent: 10),
        Request(
            title: "Quota for {user}'s home directory", tags: ["storage"], hosts: ["nfs1"],
            answers: ["Raised to 50 GB, told them about the archive share."], hours: 1),
        Request(
            title: "Failed disk in {host}, slot 3", tags: ["hardware", "storage"],
            answers: ["Hot spare has taken over, rebuild at 12 %.", "Disk replaced, array is clean."], hours: 3,
            high: 60,
            urgent: 15),
        Request(
            title: "rm -rf ran on {host}, restore /srv/www from last night", tags: ["backup", "web"],
            details: "A deploy script with an empty variable. Users see the maintenance page.",
            answers: ["Restored from the 02:00 snapshot, two uploads of this morning are lost and their owners told."],
            hours: 2, high: 20, urgent: 75),
        Request(
            title: "Patch openssl on {host}", tags: ["security", "linux"],
            answers: ["Upgraded, services restarted, lsof shows no old library mapped."], hours: 1, high: 45),
        Request(
            title: "Reboot {host} into the new kernel", tags: ["linux", "security"],
            answers: ["Back after 94 seconds, all units up."], hours: 1),
        Request(
            title: "{host} swaps itself to death when the report runs", tags: ["linux", "db"],
            answers: ["The report sorts 30 GB in memory. Limited with a cgroup, talked to its owner."], hours: 4,
            high: 30),
        Request(
            title: "Clock of {host} is two minutes ahead", tags: ["linux"],
            answers: ["chrony had no route to the time servers."], hours: 1),
        Request(
            title: "UPS in room B2: battery test failed", tags: ["hardware"], answers: ["New batteries ordered."],
            hours: 6, high: 50),
        Request(title: "Order rails and cables for the new servers", tags: ["hardware"], hours: 2),
        Request(
            title: "NFS mounts hang on {host} after the failover", tags: ["storage", "linux"],
            answers: ["Stale handles; lazy unmount and remount. Soft mount for the report user."], hours: 2, high: 35,
            urgent: 15),
        Request(title: "Inventory: which machines still run Debian 11", tags: ["linux", "audit"], hours: 4),
    ]

    static let hosts = [
        "web01", "web02", "web03", "web04", "db01", "db02", "db03", "mail1", "build4", "build5", "nfs1", "ldap1",
        "edge1", "edge2", "edge3", "jump1", "ci1", "mon1",
    ]
}
