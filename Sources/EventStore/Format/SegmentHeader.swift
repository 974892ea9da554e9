internal import BinaryPlist
internal import TicketModel

/// What the events of a segment share: the payload of its first frame.
///
///     store     text: the store's UUID
///     site      text: the letters of the site
///     uid       integer: the writer's user id
///     login     text: the writer's login then
///     host      text: the machine
///     segment   integer: the number of this segment, from 1
///     first     integer: the sequence of the first event
///     previous  32 bytes: the link of the event before the first (left out in a journal's first segment)
///     replaces  integer: events of earlier segments from this sequence on are void; their copies begin this segment
///               (left out otherwise)
///     follows   32 bytes: the link that the first copy follows, where that is a lost header's and not `previous`
struct SegmentHeader: Hashable, Sendable {
    var store: String
    var writer: WriterID
    var login: String
    var host: String
    var segment: Int
    var first: UInt64
    var previous: Link
    var replaces: UInt64?
    var follows: Link?

    var encoded: [UInt8] {
        var fields: PlistDictionary = [
            "store": .string(store), "site": .string(writer.site.description), "uid": .integer(Int64(writer.uid)),
            "login": .string(login), "host": .string(host), "segment": .integer(Int64(segment)),
            "first": .integer(Int64(first)),
        ]
        if previous != .origin { fields["previous"] = .data(previous.bytes) }
        if let replaces { fields["replaces"] = .integer(Int64(replaces)) }
        if let follows { fields["follows"] = .data(follows.bytes) }
        return PropertyList.dictionary(fields).encoded()
    }

    /// Nil if the payload is no header.
    init?(decoding payload: UnsafeRawBufferPointer) {
        guard let fields = PlistDictionary(decoding: payload), let store = fields.string("store"),
            let site = fields.string("site").flatMap({ Site($0) }),
            let uid = fields.integer("uid").flatMap({ UInt32(exactly: $0) }), let login = fields.string("login"),
            let host = fields.string("host"), let segment = fields.integer("segment"), segment > 0,
            segment <= Int64(SegmentName.highest), let first = fields.integer("first"), first > 0
        else { return nil }
        self.init(
            store: store, writer: WriterID(site: site, uid: uid), login: login, host: host, segment: Int(segment),
            first: UInt64(first), previous: fields.data("previous").flatMap { Link(bytes: $0) } ?? .origin,
            replaces: fields.integer("replaces").map { UInt64($0) },
            follows: fields.data("follows").flatMap { Link(bytes: $0) })
    }

    init(
        store: String, writer: WriterID, login: String, host: String, segment: Int, first: UInt64, previous: Link,
        replaces: UInt64? = nil, follows: Link? = nil
    ) {
        self.store = store
        self.writer = writer
        self.login = login
        self.host = host
        self.segment = segment
        self.first = first
        self.previous = previous
        self.replaces = replaces
        self.follows = follows
    }

    var author: Author { Author(writer: writer, login: Name(login), host: host) }
}
