import DeskText
import Testing
import TicketDesk
import TicketModel

@Suite struct TicketJSONTests {
    private let sample = Sample.morning

    private func document(_ body: (inout JSONWriter) -> Void) -> String {
        String(decoding: JSONDocument.data(body), as: UTF8.self)
    }

    @Test func aTicketHasEveryMember() {
        let text = document { $0.ticket(sample.row(4), in: sample.table) }
        #expect(
            text == #"{"schema":1,"data":{"number":"4","title":"VPN token of bob expired","#
                + #""description":"He is on the road.\nCall back: 555-0199","state":"in-progress","outcome":null,"#
                + #""assignee":"bo","requester":"bob","priority":"urgent","tags":["auth","vpn"],"hosts":[],"#
                + #""due":"2026-11-20","master":null,"parts":[],"needs":[],"neededBy":[],"related":[],"#
                + #""duplicateOf":null,"requires":[],"ready":true,"blockedBy":[],"conflicted":false,"progress":null,"#
                + #""fields":{},"key":"vpn-bob","#
                + #""created":{"at":"2026-11-23T09:44:00.000Z","by":"bo","via":"cli","host":"web01"},"#
                + #""updated":{"at":"2026-11-23T09:47:00.000Z","by":"bo","via":"cli","host":"web01"}}}"# + "\n")
    }

    @Test func aMasterSaysHowFarItIs() {
        var sample = Sample()
        sample.add("master")
        sample.add("first") { $0.master = Sample.number(1) }
        sample.add("second") { draft in
            draft.master = Sample.number(1)
            draft.needs = [Sample.number(2)]
        }
        sample.add("elsewhere") { $0.master = Sample.number(1) }
        sample.add("there, too") { $0.master = Sample.number(1) }
        sample.move(4, .resolve, to: .resolved(by: "ana"))
        sample.move(5, .resolve, to: .resolved(by: "ana"))
        let text = document { $0.ticket(sample.row(1), in: sample.table) }
        #expect(text.contains(#""parts":["2","3","4","5"]"#))
        #expect(
            text.contains(
                #""progress":{"done":2,"total":4,"inProgress":0,"blocked":1,"blockedBy":["2"],"longestChain":["2","3"]}"#
            ),
            "\(text)")
    }

    @Test func needsAreToldFromBothSides() {
        var sample = Sample()
        sample.add("first")
        sample.add("second") { $0.needs = [Sample.number(1)] }
        let waiting = document { $0.ticket(sample.row(2), in: sample.table) }
        #expect(waiting.contains(#""needs":["1"],"neededBy":[],"#))
        #expect(waiting.contains(#""ready":false,"blockedBy":["1"]"#))
        #expect(document { $0.ticket(sample.row(1), in: sample.table) }.contains(#""needs":[],"neededBy":["2"],"#))
        sample.move(1, .resolve, to: .resolved(by: "ana"))
        #expect(document { $0.ticket(sample.row(2), in: sample.table) }.contains(#""needs":["1"],"neededBy":[],"#))
        #expect(document { $0.ticket(sample.row(2), in: sample.table) }.contains(#""ready":true,"blockedBy":[]"#))
    }

    @Test func aShownTicketHasItsLife() {
        let text = document { $0.ticket(sample.row(4), in: sample.table, history: sample.history(4)) }
        #expect(
            text.contains(
                #""comments":[{"id":"000000000000abcd0000000000000007","by":"bo","at":"2026-11-23T09:47:00.000Z","#
                    + #""via":"cli","text":"New token sent.\nHe tries it \u001b[5mtonight.","withdrawn":false}],"#
                    + #""evidence":[],"approvals":[],"history":["#), "\(text)")
        let history = text.split(separator: "\"history\":").last ?? ""
        #expect(history.split(separator: "\"did\":").count == 4, "three things happened: \(history)")
    }

    @Test func aListSaysHowManyThereAre() {
        let text = document { $0.list([sample.row(5)], total: 5, in: sample.table) }
        #expect(text.hasPrefix(#"{"schema":1,"data":{"total":5,"tickets":[{"number":"5","#))
        #expect(text.contains(#""title":"\u001b[2Jred \u202edesrever 日本語 tab\there""#))
        #expect(
            document { $0.list([], total: 0, in: sample.table) }
                == "{\"schema\":1,\"data\":{\"total\":0,\"tickets\":[]}}\n")
    }

    @Test func theLogNamesActorAndAuthorApart() {
        var sample = Sample()
        sample.write(
            .create(CreateTicket(number: Sample.number(1), draft: TicketDraft(title: "x"))), by: "root", for: "ana",
            via: .demo)
        sample.move(1, .take, to: .assigned(to: "bo"), by: "bo")
        let text = document { $0.log(sample.events) }
        #expect(
            text.hasPrefix(
                #"{"schema":1,"data":{"events":[{"id":"000000000000abcd0000000000000001","order":1,"#
                    + #""at":"2026-11-23T09:41:00.000Z","by":"ana","via":"demo","host":"web01","author":"root","#
                    + #""behind":null,"for":"ana","undoes":null,"operations":[{"kind":"create","tickets":["1"],"fields":"#
            ),
            "\(text)")
        #expect(text.contains(#""operations":[{"kind":"take","tickets":["1"],"#))
    }

    @Test func anErrorHasCodeMessageAndHint() {
        let error = DeskError(.noSuchTicket, "there is no ticket 9\u{1B}", hint: nil)
        #expect(
            String(decoding: JSONDocument.error(error), as: UTF8.self)
                == #"{"schema":1,"error":{"code":"no-such-ticket","message":"there is no ticket 9\u001b","hint":null}}"#
                + "\n")
        #expect(
            DeskError(.refused, "42 is \u{1B}closed\u{202E}", hint: "reopen it").plainText
                == "usher: 42 is ␛closed<U+202E>: reopen it\n")
    }
}
