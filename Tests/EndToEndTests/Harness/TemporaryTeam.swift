import Glibc

/// Three real users of this machine, two of them in a group; gone again with the test.
final class TemporaryTeam {
    let group: String
    let members: [String]
    let stranger: String
    /// A copy of the program where every user may run it: the checkout may stand in a home that is closed to others.
    let program: String
    private let bench: Workbench

    init(_ bench: Workbench) throws {
        self.bench = bench
        program = "\(bench.directory)/usher"
        let mark = String(UInt32.random(in: 0..<0xfffff), radix: 36)
        group = "ut\(mark)"
        members = ["ut\(mark)a", "ut\(mark)b"]
        stranger = "ut\(mark)x"
        try must(["install", "-m", "0755", Binary.path, program])
        try must(["groupadd", group])
        for member in members { try must(["useradd", "-M", "-N", "-g", "nogroup", "-G", group, member]) }
        try must(["useradd", "-M", "-N", "-g", "nogroup", stranger])
        for user in members + [stranger] {
            let home = home(of: user)
            mkdir(home, 0o755)
            try must(["chown", user, home])
        }
    }

    deinit {
        for user in members + [stranger] { _ = try? bench.run(["userdel", user]) }
        _ = try? bench.run(["groupdel", group])
    }

    /// Makes the bench's store, the group's.
    func makeStore() throws {
        try MachineConfiguration.keep {
            let made = try bench.usher("init", bench.store, "--team", group)
            guard made.code == 0 else { throw Trouble("\(made)") }
        }
    }

    private func home(of user: String) -> String { "\(bench.directory)/home-\(user)" }

    private func must(_ command: [String]) throws {
        let outcome = try bench.run(command)
        guard outcome.code == 0 else { throw Trouble("\(command.joined(separator: " ")): \(outcome)") }
    }

    /// The command that runs `command` as that user, with the groups that a login would give.
    func command(as user: String, _ command: [String]) -> [String] {
        ["setpriv", "--reuid", user, "--regid", "nogroup", "--init-groups", "--"] + command
    }

    func run(as user: String, _ arguments: String...) throws -> Outcome {
        try bench.run(command(as: user, arguments), environment: ["HOME": home(of: user)])
    }

    /// Runs usher as that user.
    func usher(as user: String, _ arguments: String...) throws -> Outcome {
        try bench.run(command(as: user, [program] + arguments), environment: ["HOME": home(of: user)])
    }

    func identifier(of user: String) throws -> String {
        try bench.run(["id", "-u", user]).lines.first ?? ""
    }
}
