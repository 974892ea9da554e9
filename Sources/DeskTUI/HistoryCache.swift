import TicketModel

/// The histories read last, each as of a ticket's last change: moving to and fro among cards reads each of them once.
struct HistoryCache {
    static let capacity = 64

    private var entries: [TicketNumber: (order: UInt64, history: [HistoryEntry])] = [:]
    /// In the order in which they were read.
    private var numbers: [TicketNumber] = []

    /// A ticket's history, if it was read when the ticket's last change was this one.
    subscript(number: TicketNumber, order: UInt64) -> [HistoryEntry]? {
        get { entries[number].flatMap { $0.order == order ? $0.history : nil } }
        set {
            guard let newValue, newValue.count <= 1_000 else { return }
            if entries[number] == nil { numbers.append(number) }
            entries[number] = (order, newValue)
            if numbers.count > Self.capacity { entries[numbers.removeFirst()] = nil }
        }
    }
}
