import Foundation
import Testing

extension EndToEnd {
    /// The members of a ticket in JSON: scripts read them, so none may go, change its type, or be left out when empty.
    @Suite struct TicketShape {
        let bench: Workbench

        init() throws { bench = try Workbench() }

        private static let texts = ["number", "title", "description", "state", "priority"]
        private static let textsOrNull = ["assignee", "requester", "due", "master", "duplicateOf", "key"]
        private static let lists = ["tags", "hosts", "parts", "needs", "neededBy", "related", "requires", "blockedBy"]
        private static let booleans = ["ready", "conflicted"]
        private static let stamps = ["created", "updated"]

        private func check(_ ticket: [String: Any], _ what: String) {
            for name in Self.texts { #expect(ticket[name] is String, "\(what): \(name)") }
            for name in Self.textsOrNull {
                #expect(ticket[name] is String || ticket[name] is NSNull, "\(what): \(name)")
            }
            for name in Self.lists { #expect(ticket[name] is [String], "\(what): \(name)") }
            for name in Self.booleans { #expect(ticket[name] is Bool, "\(what): \(name)") }
            for name in Self.stamps {
                let stamp = ticket[name] as? [String: Any] ?? [:]
                #expect(["at", "by", "via", "host"].allSatisfy { stamp[$0] is String }, "\(what): \(name)")
                let at = stamp["at"] as? String ?? ""
                #expect(
                    at.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/) != nil, "\(what): \(name) at \(at)")
            }
            #expect(ticket["fields"] is [String: Any], "\(what): fields")
            #expect(ticket["progress"] is [String: Any] || ticket["progress"] is NSNull, "\(what): progress")
        }

        @Test func everyVerbGivesTheWholeTicket() throws {
            try bench.makeStore("a master", "needed first")
            check(
                try bench.must("add", "--json", "a part", "part:1", "needs:2", "host:gw1", "due:2030-01-31").object(),
                "add")
            let list = try bench.must("list", "--json").object()
            for ticket in try #require(list["tickets"] as? [[String: Any]]) { check(ticket, "list") }
            for ticket in try bench.must("take", "1", "2", "--json").array() { check(ticket, "take") }

            let shown = try bench.must("show", "1", "3", "--json").array()
            #expect(shown.count == 2)
            for ticket in shown {
                check(ticket, "show")
                for name in ["comments", "evidence", "approvals", "history"] {
                    #expect(ticket[name] is [[String: Any]], "show: \(name)")
                }
            }
            #expect(shown[0]["parts"] as? [String] == ["3"])
            let progress = try #require(shown[0]["progress"] as? [String: Any])
            #expect(progress["total"] as? Int == 1)
            #expect(progress["done"] as? Int == 0)
            #expect(progress["longestChain"] is [String])
            #expect(shown[1]["master"] as? String == "1")
            #expect(shown[1]["needs"] as? [String] == ["2"])
            #expect(shown[1]["blockedBy"] as? [String] == ["2"])
            #expect(shown[1]["ready"] as? Bool == false)
            #expect(shown[1]["due"] as? String == "2030-01-31")
            #expect(shown[1]["hosts"] as? [String] == ["gw1"])
        }
    }
}
