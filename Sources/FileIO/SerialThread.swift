internal import Glibc

/// A thread of its own that does one job after another, in the order in which they were given to it.
///
/// Unchecked: what changes is guarded by the mutex.
public final class SerialThread: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    /// Told of every change of what follows, which the mutex guards.
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var jobs: [@Sendable () -> Void] = []
    /// Those that wait, and the one that is being done.
    private var unfinished = 0
    private var isEnding = false
    private var thread = pthread_t()
    private let depth: Int

    /// `depth`: who gives one more job than so many waits. Nil if the system has no thread to give.
    public init?(depth: Int) {
        self.depth = depth
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(changed, nil)
        // The thread keeps this object until `end`.
        let me = Unmanaged.passRetained(self)
        let result = pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                Unmanaged<SerialThread>.fromOpaque(context).takeRetainedValue().work()
                return nil
            }, me.toOpaque())
        guard result == 0 else {
            me.release()
            return nil
        }
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(mutex)
        changed.deallocate()
        mutex.deallocate()
    }

    /// Has a job done when those before it are.
    public func run(_ job: @escaping @Sendable () -> Void) {
        locked {
            while unfinished >= depth { pthread_cond_wait(changed, mutex) }
            jobs.append(job)
            unfinished += 1
        }
    }

    /// Waits for all jobs, and for the thread to end; to be called once, when no more jobs will come.
    public func end() {
        locked { isEnding = true }
        pthread_join(thread, nil)
    }

    private func work() {
        while let job = next() {
            job()
            locked { unfinished -= 1 }
        }
    }

    private func next() -> (@Sendable () -> Void)? {
        locked {
            while jobs.isEmpty, !isEnding { pthread_cond_wait(changed, mutex) }
            return jobs.isEmpty ? nil : jobs.removeFirst()
        }
    }

    private func locked<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer {
            pthread_cond_broadcast(changed)
            pthread_mutex_unlock(mutex)
        }
        return body()
    }
}
