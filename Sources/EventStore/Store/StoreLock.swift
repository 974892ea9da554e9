internal import FileIO

/// The store's one lock: whoever writes has it while order and numbers are given out, never while the disk is flushed.
struct StoreLock {
    let file: OpenFile
    let environment: StoreEnvironment

    /// Waits as long as the environment's patience lasts; then the error names who has it.
    func take() throws(StoreError) {
        let start = environment.steadyClock()
        var wait: UInt32 = 20
        var attempt: UInt64 = start | 1
        while true {
            let taken = try storing { () throws(FileError) in try file.lock() }
            if taken { return }
            if environment.steadyClock() - start >= environment.lockPatience { throw busy() }
            // Jitter: waiters that met once do not meet again and again (xorshift of the time).
            attempt ^= attempt << 13
            attempt ^= attempt >> 7
            attempt ^= attempt << 17
            environment.pause(wait / 2 + UInt32(attempt % UInt64(wait)))
            wait = min(wait * 3 / 2, 5_000)
        }
    }

    func release() {
        // A failing unlock cannot leave the lock held for longer than the descriptor is open.
        do throws(FileError) {
            try file.unlock()
        } catch {
            file.close()
        }
    }

    private func busy() -> StoreError {
        let holder = (try? file.status()).flatMap { LockHolder.of($0) }
        let who =
            holder.map { holder in
                let login = holder.user.map { environment.accounts.login(of: $0) ?? "user \($0)" }
                return "process \(holder.process)" + (login.map { " of \($0)" } ?? "")
            } ?? "another process"
        return StoreError(.busy, "the store is locked by \(who)", hint: "try again when that has ended")
    }
}
