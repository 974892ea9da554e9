import FileIO
import Glibc
import Testing
import TicketModel

@testable import EventStore

/// Many at once, each with an instance of its own: nothing lost, nothing twice, no gap.
@Suite struct ConcurrencyTests {
    @Test func writersAndReaders() throws {
        let test = try TestStore()
        let (path, me) = (test.path, test.me)
        let count = 40
        let identities = (0..<6).map { index in
            // Two share a login.
            Identity.isRoot
                ? Identity(uid: UInt32(4300 + index / 2 * 2), login: Name("w\(index / 2)"), host: "here")
                : test.me
        }
        let taken = Threads.run(identities.count + 1) { index -> [UInt64] in
            if index == identities.count { return Self.follow(path, me, until: identities.count * count) }
            var environment = StoreEnvironment()
            environment.segmentLimit = 8192
            guard let store = try? EventStore(at: path, identity: identities[index], environment: environment) else {
                return []
            }
            return (0..<count).compactMap { try? store.capture("\(index).\($0)").serial }
        }
        let numbers = taken.dropLast().flatMap { $0 }.sorted()
        #expect(numbers == (1...UInt64(identities.count * count)).map { $0 })
        #expect(taken.last == [UInt64(identities.count * count)], "the reader saw them all, none out of order")
        let report = try test.open().verify()
        #expect(report.findings == [] && report.events == UInt64(identities.count * count))
    }

    /// Reads while others write, until all is there; the table never shrinks.
    private static func follow(_ path: String, _ me: Identity, until goal: Int) -> [UInt64] {
        guard let store = try? EventStore(at: path, identity: me), let descriptor = try? store.changeDescriptor else {
            return []
        }
        var seen = 0
        while seen < goal {
            guard (try? store.refresh()) != nil, store.table.count >= seen else { return [UInt64(seen)] }
            seen = store.table.count
            if seen >= goal { break }
            var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&entry, 1, 20_000) == 1, (try? store.drainChanges()) != nil else { return [UInt64(seen)] }
        }
        return [UInt64(seen)]
    }
}

/// Threads of their own, because they block.
enum Threads {
    private final class Job: @unchecked Sendable {
        let body: () -> Void
        init(_ body: @escaping () -> Void) { self.body = body }
    }

    private final class Results<Result>: @unchecked Sendable {
        var values: [Result?]
        init(_ count: Int) { values = Array(repeating: nil, count: count) }
    }

    static func run<Result>(_ count: Int, _ body: @escaping @Sendable (Int) -> Result) -> [Result] {
        let results = Results<Result>(count)
        let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
        pthread_mutex_init(lock, nil)
        defer { lock.deallocate() }
        var threads: [pthread_t] = []
        for index in 0..<count {
            let job = Job {
                let result = body(index)
                pthread_mutex_lock(lock)
                results.values[index] = result
                pthread_mutex_unlock(lock)
            }
            var thread = pthread_t()
            pthread_create(
                &thread, nil,
                { argument in
                    guard let argument else { return nil }
                    Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().body()
                    return nil
                }, Unmanaged.passRetained(job).toOpaque())
            threads.append(thread)
        }
        for thread in threads { pthread_join(thread, nil) }
        return results.values.compactMap { $0 }
    }
}
