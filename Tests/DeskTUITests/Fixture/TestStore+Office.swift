import TicketDesk
import TicketModel

extension TestStore {
    static let members: [Name] = ["ana", "bo", "cy", "dana"]

    /// A small team on an ordinary morning.
    static func office() -> TestStore {
        var store = TestStore()
        store.addProjects()
        store.addQueue()
        store.addWork()
        return store
    }

    /// The same with a ticket that was approved, edited, and waits for another approval.
    /// Evidence of every kind on 128.
    static func proven() -> TestStore {
        var store = office()
        func run(_ words: String, _ output: String, exit: UInt8 = 0, total: UInt64? = nil, ago minutes: Int64) {
            let kind = EvidenceKind.run(
                argv: words.split(separator: " ").map { String($0) }, directory: "/root", milliseconds: 12_300,
                exit: exit)
            store.attach(kind, Array(output.utf8), total: total, to: 128, by: "ana", ago: minutes)
        }
        run("apt-get install -y openssl", "E: Could not get lock\n", exit: 100, ago: 200)
        let packages = (1...60).map { "Setting up package-\($0) (3.0.11-1~deb12u2) ..." }.joined(separator: "\n")
        run("apt-get install -y openssl", "\u{1B}[1mReading package lists...\u{1B}[0m\n\(packages)\n", ago: 190)
        run(
            "nginx -t", "nginx: configuration file /etc/nginx/nginx.conf test is successful\n", total: 9_000_000,
            ago: 60)
        store.attach(.file(name: "maintenance window.pdf"), [0x25, 0x50, 0, 1], to: 128, by: "bo", ago: 30)
        return store
    }

    static func approving() -> TestStore {
        var store = office()
        let number = number(134)
        func say(_ decision: Approval.Decision, by actor: Name, note: String? = nil) {
            _ = store.perform(.decide(decision, [number], note: note), by: actor)
        }
        say(.requested, by: "ana", note: "He needs *200 GB* for the thesis.")
        say(.approved, by: "cy")
        let was = store.table.title(store.row(134))
        _ = store.write([.setTitle(SetTitle(tickets: [number], to: "\(was): 500 GB", was: [was]))], by: "bo")
        say(.requested, by: "ana", note: "It has become more.")
        return store
    }

    private mutating func addProjects() {
        let building = Self.number(100)
        capture(100, TicketDraft(title: "Move to building B", tags: ["net"]), ago: 14_400)
        capture(101, TicketDraft(title: "Order the uplink", master: building), .assigned(to: "cy"), ago: 14_000)
        move(101, .resolve, to: .resolved(by: "cy"), by: "cy", ago: 9_000)
        move(101, .close, to: .closed(.done, assignee: "cy"), by: "cy", ago: 8_000)
        capture(
            104, TicketDraft(title: "Rack switches in room B2", tags: ["net"], master: building), .inProgress(by: "bo"),
            ago: 240)
        capture(
            105, TicketDraft(title: "Patch panels, second floor", master: building, needs: [Self.number(104)]),
            .assigned(to: "ana"), ago: 2_000)
        capture(
            109,
            TicketDraft(
                title: "Move phones to the new VLAN", tags: ["voip"], master: building, needs: [Self.number(105)]),
            .assigned(to: "bo"), ago: 2_000)
        capture(110, TicketDraft(title: "Label everything", master: building), ago: 2_000)
        capture(120, TicketDraft(title: "Q4 patch round", tags: ["security"]), ago: 9_000)
    }

    private mutating func addQueue() {
        capture(
            131,
            TicketDraft(title: "VPN down for the Lisbon office", requester: "bob", priority: .urgent, tags: ["vpn"]),
            ago: 6)
        capture(
            133, TicketDraft(title: "Printer on the third floor jams", requester: "dana", tags: ["print"]), ago: 125)
        capture(
            134, TicketDraft(title: "Quota for bob’s home directory", requester: "bob", tags: ["storage"]), ago: 190)
        capture(127, TicketDraft(title: "New monitor for the front desk", tags: ["desk"]), ago: 3_000)
    }

    private mutating func addWork() {
        capture(117, TicketDraft(title: "Approve the openssl change"), .assigned(to: "cy"), ago: 400)
        move(117, .resolve, to: .resolved(by: "cy"), by: "cy", ago: 300)
        capture(
            128,
            TicketDraft(
                title: "Patch openssl on the edge hosts",
                description:
                    "CVE-2026-1187. Roll edge1 to edge4 one after the other, drain first; the health check must be green before the next one.",
                requester: "ciso", priority: .high, tags: ["security", "edge"],
                hosts: ["edge1", "edge2", "edge3", "edge4"],
                master: Self.number(120), needs: [Self.number(117)]),
            by: "bo", ago: 200)
        move(128, .take, to: .assigned(to: "ana"), by: "ana", ago: 120)
        move(128, .start, to: .inProgress(by: "ana"), by: "ana", ago: 60)
        comment(128, "edge1 and edge2 are done, both green.", by: "ana", ago: 30)
        capture(
            130, TicketDraft(title: "Report the patch level to audit", needs: [Self.number(128)]),
            .assigned(to: "dana"), ago: 100)
        capture(
            119, TicketDraft(title: "New hire: accounts for dana", tags: ["onboarding"]), .assigned(to: "ana"), ago: 700
        )
        capture(
            121,
            TicketDraft(
                title: "Backup restore drill", priority: .high, tags: ["backup"], due: Self.today.adding(days: 5)),
            .inProgress(by: "bo"), ago: 900)
        capture(
            122, TicketDraft(title: "Renew wildcard certificate", tags: ["tls"], due: Self.today.adding(days: 9)),
            .assigned(to: "bo"), ago: 1_500)
        capture(
            118, TicketDraft(title: "Rotate LDAP service password", tags: ["ldap"]), .assigned(to: "bo"), ago: 2_900)
        capture(116, TicketDraft(title: "Raise mail attachment limit", tags: ["mail"]), .assigned(to: "bo"), ago: 4_400)
        capture(112, TicketDraft(title: "Decommission db03", tags: ["db"]), .assigned(to: "bo"), ago: 7_300)
        capture(97, TicketDraft(title: "Rotate the LDAP certificate", tags: ["ldap"]), .assigned(to: "cy"), ago: 11_600)
    }
}
