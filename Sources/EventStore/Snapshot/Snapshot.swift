internal import FileIO
internal import TicketModel

/// What a base and perhaps a delta say, ready to be asked: nothing of their columns has been read yet.
struct Snapshot {
    let base: SnapshotImage
    let delta: SnapshotImage?
    let table: TicketTable
    let places: EventPlaces

    private var last: SnapshotImage { delta ?? base }
    var covers: [Cover] { last.covers }
    var writers: [WriterID] { last.writers }
    var order: UInt64 { last.order }

    /// The snapshot in a cache; nil if there is none that can be used. `mending` is asked for the base's right content
    /// should a part of it turn out to be damaged.
    init?(in cache: SnapshotCache, mending: @escaping @Sendable (_ order: UInt64) -> SnapshotImage?) {
        guard let base = cache.read(SnapshotCache.base), base.base == nil else { return nil }
        let delta = cache.read(SnapshotCache.delta).flatMap {
            $0.base == base.check && $0.order > base.order ? $0 : nil
        }
        self.init(base: base, delta: delta, mending: mending)
    }

    init?(
        base: SnapshotImage, delta: SnapshotImage?, mending: @escaping @Sendable (_ order: UInt64) -> SnapshotImage?
    ) {
        let order = base.order
        let whole = JoinedImage(base: base, delta: delta, mender: SnapshotMender { mending(order) })
        guard let table = TicketTable(whole.image), let places = EventPlaces(whole.image) else {
            return nil
        }
        self.base = base
        self.delta = delta
        self.table = table
        self.places = places
    }
}
