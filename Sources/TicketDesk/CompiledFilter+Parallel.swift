internal import Dispatch
internal import TicketModel

extension CompiledFilter {
    /// Rows that are worth a thread.
    private static let share = 65_536

    /// The places of the tickets that pass, found by all processors at once where that pays.
    func parallelKeys(in table: TicketTable) -> [WorkKey] {
        let parts = table.count / Self.share
        guard parts > 1, !isAboutActiveOnly(in: table) else { return keys(in: table) ?? [] }
        var found = [[WorkKey]](repeating: [], count: parts)
        found.withUnsafeMutableBufferPointer { found in
            // Each part writes its own element only.
            nonisolated(unsafe) let found = found
            DispatchQueue.concurrentPerform(iterations: parts) { part in
                let start = table.count / parts * part
                let end = part == parts - 1 ? table.count : start + table.count / parts
                found[part] = keys(in: table, range: start..<end) ?? []
            }
        }
        return Array(found.joined())
    }
}
