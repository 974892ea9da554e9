extension DemoCatalogue {
    static let services: [Request] = [
        Request(
            title: "nginx: 502 on {host} after every deploy", tags: ["web"], hosts: ["web01", "web02", "web03"],
            answers: [
                "The socket is recreated with the wrong group, nginx can't open it.",
                "Unit sets the group now. Three deploys without a 502.",
            ], hours: 3, high: 35, urgent: 8),
        Request(
            title: "Wildcard certificate runs out in two weeks", tags: ["tls", "web"],
            answers: ["New one issued, rolled out to web01-web04 and mail1."], hours: 2, high: 50),
        Request(
            title: "Raise the mail attachment limit for payroll", tags: ["mail"], hosts: ["mail1"],
            answers: ["30 MB for the payroll group only."], hours: 1),
        Request(
            title: "Mail to {site} bounces with 550 since the weekend", tags: ["mail", "dns"], hosts: ["mail1"],
            answers: ["Their SPF record lists our old relay. They have corrected it."], hours: 2, high: 30),
        Request(
            title: "Postgres on {host}: replication lags by an hour", tags: ["db"], hosts: ["db01", "db02", "db03"],
            details: "pg_stat_replication shows the standby stuck in catchup since the vacuum.",
            answers: [
                "A forgotten replication slot held back the WAL.", "Slot dropped, the standby caught up in 20 minutes.",
            ], hours: 4, high: 45, urgent: 10),
        Request(
            title: "Nightly dump of the wiki is empty", tags: ["backup", "db"], hosts: ["db02"],
            answers: ["pg_dump failed on a full disk, the script ignored its exit code. Both mended."], hours: 2,
            high: 30),
        Request(
            title: "Backup restore drill: one random host", tags: ["backup"],
            answers: ["Restored web03 into the lab in 41 minutes. Two undocumented steps added to the runbook."],
            hours: 6),
        Request(
            title: "Backup of {host} has failed for three nights", tags: ["backup"],
            answers: ["Client certificate had run out.", "Last night's backup is complete."], hours: 2, high: 45),
        Request(
            title: "Rotate the LDAP service password", tags: ["ldap", "security"], hosts: ["ldap1", "ldap2"],
            answers: ["Rotated, eleven services restarted, the wiki needed a second go."], hours: 3),
        Request(
            title: "Jenkins can't push images: 401 from the registry", tags: ["ci"], hosts: ["build4"],
            answers: ["Robot account had been disabled in the review. New token in the vault."], hours: 1, high: 35),
        Request(title: "C++ toolchain on build4: gcc 14 next to 12", tags: ["ci"], hosts: ["build4"], hours: 3),
        Request(
            title: "Grafana: disk panel of {host} shows nothing", tags: ["monitoring"],
            answers: ["The exporter's port was closed by the new firewall rules."], hours: 1),
        Request(
            title: "Alerts at night for a test machine", tags: ["monitoring"],
            answers: ["Silenced {host}, the label env=test was missing."], hours: 1),
        Request(
            title: "@reboot cron missing on {host} after the upgrade", tags: ["linux"],
            answers: ["Moved to a systemd timer, survived a reboot."], hours: 1),
        Request(title: "Log rotation fills {disk} on {host}", tags: ["linux", "storage"], hours: 2, high: 25),
        Request(
            title: "Decommission {host}", tags: ["linux"],
            answers: ["No connections for two weeks, switched off. Disks go to the shredder on Friday."], hours: 5),
    ]
}
