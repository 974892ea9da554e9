import Testing
import TicketModel

@Suite struct TimelineTests {
    private let at = Script.start
    private var window: TimelineWindow { TimelineWindow(at: at, reach: 3_600_000) }

    private func minutes(_ count: Int64) -> Timestamp { at.adding(milliseconds: count * 60_000) }

    private func move(_ script: inout Script, _ number: TicketNumber, to standing: Standing, at: Timestamp) {
        let was = script.table.standing(script.row(number))
        script.write(
            .transition(Transition(tickets: [number], verb: .start, to: standing, was: [was], note: nil)), at: at)
    }

    @Test(arguments: [1, 2, 7, 60, 1_000]) func `stretches cover the window without a gap`(count: Int) {
        let window = TimelineWindow(at: at, reach: 259_200_001)
        let boundaries = window.boundaries(of: count)
        #expect(boundaries.count == count + 1)
        #expect(boundaries.first == window.from && boundaries.last == window.until)
        let lengths = zip(boundaries, boundaries.dropFirst()).map { $1.milliseconds - $0.milliseconds }
        #expect((lengths.max() ?? 0) - (lengths.min() ?? 0) <= 1)
        for (index, boundary) in boundaries.dropLast().enumerated() {
            #expect(window.stretch(of: boundary, among: count) == index)
            #expect(window.stretch(of: boundaries[index + 1].adding(milliseconds: -1), among: count) == index)
        }
        #expect(window.stretch(of: window.until, among: count) == nil)
        #expect(window.stretch(of: window.from.adding(milliseconds: -1), among: count) == nil)
    }

    @Test func `no reach and no moment is too large`() {
        for at in [Int64.min, 0, .max] {
            let window = TimelineWindow(at: Timestamp(milliseconds: at), reach: .max)
            #expect(window.boundaries(of: 80).count == 81)
            _ = window.distance(to: Timestamp(milliseconds: .max)).magnitude
            _ = window.distance(to: Timestamp(milliseconds: .min)).magnitude
        }
        #expect(TimelineWindow(at: at, reach: 0).reach == TimelineWindow.reaches.lowerBound)
    }

    @Test func `work is from start to whatever ends it`() {
        var script = Script()
        let number = script.capture()
        move(&script, number, to: .inProgress(by: "ana"), at: minutes(10))
        move(&script, number, to: .inProgress(by: "ana"), at: minutes(15))
        move(&script, number, to: .inProgress(by: "bo"), at: minutes(20))
        move(&script, number, to: .resolved(by: "bo"), at: minutes(40))
        move(&script, number, to: .inProgress(by: "cy"), at: minutes(50))
        let spans = WorkSpan.spans(of: number, in: script.events)
        #expect(
            spans == [
                WorkSpan(person: "ana", from: minutes(10), until: minutes(20)),
                WorkSpan(person: "bo", from: minutes(20), until: minutes(40)),
                WorkSpan(person: "cy", from: minutes(50), until: nil),
            ])
        #expect(WorkSpan.spans(of: ticket(99), in: script.events).isEmpty)
    }

    @Test func `the nearest event counts, and of two as near the later one`() throws {
        var script = Script()
        let number = script.capture()
        script.write(.comment(AddComment(tickets: [number], text: "before")), at: minutes(-20))
        script.write(.comment(AddComment(tickets: [number], text: "after")), at: minutes(20))
        script.write(.comment(AddComment(tickets: [number], text: "later")), at: minutes(61))
        let found = try #require(TimelineTicket(number, events: Array(script.events.dropFirst()), in: window))
        #expect(found.distance == 20 * 60_000 && found.nearest?.detail == "after" && found.eventCount == 2)
        let past = TimelineWindow(at: minutes(-1), reach: 3_600_000)
        let other = try #require(TimelineTicket(number, events: Array(script.events.dropFirst()), in: past))
        #expect(other.distance == -19 * 60_000 && other.nearest?.detail == "before")
        #expect(found > other)
        let later = TimelineWindow(at: minutes(500), reach: 60_000)
        #expect(TimelineTicket(number, events: script.events, in: later) == nil)
    }

    @Test func `a run that lasted into the window is what was done then`() throws {
        var script = Script()
        let number = script.capture()
        func run(_ name: String, lasting length: UInt64, until end: Timestamp) {
            let kind = EvidenceKind.run(argv: [name], directory: "/", milliseconds: length * 60_000, exit: 0)
            script.write(.evidence(RoundTripTests.evidence(kind, [number])), by: "bo", at: end)
        }
        run("backup", lasting: 90, until: minutes(100))
        run("short", lasting: 10, until: minutes(120))
        let events = Array(script.events.dropFirst())
        let found = try #require(TimelineTicket(number, events: events, in: window))
        #expect(found.nearest?.did == "ran backup" && found.person == "bo" && found.eventCount == 0)
        #expect(found.distance == 10 * 60_000, "it began ten minutes after")
        #expect(TimelineTicket(number, events: events, in: TimelineWindow(at: minutes(-200), reach: 3_600_000)) == nil)
        // Its end lies in the window: that is an event like any other.
        let late = try #require(
            TimelineTicket(number, events: events, in: TimelineWindow(at: minutes(110), reach: 60_000 * 15)))
        #expect(late.nearest?.did == "ran short" && late.eventCount == 2)
    }

    @Test func `what was in progress all through the window is worked on, after what something was done with`() throws {
        var script = Script()
        let worked = script.capture()
        move(&script, worked, to: .inProgress(by: "ana"), at: minutes(-300))
        move(&script, worked, to: .resolved(by: "ana"), at: minutes(900))
        let events = Array(script.events.dropFirst())
        let found = try #require(TimelineTicket(worked, events: events, in: window))
        #expect(found.nearest == nil && found.person == "ana" && found.distance == -300 * 60_000)
        #expect(TimelineTicket(worked, events: events, in: TimelineWindow(at: minutes(1_000), reach: 3_600_000)) == nil)

        let touched = script.capture()
        script.write(.comment(AddComment(tickets: [touched], text: "once")), at: minutes(59))
        let near = try #require(TimelineTicket(touched, events: [script.events[script.events.count - 1]], in: window))
        #expect(near < found)
    }
}
