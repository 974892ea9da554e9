internal import Synchronization
internal import TicketModel

/// Makes a base's content once more, from the journals, when a part of it is found to be damaged: at most once, whichever
/// thread finds it.
final class SnapshotMender: Sendable {
    private enum State { case unasked, made(SnapshotImage?) }

    private let state = Mutex(State.unasked)
    private let make: @Sendable () -> SnapshotImage?

    init(_ make: @escaping @Sendable () -> SnapshotImage?) {
        self.make = make
    }

    /// The right content; nil if it can't be made.
    var image: SnapshotImage? {
        state.withLock { state in
            if case .made(let image) = state { return image }
            let image = make()
            state = .made(image)
            return image
        }
    }
}
