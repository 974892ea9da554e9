import Glibc
import Synchronization
import TicketModel

/// Sorts lanes on a thread of its own, so that the loop is free for keys; a newer request cancels the one before.
///
/// The loop's thread owns it. No thread is there while there is nothing to sort.
final class LaneSorter {
    private var job: Job?

    deinit {
        job?.isCancelled.store(true, ordering: .relaxed)
    }

    /// What to wait for: nil while nothing is being sorted.
    var descriptor: Int32? { job?.bell.readingEnd }

    /// Begins; answers false if there can be no thread.
    func start(_ request: LaneRequest) -> Bool {
        job?.isCancelled.store(true, ordering: .relaxed)
        job = nil
        guard let bell = Bell() else { return false }
        let job = Job(request, bell)
        guard job.run() else { return false }
        self.job = job
        return true
    }

    /// What of the last request is there and has not been taken yet: its lanes, then the count of what they leave out.
    func takeResults() -> [Message] {
        guard let job else { return [] }
        job.bell.hush()
        let (found, isDone) = job.results.withLock { results in
            defer { results.found = [] }
            return (results.found, results.isDone)
        }
        if isDone { self.job = nil }
        return found
    }
}

/// One request, shared by the loop and the thread that works on it.
private final class Job: Sendable {
    let request: LaneRequest
    let isCancelled = Atomic(false)
    let results = Mutex(Results())
    /// Readable while there are results that were not taken.
    let bell: Bell

    struct Results: Sendable {
        var found: [Message] = []
        /// Whether no more will come.
        var isDone = false
    }

    init(_ request: LaneRequest, _ bell: Bell) {
        self.request = request
        self.bell = bell
    }

    func run() -> Bool {
        var thread = pthread_t()
        let started = Unmanaged.passRetained(self)
        let error = pthread_create(
            &thread, nil,
            { pointer in
                guard let pointer else { return nil }
                Unmanaged<Job>.fromOpaque(pointer).takeRetainedValue().work()
                return nil
            }, started.toOpaque())
        guard error == 0 else {
            started.release()
            return false
        }
        pthread_detach(thread)
        return true
    }

    private func work() {
        let isCancelled = { self.isCancelled.load(ordering: .relaxed) }
        guard let lanes = request.lanes(isCancelled: isCancelled) else { return }
        let countsToo = request.hidden != nil
        give(.lanes(lanes, number: request.number), isDone: !countsToo)
        guard countsToo, let hits = request.hiddenHits(isCancelled: isCancelled) else { return }
        give(.hidden(hits, number: request.number), isDone: true)
    }

    private func give(_ message: Message, isDone: Bool) {
        results.withLock { results in
            results.found.append(message)
            results.isDone = isDone
        }
        bell.ring()
    }
}

/// A pipe that wakes the loop; open as long as anybody may ring or listen.
private final class Bell: Sendable {
    let readingEnd: Int32
    private let writingEnd: Int32

    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        (readingEnd, writingEnd) = (ends[0], ends[1])
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
    }

    deinit {
        close(readingEnd)
        close(writingEnd)
    }

    /// Forgets the rings so far.
    func hush() {
        var bytes: UInt64 = 0
        while read(readingEnd, &bytes, 8) > 0 {}
    }

    func ring() {
        var byte: UInt8 = 1
        _ = write(writingEnd, &byte, 1)
    }
}
