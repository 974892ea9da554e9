import Glibc

/// A place of its own for one test: an empty home, a path for a store, nothing from the caller's environment.
final class Workbench {
    let directory: String
    var store: String { "\(directory)/store" }
    var home: String { "\(directory)/home" }
    /// Whether the store's place is named; else it is where usher looks by itself.
    private let namesStore: Bool

    init(namesStore: Bool = true) throws {
        self.namesStore = namesStore
        var template = Array("\(Binary.variable("TMPDIR") ?? "/tmp")/usher-test.XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Trouble("mkdtemp: \(String(cString: strerror(errno)))") }
        directory = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
        // Other users of a team store have to pass through.
        chmod(directory, 0o755)
        mkdir(home, 0o755)
    }

    deinit {
        _ = try? run(["rm", "-rf", directory])
    }

    var environment: [String: String] {
        [
            "HOME": home, "USHER_STORE": namesStore ? store : "", "LC_ALL": "C.UTF-8", "TZ": "UTC",
            "TERM": "xterm-256color",
            "PATH": Binary.variable("PATH") ?? "/usr/bin:/bin:/usr/sbin:/sbin",
        ]
    }

    /// Runs usher to its end, with no terminal on any of its streams.
    @discardableResult
    func usher(
        _ arguments: String..., input: String = "", environment extra: [String: String] = [:]
    ) throws -> Outcome {
        try run([Binary.path] + arguments, input: input, environment: extra)
    }

    /// Runs usher and insists that it succeeds.
    @discardableResult
    func must(_ arguments: String..., input: String = "") throws -> Outcome {
        let outcome = try run([Binary.path] + arguments, input: input)
        guard outcome.code == 0 else { throw Trouble("usher \(arguments.joined(separator: " ")): \(outcome)") }
        return outcome
    }

    /// A store with `titles` in it, captured one by one as they stand.
    func makeStore(_ titles: String...) throws {
        try must("init")
        for title in titles { try must("add", "--raw", title) }
    }

    /// The ticket as `show --json` gives it.
    func ticket(_ number: String) throws -> [String: Any] {
        guard let ticket = try must("show", number, "--json").array().first else {
            throw Trouble("no ticket \(number)")
        }
        return ticket
    }

    func run(_ command: [String], input: String = "", environment extra: [String: String] = [:]) throws -> Outcome {
        try start(command.map { Array($0.utf8) }, input: input, environment: extra)
            .finish(by: Deadline(in: .seconds(60)))
    }

    func start(
        _ command: [[UInt8]], input: String = "", environment extra: [String: String] = [:]
    ) throws -> Child {
        try Child(command, environment: environment.merging(extra) { $1 }, input: Array(input.utf8))
    }

    /// A shell script's outcome, for the few things that are one line of shell.
    func shell(_ script: String) throws -> Outcome {
        try run(["sh", "-c", script])
    }
}
