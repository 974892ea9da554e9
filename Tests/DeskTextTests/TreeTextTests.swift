import DeskText
import Testing
import TicketModel

@Suite struct TreeTextTests {
    private func project() -> Sample {
        var sample = Sample()
        sample.add("move the mail server")
        sample.add("buy disks") { $0.master = Sample.number(1) }
        sample.add("build the array") { draft in
            draft.master = Sample.number(1)
            draft.needs = [Sample.number(2)]
        }
        sample.add("copy the mail\u{1B}[31m") { draft in
            draft.master = Sample.number(1)
            draft.needs = [Sample.number(2), Sample.number(3)]
        }
        sample.add("tell everybody") { $0.master = Sample.number(1) }
        sample.add("order a cake") { $0.master = Sample.number(1) }
        sample.move(5, .start, to: .inProgress(by: "bo"))
        sample.move(6, .close, to: .closed(.givenUp, assignee: nil))
        return sample
    }

    private func text(_ sample: Sample, isUnicode: Bool = true, columns: Int? = nil) -> String {
        var reduction = NeedReduction(sample.table)
        let tree = ProjectTree(below: sample.row(1), in: sample.table, &reduction)
        let now = Timestamp(milliseconds: 0)
        var buffer = TextBuffer(look: TextLook(isUnicode: isUnicode, columns: columns, now: now))
        buffer.tree(tree, in: sample.table)
        return buffer.text
    }

    @Test func aProjectIsShownWhole() {
        #expect(
            text(project()) == """
                  ○ 1  move the mail server  ░░░░░░░░░░░░░░░░  0/4
                  ▸ ○ 2  buy disks
                    ○ 3  build the array  ← 2
                    ○ 4  copy the mail␛[31m  ← 3
                    ◑ 5  tell everybody  bo
                    ● 6  order a cake  (given up)
                  0/4 · 1 in progress · 2 blocked by 2 · chain 3: 2 → 3 → 4
                  ▸ can be done first

                """)
    }

    @Test func inASCIITheSameIsSaid() {
        var sample = project()
        sample.move(2, .resolve, to: .resolved(by: "ana"))
        #expect(
            text(sample, isUnicode: false) == """
                  o 1  move the mail server  ####............  1/4
                  > o 3  build the array
                    o 4  copy the mail␛[31m  <- 3
                    p 5  tell everybody  bo
                    r 2  buy disks  ana
                    c 6  order a cake  (given up)
                  1/4, 1 in progress, 1 blocked by 3, chain 2: 3 -> 4
                  > can be done first

                """)
    }

    @Test(arguments: [24, 40, 80]) func titlesGiveWayToTheWidth(columns: Int) {
        for line in text(project(), columns: columns).split(separator: "\n").dropLast(2) {
            #expect(line.count <= max(columns, 12 + 34), "\(line)")
        }
    }

    /// What follows from the rest is counted, not named; a related ticket and an original are.
    @Test func aPageSaysWhatItIsTiedTo() {
        var sample = project()
        sample.write(
            .changeRelated(ChangeRelated(tickets: [Sample.number(4)], add: [Sample.number(5)])),
            .setDuplicate(SetDuplicate(tickets: [Sample.number(4)], to: Sample.number(6), was: [nil])),
            .changeRequirements(ChangeRequirements(tickets: [Sample.number(4)], add: [.evidence])))
        var buffer = TextBuffer(look: TextLook(now: Timestamp(milliseconds: 0)))
        buffer.page(of: sample.row(4), in: sample.table, history: [])
        #expect(
            buffer.text.contains(
                """
                  part of      ○ 1  move the mail server
                  needs        ○ 3  build the array
                               and 1 more that it needs itself
                  related      ◑ 5  tell everybody  bo
                  duplicate of ● 6  order a cake
                  requires     evidence

                """), "\(buffer.text)")
    }

    @Test func theJSONIsFlat() {
        let sample = project()
        var reduction = NeedReduction(sample.table)
        let tree = ProjectTree(below: sample.row(1), in: sample.table, &reduction)
        let text = String(decoding: JSONDocument.data { $0.trees([tree], in: sample.table) }, as: UTF8.self)
        #expect(
            text.contains(
                #"{"number":"4","depth":1,"master":"1","title":"copy the mail\u001b[31m","state":"open","outcome":null,"#
                    + #""assignee":null,"blockedBy":["3"],"canBeFirst":false,"done":null,"total":null,"progress":null}"#
            ),
            "\(text)")
        #expect(text.contains(#""progress":{"done":0,"total":4,"inProgress":1,"blocked":2,"blockedBy":["2","3"],"#))
    }
}
