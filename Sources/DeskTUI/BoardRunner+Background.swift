import TicketDesk
import TicketModel

/// What is done beside the loop: its answers are messages, and until they come keys act on what is there.
extension BoardRunner {
    /// What is read in that time is drawn with the key that asked for it.
    private static var patience: Int32 { 8 }

    /// Begins to sort; answers what is sorted already, where there can be no thread.
    func sort(_ request: LaneRequest) -> [Message] {
        let isBegun = sorter.start { isCancelled, give in
            if let lanes = request.lanes(isCancelled: isCancelled) { give(.lanes(lanes, number: request.number)) }
            if let hits = request.hiddenHits(isCancelled: isCancelled) {
                give(.hidden(hits, number: request.number))
            }
        }
        if isBegun { return [] }
        let lanes = request.lanes().map { [Message.lanes($0, number: request.number)] } ?? []
        return lanes + (request.hiddenHits().map { [.hidden($0, number: request.number)] } ?? [])
    }

    /// Begins to read the timeline that is wanted, if one is: of the store as it is now, which goes on meanwhile.
    func readTimeline() {
        guard let request = wantedTimeline else { return }
        wantedTimeline = nil
        let asked = attempt { () throws(DeskError) in
            try desk.timelineReading(
                request.window, stretches: request.stretches, filter: request.filter, limit: TimelinePane.mostTickets)
        }
        switch asked {
        case .failure(let error): receive(.timeline(request, .failure(error)))
        case .success(let reading):
            let isBegun = timelines.start { isCancelled, give in
                reading.answer(request, isCancelled).map(give)
            }
            guard isBegun else {
                reading.answer(request).map { receive($0) }
                return
            }
            timelines.wait(milliseconds: Self.patience)
            for message in timelines.takeResults() { receive(message) }
        }
    }
}

extension TimelineReading {
    /// Reads; nil if it was cancelled.
    fileprivate func answer(_ request: TimelineRequest, _ isCancelled: () -> Bool = { false }) -> Message? {
        do throws(DeskError) {
            return try timeline(isCancelled: isCancelled).map { .timeline(request, .success($0)) }
        } catch {
            return .timeline(request, .failure(error))
        }
    }
}
