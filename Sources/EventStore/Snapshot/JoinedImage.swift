internal import TicketModel

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

    /// What they say together; it keeps them.
    var image: TableImage {
        TableImage(
            table: { self.source(of: $0) }, texts: { self.texts(of: $0) },
            scalar: { (self.delta ?? self.base).scalar($0) })
    }

    private func source(of name: String) -> ImageSource? {
        // A table that came up after the base was written is all in the delta.
        let own = base.table(name)
        var changes: MappedChanges?
        var count = own?.count ?? 0
        if let delta {
            guard let table = delta.table(name), table.count >= count, let changed = table.changes else { return nil }
            changes = changed
            count = table.count
        }
        guard let own else { return changes.map { Self.source($0, count: count) } }
        return ImageSource(baseCount: own.count, count: count, changes: changes, fieldCount: own.layout.count) {
            [self] page, isKnown in
            if let good = base.page(page, of: own, isKnown: isKnown) { return (good, true) }
            return (mended(page, of: name, own), false)
        }
    }

    /// All that there is came with the delta.
    private static func source(_ changes: MappedChanges, count: Int) -> ImageSource {
        let layout = changes.records.layout
        return ImageSource(baseCount: 0, count: count, changes: changes, fieldCount: layout.count) { page, _ in
            (MappedRecords.lostPage(page, of: layout, count: count), true)
        }
    }

    private func mended(_ page: Int, of name: String, _ own: SnapshotTable) -> MappedPage {
        guard let image = mender.image, let table = image.table(name), table.count == own.count,
            table.layout.count == own.layout.count, let good = image.page(page, of: table, isKnown: true)
        else { return MappedRecords.lostPage(page, of: own.layout, count: own.count) }
        return good
    }

    private func texts(of name: String) -> TextImage? {
        guard let own = base.texts(name) else { return nil }
        let more = delta?.texts(name)
        if delta != nil, more?.known != own.count { return nil }
        return TextImage(count: own.count + (more?.count ?? 0), baseCount: own.count) { [self] chunk in
            if chunk >= own.count, let more { return delta?.chunk(chunk - own.count, of: more) ?? Self.nothing }
            return base.chunk(chunk, of: own) ?? mended(chunk, of: name, own)
        }
    }

    private func mended(_ chunk: Int, of name: String, _ own: SnapshotTexts) -> UnsafeRawBufferPointer {
        guard let image = mender.image, let texts = image.texts(name), texts.count == own.count else {
            return Self.nothing
        }
        return image.chunk(chunk, of: texts) ?? Self.nothing
    }

    private static var nothing: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: nil, count: 0) }
}
