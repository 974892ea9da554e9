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
        guard let image = whole.image, let table = TicketTable(image), let places = EventPlaces(image) else {
            return nil
        }
        self.base = base
        self.delta = delta
        self.table = table
        self.places = places
    }
}

/// Base and delta as one image.
final class JoinedImage: Sendable {
    private let base: SnapshotImage
    private let delta: SnapshotImage?
    private let mender: SnapshotMender

    init(base: SnapshotImage, delta: SnapshotImage?, mender: SnapshotMender) {
        self.base = base
        self.delta = delta
        self.mender = mender
    }

    /// Nil if they do not fit together.
    var image: TableImage? {
        var tables: [String: ImageSource] = [:]
        for name in Set(base.tables.keys).union(delta?.tables.keys ?? [:].keys) {
            guard let source = source(of: name) else { return nil }
            tables[name] = source
        }
        var texts: [String: TextImage] = [:]
        for (name, own) in base.texts {
            let more = delta?.texts[name]
            if delta != nil, more?.known != own.chunks.count { return nil }
            texts[name] = TextImage(
                own.chunks.map(\.bytes) + (more?.chunks.map(\.bytes) ?? []), baseCount: own.chunks.count, owner: self
            ) { [self] chunk in goodChunk(chunk, of: name) }
        }
        return TableImage(tables: tables, texts: texts, scalars: (delta ?? base).scalars)
    }

    private func source(of name: String) -> ImageSource? {
        // A table that came up after the base was written is all in the delta.
        let own = base.tables[name]
        var changes: MappedChanges?
        var count = own?.count ?? 0
        if let delta {
            guard let table = delta.tables[name], let places = table.places, table.count >= count else { return nil }
            changes = MappedChanges(count: places.count, places: places.field, fields: table.fields)
            count = table.count
        }
        return ImageSource(
            baseCount: own?.count ?? 0, fields: own?.fields ?? [], count: count, changes: changes,
            fieldCount: own?.fields.count ?? changes?.fields.count ?? 0, owner: self
        ) { [self] page in goodSource(page, of: name) }
    }

    /// Nil if the base's page is good; otherwise where to read it instead.
    private func goodSource(_ page: Int, of name: String) -> ImageSource? {
        guard let table = base.tables[name], !base.isGood(table, page: page) else { return nil }
        guard let mended = mender.image, let good = mended.tables[name], good.count == table.count else { return nil }
        return ImageSource(
            baseCount: good.count, fields: good.fields, count: good.count, changes: nil,
            fieldCount: good.fields.count, owner: mended
        ) { _ in nil }
    }

    private func goodChunk(_ chunk: Int, of name: String) -> UnsafeRawBufferPointer? {
        guard let texts = base.texts[name], !base.isGood(texts, chunk: chunk) else { return nil }
        guard let good = mender.image?.texts[name], good.chunks.count == texts.chunks.count,
            good.chunks[chunk].bytes.count == texts.chunks[chunk].bytes.count
        else { return nil }
        return good.chunks[chunk].bytes
    }
}
