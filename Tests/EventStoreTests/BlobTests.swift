import FileIO
import Glibc
import Testing
import TicketModel

@testable import EventStore

@Suite struct BlobTests {
    private static let bytes = Array("Inst openssl [3.0.11-1]\n".utf8)

    /// A store with one blob that an event names.
    private struct Kept {
        let test: TestStore
        let store: EventStore
        let digest: Digest

        init() throws {
            test = try TestStore()
            store = try test.open()
            let number = try store.capture("patch openssl")
            digest = try store.keepBlob(BlobTests.bytes)
            _ = try store.attach(digest, BlobTests.bytes.count, to: number)
        }

        var writer: WriterID { WriterID(site: .first, uid: test.me.uid) }
        var journal: String { "\(test.path)/journals/a/\(test.me.uid)" }
        var fold: String { "\(journal)/blobs/\(digest.description.prefix(2))" }
        var path: String { "\(fold)/\(digest)" }

        func read() throws -> [UInt8] {
            try store.blob(digest, size: UInt64(BlobTests.bytes.count), of: writer)
        }

        /// What an audit by somebody else finds.
        func findings() throws -> [AuditReport.Finding] { try test.open().verify().findings }
    }

    @Test func `it lies under its sum, can't be written, and reads back`() throws {
        let kept = try Kept()
        #expect(kept.digest.description == "671c25e24e144c4eaa7f0bee059355df6efb896f8ebe8e96d64de21548efaed1")
        #expect(try kept.read() == Self.bytes)
        var status = stat()
        #expect(stat(kept.path, &status) == 0)
        #expect(status.st_mode & 0o7777 == 0o440)
        #expect(try kept.findings() == [])
        #expect(try kept.store.verify().evidence == 1)
    }

    @Test func `the same bytes are kept once`() throws {
        let kept = try Kept()
        var before = stat()
        #expect(stat(kept.path, &before) == 0)
        #expect(try kept.store.keepBlob(Self.bytes) == kept.digest)
        var after = stat()
        #expect(stat(kept.path, &after) == 0)
        #expect(before.st_ino == after.st_ino)
    }

    @Test func `nothing at all and more than a piece are kept too`() throws {
        let kept = try Kept()
        for bytes in [[], [UInt8](repeating: 7, count: (1 << 20) + 1)] {
            let digest = try kept.store.keepBlob(bytes)
            #expect(try kept.store.blob(digest, size: UInt64(bytes.count), of: kept.writer) == bytes)
        }
    }

    @Test func `more than the bound is not kept`() throws {
        let kept = try Kept()
        let error = #expect(throws: StoreError.self) {
            try kept.store.keepBlob([UInt8](repeating: 0, count: TextBounds.evidence + 1))
        }
        #expect(error?.code == .malformed)
        #expect(error?.hint.contains("64 MiB") == true)
    }

    /// What is done to the file, what reading says then, and what an audit says.
    private static let damages: [(name: String, damage: @Sendable (String) -> Void, says: String)] = [
        ("gone", { unlink($0) }, "is missing"),
        ("shorter", { truncate($0, 5) }, "has 5 bytes, not 24"),
        ("other bytes", { path in overwrite(path, Array("Inst openssl [3.0.11-2]\n".utf8)) }, "has other bytes"),
        (
            "a link",
            { path in
                unlink(path)
                symlink("/etc/hostname", path)
            }, "symbolic link"
        ),
        ("two names", { path in link(path, path + ".too") }, "not a regular file with one link"),
        (
            "a pipe",
            { path in
                unlink(path)
                mkfifo(path, 0o600)
            }, "not a regular file"
        ),
        (
            "a directory",
            { path in
                unlink(path)
                mkdir(path, 0o700)
            }, "not a regular file"
        ),
    ]

    private static func overwrite(_ path: String, _ bytes: [UInt8]) {
        chmod(path, 0o600)
        let file = Glibc.open(path, O_WRONLY)
        _ = bytes.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
        close(file)
        chmod(path, 0o440)
    }

    @Test(arguments: damages.indices)
    func `what is not as it was is said, and kept again beside it`(index: Int) throws {
        let (name, damage, says) = Self.damages[index]
        let kept = try Kept()
        damage(kept.path)
        let error = #expect(throws: StoreError.self) { try kept.read() }
        #expect(error?.message.contains(says) == true, "\(name): \(error?.message ?? "")")
        #expect(error?.message.contains(kept.digest.description) == true)
        let found = try #require(try kept.findings().first { $0.kind == .evidence })
        #expect(found.message.contains(says), "\(name): \(found.message)")
        #expect(found.orders == 2...2 && found.journal == "a/\(kept.test.me.uid)")
        #expect(try !kept.store.verify().isIntact)
        // Its owner can bring the bytes back; what stood in their place stays, and is told.
        #expect(try kept.store.keepBlob(Self.bytes) == kept.digest)
        #expect(try kept.read() == Self.bytes)
        let after = try kept.findings()
        #expect(!after.contains { $0.kind == .evidence })
        #expect(after.contains { $0.kind == .layout } == (name != "gone"), "\(name): \(after)")
    }

    @Test func `what does not belong among them is told`() throws {
        let kept = try Kept()
        func make(_ path: String) { close(Glibc.open(path, O_CREAT | O_WRONLY, 0o440)) }
        let other = try kept.store.keepBlob(Array("never named".utf8))
        let name = BlobName(other)
        #expect(try kept.findings().map(\.kind) == [.unnamed])
        #expect(try kept.findings()[0].message.contains(name.file))
        #expect(try kept.store.verify().isIntact)
        make("\(kept.fold)/notes.txt")
        make("\(kept.journal)/blobs/file")
        chmod(kept.path, 0o640)
        let layout = try kept.findings().filter { $0.kind == .layout }.map(\.message)
        #expect(layout.count == 3)
        for part in ["notes.txt does not belong", "blobs/file does not belong", "\(kept.digest) may be written to"] {
            #expect(layout.contains { $0.contains(part) }, "\(part)")
        }
    }

    @Test func `a leftover goes, and one that is being made stays`() throws {
        let kept = try Kept()
        let bytes = Array("more".utf8)
        let name = BlobName(Digest(hashing: bytes))
        let fold = "\(kept.journal)/blobs/\(name.fold)"
        mkdir(fold, 0o700)
        let dead = "\(fold)/\(name.temporary(1))"
        let living = "\(fold)/\(name.temporary(2))"
        close(Glibc.open(dead, O_CREAT | O_WRONLY, 0o600))
        let held = Glibc.open(living, O_CREAT | O_WRONLY, 0o600)
        #expect(flock(held, LOCK_EX | LOCK_NB) == 0)
        #expect(try kept.findings() == [], "a file that is being made is nothing to tell of")
        let digest = try kept.store.keepBlob(bytes)
        #expect(try kept.store.blob(digest, size: 4, of: kept.writer) == bytes)
        #expect(access(dead, F_OK) != 0)
        #expect(access(living, F_OK) == 0)
        close(held)
    }

    @Test func `another's evidence is read and can't be named from one's own journal`() throws {
        guard getuid() == 0 else { return }
        let kept = try Kept()
        let other = try kept.test.open(as: Scenario.colleague)
        #expect(try other.blob(kept.digest, size: UInt64(Self.bytes.count), of: kept.writer) == Self.bytes)
        let hers = WriterID(site: .first, uid: Scenario.colleague.uid)
        let error = #expect(throws: StoreError.self) { try other.blob(kept.digest, size: 24, of: hers) }
        #expect(error?.message.contains("is missing") == true)
        _ = try other.attach(kept.digest, Self.bytes.count, to: TicketNumber(site: .first, serial: 1)!)
        let found = try kept.findings()
        #expect(found.map(\.kind) == [.evidence] && found[0].journal == "a/\(Scenario.colleague.uid)")
    }

    @Test func `a dishonest size costs nothing`() throws {
        let kept = try Kept()
        #expect(truncate(kept.path, 1 << 40) == 0)
        let error = #expect(throws: StoreError.self) {
            try kept.store.blob(kept.digest, size: 1 << 40, of: kept.writer)
        }
        #expect(error?.message.contains("more than evidence can have") == true)
    }
}
