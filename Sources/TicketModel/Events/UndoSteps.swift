/// A person's steps as undo and redo see them, fed from the latest backwards.
///
/// An event is in effect unless one that is in effect takes it back; so each is known to be, or not, when its turn comes.
public struct UndoSteps {
    private var undone: Set<EventID> = []
    /// Events in effect that take others back, the latest first, of which it is not known yet whether they redo.
    private var open: [(event: CommittedEvent, isUndo: Bool)] = []
    /// Whether a step was met that is no undo: it is what redo would overtake.
    private var hasStep = false

    /// No steps yet.
    public init() {}

    /// Takes the next event back in time; returns it if it is a step that undo can take back.
    public mutating func step(_ event: CommittedEvent) -> CommittedEvent? {
        settle(event)
        guard !undone.contains(event.event.id) else { return nil }
        guard let target = event.event.undoes else {
            hasStep = true
            return event
        }
        undone.insert(target)
        if !hasStep { open.append((event, false)) }
        return nil
    }

    /// The undo that redo would take back, once that is known.
    public var redoable: CommittedEvent? {
        open.first.flatMap { $0.isUndo ? $0.event : nil }
    }

    /// Whether nothing that is still to come can be redone.
    public var hasNothingToRedo: Bool { hasStep && open.isEmpty }

    /// What took this event back was an undo if the event is a step, and else a redo.
    private mutating func settle(_ event: CommittedEvent) {
        guard let place = open.firstIndex(where: { $0.event.event.undoes == event.event.id }) else { return }
        if event.event.undoes == nil { open[place].isUndo = true } else { open.remove(at: place) }
    }
}
