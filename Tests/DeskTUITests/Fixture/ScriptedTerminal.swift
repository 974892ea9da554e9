import Glibc
import TerminalUI

/// A terminal whose user follows a script: one step a wait, and hangs up at its end.
final class ScriptedTerminal: TerminalBackend {
    /// Makes something happen, and answers what `wait` tells of it.
    typealias Step = (ScriptedTerminal) -> Wake

    private(set) var size: Size
    let colorCount = 256
    let isUnicode = true
    var note: String?
    var isMouseEnabled = true
    private var steps: [Step]

    private(set) var screens: [Grid] = []
    private(set) var timeouts: [Int?] = []
    private(set) var watched: [[Int32]] = []
    private(set) var suspensions = 0
    private(set) var redraws = 0
    private(set) var loans = 0
    private(set) var hasLeft = false

    init(size: Size = Size(width: 120, height: 40), _ steps: [Step]) {
        self.size = size
        self.steps = steps
    }

    var screen: String { screens.last?.textPlane ?? "" }

    func present(_ grid: Grid) { screens.append(grid) }

    func wait(for descriptors: [Int32], timeoutMilliseconds: Int?) throws(TerminalError) -> Wake {
        timeouts.append(timeoutMilliseconds)
        watched.append(descriptors)
        guard !steps.isEmpty else {
            var wake = Wake()
            wake.inputClosed = true
            return wake
        }
        return steps.removeFirst()(self)
    }

    func suspend() { suspensions += 1 }

    func lend(_ body: () -> Void) {
        loans += 1
        body()
    }

    func redraw() { redraws += 1 }

    func copy(_ text: String) {}

    func leave() { hasLeft = true }

    // MARK: Steps

    static func inputs(_ inputs: InputEvent...) -> Step {
        { _ in
            var wake = Wake()
            wake.inputs = inputs
            return wake
        }
    }

    static func keys(_ text: String, then key: Key? = nil) -> Step {
        { _ in
            var wake = Wake()
            wake.inputs = text.map { .key(KeyPress($0)) } + (key.map { [.key(KeyPress($0))] } ?? [])
            return wake
        }
    }

    static func resize(_ width: Int, _ height: Int) -> Step {
        { terminal in
            terminal.size = Size(width: width, height: height)
            var wake = Wake()
            wake.resized = true
            return wake
        }
    }

    /// The store's descriptor can be read.
    static func changes(_ act: @escaping () -> Void) -> Step {
        { terminal in
            act()
            var wake = Wake()
            wake.readable = terminal.watched.last ?? []
            return wake
        }
    }

    static func signal(_ number: Int32) -> Step {
        { _ in
            var wake = Wake()
            wake.signal = number
            return wake
        }
    }

    /// Waits as a terminal does, until one of the descriptors can be read or the time is over;
    /// not for ever.
    static func waiting() -> Step {
        { terminal in
            var polled = (terminal.watched.last ?? []).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            let limit = (terminal.timeouts.last ?? nil).map { min(Int32($0), 200) } ?? 200
            let count = poll(&polled, nfds_t(polled.count), limit)
            var wake = Wake()
            wake.readable = polled.filter { $0.revents != 0 }.map(\.fd)
            wake.timedOut = count == 0
            return wake
        }
    }

    /// Looks at what is shown, and lets nothing happen.
    static func look(_ act: @escaping (ScriptedTerminal) -> Void) -> Step {
        { terminal in
            act(terminal)
            return Wake()
        }
    }
}
