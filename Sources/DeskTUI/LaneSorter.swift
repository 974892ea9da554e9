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

    /// The lanes of the last request, once, if they are there.
    func takeResult() -> (lanes: LaneIndex, number: Int)? {
        guard let job, let lanes = job.result.withLock({ $0 }) else { return nil }
        self.job = nil
        return (lanes, job.request.number)
    }
}

/// One request, shared by the loop and the thread that works on it.
private final class Job: Sendable {
    let request: LaneRequest
    let isCancelled = Atomic(false)
    let result = Mutex<LaneIndex?>(nil)
    /// Readable once the result is there.
    let bell: Bell

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
        guard let lanes = request.lanes(isCancelled: { isCancelled.load(ordering: .relaxed) }) else { return }
        result.withLock { $0 = lanes }
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

    func ring() {
        var byte: UInt8 = 1
        _ = write(writingEnd, &byte, 1)
    }
}
