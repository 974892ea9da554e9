import BinaryPlist
import FileIO
import Glibc
import SystemPackage
import Testing
import TicketModel

@testable import EventStore

/// Every way in which there is no store, or not one that can be used: what it is, why, and what to do.
@Suite struct OpeningTests {
    private func failure(_ test: TestStore, _ environment: StoreEnvironment = StoreEnvironment()) -> StoreError? {
        #expect(throws: StoreError.self) { try test.open(environment: environment) }
    }

    @Test func nothing() throws {
        let error = failure(try TestStore(isMade: false))
        #expect(error?.code == .noStore && error?.hint.contains("usher init") == true)
    }

    @Test func aFile() throws {
        let test = try TestStore(isMade: false)
        #expect(Glibc.close(creat(test.path, 0o600)) == 0)
        let error = failure(test)
        #expect(error?.code == .noStore && error?.message.contains("is a file") == true)
        #expect(throws: StoreError.self) { try EventStore.create(at: test.path, identity: test.me) }
    }

    @Test func anEmptyDirectory() throws {
        let test = try TestStore(isMade: false)
        #expect(mkdir(test.path, 0o700) == 0)
        let error = failure(test)
        #expect(error?.code == .noStore && error?.message.contains("format.plist") == true)
        // There a store can be made.
        try EventStore.create(at: test.path, identity: test.me)
        #expect(try test.open().capture("one").serial == 1)
    }

    @Test func whatMayNotBeRead() throws {
        let files = FaultyFileSystem(.failure(.permissionDenied), at: 1, counting: [.open])
        #expect(failure(try TestStore(), StoreEnvironment(files: files))?.code == .notPermitted)
    }

    private func replaceFormat(of test: TestStore, with bytes: [UInt8]) throws {
        let root = try OpenFile(root: test.path, system: LinuxFileSystem.shared)
        try root.remove("format.plist")
        try root.open("format.plist", as: .create(mode: 0o444)).write(bytes, at: 0)
    }

    @Test func aNewerFormat() throws {
        let test = try TestStore()
        let newer = PropertyList.dictionary([
            "format": .integer(9), "minReader": .integer(2), "store": .string(String(repeating: "0", count: 36)),
        ])
        try replaceFormat(of: test, with: newer.encoded())
        let error = failure(test)
        #expect(error?.code == .malformed && error?.hint.contains("newer usher") == true)
    }

    @Test func aDamagedFormat() throws {
        let test = try TestStore()
        for bytes in [Array("garbage".utf8), Array("bplist00".utf8), PropertyList.dictionary([:]).encoded()] {
            try replaceFormat(of: test, with: bytes)
            let error = failure(test)
            #expect(error?.code == .malformed && error?.message.contains("format.plist") == true)
        }
    }

    @Test func aPlaceThatIsTaken() throws {
        let test = try TestStore()
        let error = #expect(throws: StoreError.self) { try EventStore.create(at: test.path, identity: test.me) }
        #expect(error?.code == .exists)
        let other = try TestStore(isMade: false)
        #expect(mkdir(other.path, 0o700) == 0 && mkdir("\(other.path)/mine", 0o700) == 0)
        let second = #expect(throws: StoreError.self) { try EventStore.create(at: other.path, identity: test.me) }
        #expect(second?.code == .exists && second?.message.contains("not empty") == true)
    }

    @Test func aRemoteFileSystem() throws {
        let test = try TestStore()
        let files = FaultyFileSystem(volume: Volume(magic: 0x6969))
        let store = try test.open(environment: StoreEnvironment(files: files))
        #expect(store.format.isReadOnly && store.format.readOnlyReason?.contains("NFS") == true)
        _ = try store.refresh()
        let failure = #expect(throws: WriteFailure<Never>.self) { try store.capture("one") }
        guard case .store(let error)? = failure else { return }
        #expect(error.code == .readOnly)
        let fresh = try TestStore(isMade: false)
        let second = #expect(throws: StoreError.self) {
            try EventStore.create(at: fresh.path, identity: test.me, environment: StoreEnvironment(files: files))
        }
        #expect(second?.code == .readOnly)
    }

    @Test func aStoreInMemoryWarns() throws {
        // Tests' stores lie in /dev/shm.
        #expect(try TestStore().open().format.warnings.count == 1)
    }
}
