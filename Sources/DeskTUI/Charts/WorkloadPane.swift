import TicketModel

/// What everybody carries, as it stands on the screen.
struct WorkloadPane: Sendable {
    var workload: Workload
    /// The selected person's place.
    var index = 0
    var scroll = 0

    var selected: Workload.Share? {
        workload.shares.indices.contains(index) ? workload.shares[index] : nil
    }
}
