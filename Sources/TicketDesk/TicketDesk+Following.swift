import EventStore
public import TicketModel

extension TicketDesk {
    /// A descriptor that is readable when something has changed: for `poll(2)`; nil while there is no store.
    public func changeDescriptor() throws(DeskError) -> Int32? {
        guard let store else { return nil }
        return try desk { () throws(StoreError) in try store.changeDescriptor }
    }

    /// The rows that are new or changed since the last call, by anybody's doing, one's own included; each once, in order.
    public func poll() throws(DeskError) -> [Row] {
        if let store { _ = try desk { () throws(StoreError) in try store.drainChanges() } }
        try refresh()
        defer { unpolled = [] }
        return unpolled.sorted()
    }
}
