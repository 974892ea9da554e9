import FileIO
import Testing
import TicketModel

@testable import EventStore

/// What lies after the last good frame: a write that was cut short is cut off, damage stops the writer, and nobody else.
@Suite struct TailTests {
    enum Tail: CaseIterable { case cut, zeroed, garbage }

    /// A segment of 100 frames, as it would be if the bytes from `cut` on had been lost in one way or another.
    private static func image(_ bytes: [UInt8], _ tail: Tail, at cut: Int, _ numbers: inout SeededNumbers) -> [UInt8] {
        switch tail {
        case .cut: Array(bytes[..<cut])
        case .zeroed: Array(bytes[..<cut]) + [UInt8](repeating: 0, count: bytes.count - cut)
        case .garbage:
            Array(bytes[..<cut]) + (cut..<bytes.count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
        }
    }

    private static func segment() throws -> (test: TestStore, bytes: [UInt8], ends: [Int]) {
        let test = try TestStore()
        let store = try test.open()
        for number in 1...99 { try store.capture("ticket \(number)") }
        let image = SegmentImage(test)
        return (test, try image.bytes, try image.frameEnds)
    }

    @Test(arguments: Tail.allCases)
    func atEveryByte(tail: Tail) throws {
        let (_, bytes, ends) = try Self.segment()
        #expect(ends.count == 100)
        var numbers = SeededNumbers(1)
        let garbage = (0..<bytes.count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
        let lost = tail == .garbage ? garbage : [UInt8](repeating: 0, count: bytes.count)
        var frame = 1
        for cut in ends[1]..<bytes.count {
            if ends[frame + 1] == cut { frame += 1 }
            // From the frame before the last whole one: what is before the mark is not read again.
            let (start, whole) = (ends[frame - 1], ends[frame])
            let end = tail == .cut ? cut : min(bytes.count, cut + 400)
            let image = Array(bytes[start..<cut] + lost[cut..<end])
            let scan = image.withUnsafeBytes { SegmentScan($0, from: 0) }
            let good = start + (scan.leading.last?.end ?? 0)
            // More than that is whole if what was lost was the same as what came in its place.
            #expect(good >= whole && image[..<(good - start)].elementsEqual(bytes[start..<good]), "cut at \(cut)")
            #expect(scan.stranded.isEmpty, "cut at \(cut)")
            #expect(scan.firstBad == (good < end ? good - start : nil), "cut at \(cut)")
        }
    }

    @Test(arguments: Tail.allCases)
    func isPutAwayAndCutOff(tail: Tail) throws {
        let (test, bytes, ends) = try Self.segment()
        var numbers = SeededNumbers(2)
        let file = SegmentImage(test)
        let mark = SegmentImage(test, segment: "mark")
        // Nothing is known to be durable beyond the 50th frame.
        try mark.replace(with: Mark(segment: 1, offset: ends[50], sequence: 50).encoded)
        for _ in 0..<25 {
            let cut = Int.random(in: ends[50]..<bytes.count - 8, using: &numbers)
            let image = Self.image(bytes, tail, at: cut, &numbers)
            try file.replace(with: image)
            let whole = ends.last { $0 <= cut } ?? 0
            let store = try test.open()
            let number = try store.capture("after")
            #expect(number.serial == UInt64(ends.filter { $0 <= cut }.count), "cut at \(cut)")
            #expect(try Array(file.bytes[..<whole]) == Array(bytes[..<whole]))
            #expect(try store.verify().findings == [], "cut at \(cut)")
            // What was cut off is in quarantine, byte for byte.
            if image.count > whole { #expect(try quarantined(in: test).contains(Array(image[whole...]))) }
            try mark.replace(with: Mark(segment: 1, offset: ends[50], sequence: 50).encoded)
        }
    }

    private func quarantined(in test: TestStore) throws -> [[UInt8]] {
        let path = "\(test.path)/journals/a/\(test.me.uid)/quarantine"
        let directory = try OpenFile(root: path, system: LinuxFileSystem.shared)
        return try directory.names().map { try directory.open($0, as: .read).bytes(limit: .max) }
    }

    @Test func belowTheMarkItIsDamage() throws {
        let (test, bytes, ends) = try Self.segment()
        let file = SegmentImage(test)
        let zeros = [UInt8](repeating: 0, count: bytes.count)
        for cut in [ends[98] + 8, ends[10], 9, 0] {
            // Of the old length, which is all that the file system may have kept.
            let zeroed = Array(bytes[..<cut] + zeros[cut...])
            try file.replace(with: zeroed)
            #expect(throws: WriteFailure<Never>.self, "zeroed from \(cut)") { try test.open().capture("refused") }
            #expect(try file.bytes == zeroed, "nothing is written to it")
            #expect(try !test.open().verify().isIntact)
            try file.replace(with: Array(bytes[..<cut]))
            #expect(throws: WriteFailure<Never>.self, "cut at \(cut)") { try test.open().capture("refused") }
            #expect(try file.bytes == Array(bytes[..<cut]), "nothing is written to it")
            #expect(try !test.open().verify().isIntact)
        }
    }

    @Test func beforeAGoodFrameItIsDamage() throws {
        let (test, bytes, ends) = try Self.segment()
        let file = SegmentImage(test)
        try SegmentImage(test, segment: "mark").replace(with: Mark(segment: 1, offset: ends[50], sequence: 50).encoded)
        try file.write([bytes[ends[60] + 50] ^ 1], at: ends[60] + 50)
        let error = #expect(throws: WriteFailure<Never>.self) { try test.open().capture("refused") }
        guard case .store(let reason)? = error else { return }
        #expect(reason.code == .malformed && reason.message.contains("active.journal is damaged at byte \(ends[60])"))
        // Everybody else goes on, and gives out no number twice.
        if test.me.uid == 0 {
            let other = try test.open(as: Scenario.colleague)
            #expect(try other.capture("not stopped").serial == 100)
            _ = try other.refresh()
            #expect(other.table.count == 61)
        }
    }

    /// Of a write of many events a power loss takes any part, and nobody was told of it: what is left of it goes too, and
    /// everybody agrees on where the journal ends.
    @Test func aGapInOneWriteIsTorn() throws {
        guard Identity.isRoot else { return }
        let (test, old, _) = try Self.segment()
        let mark = try SegmentImage(test, segment: "mark").bytes
        _ = try test.open().write(needing: .heads) { (context: inout WriteContext) throws(Never) in
            (1...5).map { number in
                EventContent(via: .cli, operations: [.creating(context.takeNumber()!, "lost \(number)")])
            }
        }
        let file = SegmentImage(test)
        let ends = try file.frameEnds.suffix(6)
        for gap in ends.dropLast() {
            let image = try file.bytes
            try SegmentImage(test, segment: "mark").replace(with: mark)
            try file.write([UInt8](repeating: 0, count: 64), at: gap)
            let other = try test.open(as: Scenario.colleague)
            #expect(try other.verify().isIntact, "gap at \(gap)")
            let hers = try other.capture("hers")
            // Each of the five says which numbers were given out to all of them.
            #expect(hers.serial == (gap == ends.first ? 100 : 105), "gap at \(gap)")
            let mine = try test.open()
            #expect(try mine.capture("mine").serial == hers.serial + 1, "gap at \(gap)")
            #expect(try mine.verify().findings == [], "gap at \(gap)")
            #expect(try file.bytes[..<gap] == image[..<gap])
            #expect(try quarantined(in: test).contains { $0.count == image.count - gap }, "gap at \(gap)")
            try SegmentImage(test, uid: Scenario.colleague.uid).remove()
            try SegmentImage(test, uid: Scenario.colleague.uid, segment: "mark").remove()
            try file.replace(with: image)
        }
        #expect(old.count == ends.first)
    }

    /// As before, but a later event was written in the knowledge that the lost one was safe.
    @Test func aGapThatSomebodyReliedOnIsDamage() throws {
        guard Identity.isRoot else { return }
        let (test, bytes, ends) = try Self.segment()
        try SegmentImage(test, segment: "mark").replace(with: Mark(segment: 1, offset: ends[50], sequence: 50).encoded)
        for zeroed in [ends[98]..<ends[99], 0..<8, 8..<ends[0]] where zeroed.upperBound < bytes.count {
            try SegmentImage(test).write([UInt8](repeating: 0, count: zeroed.count), at: zeroed.lowerBound)
            #expect(throws: WriteFailure<Never>.self, "\(zeroed)") { try test.open().capture("refused") }
            let other = try test.open(as: Scenario.colleague)
            #expect(try !other.verify().isIntact, "\(zeroed)")
            #expect(try other.capture("hers").serial == 100, "\(zeroed)")
            try SegmentImage(test, uid: Scenario.colleague.uid).remove()
            try SegmentImage(test, uid: Scenario.colleague.uid, segment: "mark").remove()
            try SegmentImage(test).replace(with: bytes)
        }
    }

    @Test func anothersTornTailIsTheEndOfItsJournal() throws {
        guard Identity.isRoot else { return }
        let (test, bytes, ends) = try Self.segment()
        try SegmentImage(test).truncate(to: bytes.count - 3)
        let other = try test.open(as: Scenario.colleague)
        #expect(try other.capture("hers").serial == 99)
        _ = try other.refresh()
        #expect(other.table.count == 99)
        #expect(try SegmentImage(test).bytes.count == bytes.count - 3, "it is not hers to mend")
        #expect(ends.count == 100)
    }
}

extension Identity {
    /// Whether a test can write as somebody else.
    static var isRoot: Bool { Machine.effectiveUser == 0 }
}
