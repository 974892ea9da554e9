import Glibc

/// A program in a real terminal: a tmux server of its own, with one pane of a given size.
///
/// tmux is driven in control mode. It says when the pane has written something, so a wait ends with the event.
final class Terminal {
    private let bench: Workbench
    private let socket: String
    private let control: ControlClient
    private(set) var width: Int
    private(set) var height: Int

    /// Starts `command`, or usher with `arguments`.
    init(
        _ bench: Workbench, width: Int = 160, height: Int = 45, command: [String]? = nil, arguments: [String] = [],
        environment extra: [String: String] = [:]
    ) throws {
        self.bench = bench
        self.width = width
        self.height = height
        socket = "\(bench.directory)/tmux-\(String(UInt64.random(in: 0...UInt64.max), radix: 36))"
        let configuration = "\(socket).conf"
        let settings = """
            set -s escape-time 0
            set -g default-terminal tmux-256color
            set -g status off
            set -g remain-on-exit on
            set -g history-limit 0
            set -g set-titles off
            set -g monitor-bell off

            """
        try Terminal.write(settings, to: configuration)
        let variables = bench.environment
            .merging(["TERM": "tmux-256color"]) { $1 }
            .merging(extra) { $1 }
        let program = command ?? [Binary.path] + arguments
        let start =
            ["tmux", "-u", "-S", socket, "-f", configuration, "new-session", "-d", "-x", "\(width)", "-y", "\(height)"]
            + ["env", "-i", "-C", bench.directory] + variables.map { "\($0.key)=\($0.value)" }.sorted() + program
        let started = try bench.run(start)
        guard started.code == 0 else { throw Trouble("tmux: \(started)") }
        control = try ControlClient(socket: socket, bench: bench)
        // Should the tests die, the terminal goes with them.
        try control.ask("set-option destroy-unattached on")
    }

    deinit {
        _ = try? control.ask("kill-server")
    }

    // MARK: What a person does

    /// Types characters, each as a key press of its own, and takes the hand off.
    ///
    /// A line that the board reads at once is a burst, and so is whatever comes within 50 ms of it: the next key must not.
    func type(_ text: String) throws {
        for character in text { try send(Array(String(character).utf8)) }
        if text.count >= 10 { try waitForSilence(of: .milliseconds(75)) }
    }

    /// Presses keys by tmux's names: `Enter`, `Escape`, `C-c`, `Up`.
    func press(_ keys: String...) throws {
        for key in keys { try control.ask("send-keys \(key)") }
    }

    /// Sends bytes as they are, all at once.
    func send(_ bytes: [UInt8]) throws {
        try control.ask("send-keys -H " + bytes.map { String($0, radix: 16) }.joined(separator: " "))
    }

    /// Pastes text, bracketed if the program asked for that.
    func paste(_ text: String) throws {
        let file = "\(socket).paste"
        try Terminal.write(text, to: file)
        try control.ask("load-buffer \(file)")
        try control.ask("paste-buffer -p -r")
    }

    /// Writes text into the terminal all at once, as no person types and with no brackets around it.
    func pasteWithoutBrackets(_ text: String) throws {
        let file = "\(socket).paste"
        try Terminal.write(text, to: file)
        try control.ask("load-buffer \(file)")
        try control.ask("paste-buffer -r")
    }

    func resize(width: Int, height: Int) throws {
        (self.width, self.height) = (width, height)
        try control.ask("resize-window -x \(width) -y \(height)")
    }

    // MARK: What a person sees

    func screen() throws -> Screen {
        Screen(lines: try control.ask("capture-pane -p"), width: width)
    }

    /// The screen with its colours and attributes, as escape sequences.
    func styledScreen() throws -> String {
        try control.ask("capture-pane -p -e").joined(separator: "\n")
    }

    /// A tmux format's value for the pane, such as `#{alternate_on}`.
    func value(of format: String) throws -> String {
        try control.ask("display-message -p '\(format)'").joined(separator: "\n")
    }

    /// The first screen that satisfies `condition`; throws with the last one seen when none came in time.
    @discardableResult
    func wait(
        for what: String, within duration: Duration = .seconds(10), until condition: (Screen) throws -> Bool
    ) throws -> Screen {
        let deadline = Deadline(in: duration)
        while true {
            let screen = try screen()
            if try condition(screen) { return screen }
            if deadline.hasPassed { throw Trouble("waited \(duration) for \(what); the screen:\n\(screen)") }
            try control.waitForOutput(atMost: .milliseconds(50))
        }
    }

    /// The first screen that shows `text`.
    @discardableResult
    func wait(for text: String, within duration: Duration = .seconds(10)) throws -> Screen {
        try wait(for: "“\(text)”", within: duration) { $0.contains(text) }
    }

    /// Waits for the program's end; its exit code.
    func waitForExit(within duration: Duration = .seconds(10)) throws -> Int32 {
        let deadline = Deadline(in: duration)
        while true {
            // The terminal's closing and the news of how the program ended come one after the other.
            let ends = try value(of: "#{pane_dead} #{pane_dead_status} #{pane_dead_signal}")
                .split(separator: " ", omittingEmptySubsequences: false)
            if ends[0] == "1" {
                if let status = Int32(ends[1]) { return status }
                if let signal = Int32(ends[2]) { return 128 + signal }
                // tmux now and then misses the news; told once more, it looks.
                if let server = pid_t(try value(of: "#{pid}")) { kill(server, SIGCHLD) }
            }
            if deadline.hasPassed { throw Trouble("not ended after \(duration) (\(ends)):\n\(try screen())") }
            try control.waitForOutput(atMost: .milliseconds(20))
        }
    }

    /// How many times the pane wrote during `duration`.
    func countOutput(during duration: Duration) throws -> Int {
        try control.countOutput(during: duration)
    }

    /// Lets a file have all that the program writes from now on.
    func pipeOutput(to path: String) throws {
        try Terminal.write("", to: path)
        try control.ask("pipe-pane -O 'exec cat >>\(path)'")
    }

    /// Waits until the pane has been silent for `duration`.
    func waitForSilence(of duration: Duration = .milliseconds(150)) throws {
        let deadline = Deadline(in: .seconds(20))
        while try control.countOutput(during: duration) > 0 {
            if deadline.hasPassed { throw Trouble("never silent for \(duration):\n\(try screen())") }
        }
    }

    /// The process that tmux started in the pane.
    func processID() throws -> pid_t {
        guard let pid = pid_t(try value(of: "#{pane_pid}")) else { throw Trouble("no pane_pid") }
        return pid
    }

    private static func write(_ text: String, to path: String) throws {
        guard let file = fopen(path, "w") else { throw Trouble("\(path): \(String(cString: strerror(errno)))") }
        fputs(text, file)
        fclose(file)
    }
}
