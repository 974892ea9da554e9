import Glibc

/// Starts a program in a process group of its own, with nothing inherited but the given descriptors.
///
/// The program (found on `PATH` if it names no directory) and its arguments are raw bytes. Returns its process id.
func spawn(
    _ command: [[UInt8]], environment: [String: String], input: Int32, output: Int32, errors: Int32
) throws -> pid_t {
    // A program that ends before it has read its input must not end the tests.
    _ = signal(SIGPIPE, SIG_IGN)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in [input, output, errors].enumerated() {
        posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }

    // A shell's background job ignores some signals, and the threads that tests run on block most of them; a person's
    // terminal does neither.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGTSTP, SIGTTIN, SIGTTOU] {
        sigaddset(&signals, signal)
    }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
        &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    let arguments = CStrings(command)
    let variables = CStrings(environment.map { Array("\($0.key)=\($0.value)".utf8) })
    guard let program = arguments.pointers[0] else { throw Trouble("no program to start") }
    var pid: pid_t = 0
    let error = posix_spawnp(&pid, program, &actions, &attributes, arguments.pointers, variables.pointers)
    guard error == 0 else { throw Trouble("\(String(cString: program)): \(String(cString: strerror(error)))") }
    return pid
}
