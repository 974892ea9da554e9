import EventStore
public import TicketModel

extension TicketDesk {
    /// Makes a throw-away store of realistic tickets and opens it.
    ///
    /// `progress` hears, now and then, how many tickets of how many are made. Throws like `create`.
    public static func demo(
        at path: String, plan: DemoPlan, via: Via, snapshots: SnapshotKeeper? = nil,
        progress: ((_ made: Int, _ of: Int) -> Void)? = nil
    ) throws(DeskError) -> TicketDesk {
        let desk = try create(at: path, options: StoreOptions(isDemo: true), via: via, snapshots: snapshots)
        try desk.fill(plan, progress: progress)
        desk.snapshots?.start()
        return desk
    }

    private func fill(_ plan: DemoPlan, progress: ((Int, Int) -> Void)?) throws(DeskError) {
        guard let store else { return }
        var timeline = DemoTimeline(plan: plan, team: plan.team(with: me), end: now())
        var cast = DemoCast()
        do throws(WriteFailure<StoreError>) {
            _ = try store.writeBulk { (writer) throws(StoreError) in
                while let steps = timeline.nextDay() {
                    for step in steps {
                        let operations = try cast.operations(
                            of: step, takeNumber: { writer.takeNumber() },
                            keep: { (bytes) throws(StoreError) in try store.keepBlob(bytes) })
                        if operations.isEmpty { continue }
                        let content = EventContent(via: .demo, onBehalfOf: step.actor, operations: operations)
                        _ = try writer.append(content, at: step.at)
                    }
                    progress?(cast.made, timeline.tickets)
                }
                let closing = EventContent(
                    via: .demo, onBehalfOf: me, operations: plan.teamFacts(with: me, today: today()))
                _ = try writer.append(closing, at: now())
            }
        } catch {
            switch error {
            case .store(let error), .refused(let error): throw DeskError(error)
            }
        }
    }
}
