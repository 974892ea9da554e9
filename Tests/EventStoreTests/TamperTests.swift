import FileIO
import Testing
import TicketModel

@testable import EventStore

/// What was written is never changed unseen.
@Suite(.enabled(if: Identity.isRoot, "two writers take root"))
struct TamperTests {
    /// Two writers in turns: mine are orders 1, 3, 5, 7 and hers 2, 4, 6, 8.
    private func makeStore() throws -> TestStore {
        let test = try TestStore()
        let (mine, hers) = (try test.open(), try test.open(as: Scenario.colleague))
        for number in 1...4 {
            try mine.capture("mine \(number)")
            try hers.capture("hers \(number)")
        }
        #expect(try test.open().verify().findings == [])
        return test
    }

    private var hers: UInt32 { Scenario.colleague.uid }

    @Test func aRolledBackJournal() throws {
        let test = try makeStore()
        let file = SegmentImage(test, uid: hers)
        try file.truncate(to: file.frameEnds[2])
        // With the mark put back too, her own journal looks perfect.
        try SegmentImage(test, uid: hers, segment: "mark")
            .replace(with: Mark(segment: 1, offset: file.frameEnds[2], sequence: 2).encoded)
        let report = try test.open().verify()
        let finding = try #require(report.findings.first { $0.kind == .hole })
        #expect(finding.orders == 6...6 && finding.journal == "a/\(test.me.uid)")
        #expect(finding.suspects.contains("user \(hers)"))
        #expect(finding.message == "1 event before event 7 is missing")
    }

    /// Who was there before the hole and behind it took nothing of their own away.
    @Test func aJournalBegunAnew() throws {
        let test = try TestStore()
        let third = Identity(uid: 4343, login: "bo", host: "here")
        let (bos, hers) = (try test.open(as: third), try test.open(as: Scenario.colleague))
        for number in 1...2 {
            try bos.capture("his \(number)")
            try hers.capture("hers \(number)")
        }
        let root = try OpenFile(root: "\(test.path)/journals/a", system: LinuxFileSystem.shared)
        try root.rename("4242", to: "gone", replacing: false)
        try bos.capture("his last")
        try test.open(as: Scenario.colleague).capture("hers anew")
        let holes = try test.open().verify().findings.filter { $0.kind == .hole }
        #expect(holes.map(\.orders) == [2...2, 4...4])
        #expect(holes.map(\.suspects) == [["root", "user 4242"], ["root", "user 4242"]])
    }

    @Test func aRolledBackJournalByItsMark() throws {
        let test = try makeStore()
        let file = SegmentImage(test, uid: hers)
        // Her last event: nobody wrote after it.
        try file.truncate(to: file.frameEnds[3])
        let report = try test.open().verify()
        let finding = try #require(report.findings.first)
        #expect(finding.kind == .rolledBack && finding.journal == "a/\(hers)")
    }

    @Test func aRemovedJournal() throws {
        let test = try makeStore()
        let root = try OpenFile(root: "\(test.path)/journals/a", system: LinuxFileSystem.shared)
        try root.rename("\(hers)", to: "gone", replacing: false)
        let report = try test.open().verify()
        #expect(report.findings.filter { $0.kind == .hole }.map(\.orders) == [2...2, 4...4, 6...6])
        #expect(report.findings.allSatisfy { $0.suspects.contains("root") })
    }

    /// The owner writes a whole new journal, with links and checksums that hold.
    @Test func aRewrittenJournal() throws {
        let test = try makeStore()
        let file = SegmentImage(test, uid: hers)
        let bytes = try file.bytes
        let forged = bytes.withUnsafeBytes { all in
            var writer = FrameWriter(after: .origin)
            for frame in SegmentScan(all).leading {
                var payload = Array(all[frame.payload])
                // "hers 2" becomes "hers 9": the lengths stay.
                if frame.sequence == 2, frame.kind == .event, let place = payload.firstRange(of: Array("hers 2".utf8)) {
                    payload[place.upperBound - 1] = UInt8(ascii: "9")
                }
                writer.append(
                    frame.kind, sequence: frame.sequence, order: frame.order, number: frame.number, payload: payload)
            }
            return SegmentMagic.bytes + writer.bytes
        }
        #expect(forged != bytes && forged.count == bytes.count)
        try file.replace(with: forged)
        let report = try test.open().verify()
        #expect(report.findings.map(\.kind) == [.rewritten, .rewritten])
        #expect(report.findings.map(\.orders) == [4...5, 6...7])
        #expect(report.findings.allSatisfy { $0.suspects.contains("user \(hers)") })
    }

    @Test func anEventThatClaimsAnotherAuthor() throws {
        let test = try makeStore()
        // Her journal, given to somebody else by name.
        let root = try OpenFile(root: "\(test.path)/journals/a", system: LinuxFileSystem.shared)
        try root.rename("\(hers)", to: "4343", replacing: false)
        let report = try test.open().verify()
        #expect(report.findings.contains { $0.kind == .forged && $0.journal == "a/4343" })
        // Nothing of it is read.
        let store = try test.open()
        _ = try store.refresh()
        #expect(store.table.count == 4)
        // And given away with its files, it still says whose it was.
        for name in ["", "/active.journal", "/mark"] {
            let file = try OpenFile(root: "\(test.path)/journals/a/4343", system: LinuxFileSystem.shared)
            try (name.isEmpty ? file : file.open(String(name.dropFirst()), as: .read)).changeOwner(user: 4343)
        }
        let again = try test.open()
        #expect(
            try again.verify().findings.contains { $0.journal == "a/4343" && $0.message.contains("belongs elsewhere") })
    }
}
