import CNcurses
import TerminalUI

extension CursesTerminal {
    /// Gives the terminal back to the shell and stops the process group, as Ctrl-Z does; returns when it goes on, with
    /// the last grid drawn anew. The next `wait` tells.
    public func suspend() {
        guard isEntered else { return }
        let grid = shown
        release()
        usher_signals_suspend()
        // That it goes on is known; that it shall end must not be forgotten.
        pending.signal = Self.ending(among: readSignals()) ?? pending.signal
        reclaim(showing: grid)
        pending.resumed = true
    }

    /// Gives the terminal to another program, in the modes that a shell would leave it in.
    public func lend(_ body: () -> Void) {
        guard isEntered else { return body() }
        let grid = shown
        release()
        body()
        pending.signal = Self.ending(among: readSignals()) ?? pending.signal
        reclaim(showing: grid)
        pending.resumed = true
    }

    /// The process goes on after a stop that it was not asked about: what the terminal shows is anybody's guess.
    func resume() {
        let grid = shown
        usher_screen_release()
        hasModes = false
        reclaim(showing: grid)
        pending.resumed = true
    }

    func release() {
        if hasModes { write(modes.leaving) }
        hasModes = false
        usher_screen_release()
        isEntered = false
        usher_restore_disarm()
    }

    private func reclaim(showing grid: Grid?) {
        usher_restore_arm()
        isEntered = true
        decoder = decoder.forgettingInput()
        if resize() { pending.resized = true }
        forget()
        if let grid { present(grid) }
        _ = usher_signals_start()
    }
}
