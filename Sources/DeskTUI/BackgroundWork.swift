import Glibc
import Synchronization

/// Does one thing at a time on a thread of its own, so that the loop is free for keys: newer work cancels what was begun
/// before. What comes of it are messages.
///
/// The loop's thread owns it. No thread is there while there is nothing to do.
final class BackgroundWork {
    /// What is to be done: it gives messages, and ends soon once it is cancelled.
    typealias Body = @Sendable (_ isCancelled: () -> Bool, _ give: (Message) -> Void) -> Void

    private var job: Job?

    deinit { cancel() }

    /// What to wait for: nil while nothing is being done.
    var descriptor: Int32? { job?.bell.readingEnd }

    /// Begins; answers false if there can be no thread.
    func start(_ body: @escaping Body) -> Bool {
        cancel()
        guard let bell = Bell() else { return false }
        let job = Job(body, bell)
        guard job.run() else { return false }
        self.job = job
        return true
    }

    /// Nothing will come of what was begun.
    func cancel() {
        job?.isCancelled.store(true, ordering: .relaxed)
        job = nil
    }

    /// Waits until there is a result, but no longer than so many milliseconds.
    func wait(milliseconds: Int32) {
        guard let job else { return }
        var bell = pollfd(fd: job.bell.readingEnd, events: Int16(POLLIN), revents: 0)
        poll(&bell, 1, milliseconds)
    }

    /// What is there and has not been taken yet.
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

/// One thing to do, shared by the loop and the thread that does it.
private final class Job: Sendable {
    private let body: BackgroundWork.Body
    let isCancelled = Atomic(false)
    let results = Mutex(Results())
    /// Readable while there are results that were not taken.
    let bell: Bell

    struct Results: Sendable {
        var found: [Message] = []
        /// Whether no more will come.
        var isDone = false
    }

    init(_ body: @escaping BackgroundWork.Body, _ bell: Bell) {
        self.body = body
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
        body({ isCancelled.load(ordering: .relaxed) }) { message in
            results.withLock { $0.found.append(message) }
            bell.ring()
        }
        // Nobody need wake for that.
        results.withLock { $0.isDone = true }
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
