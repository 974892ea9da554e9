internal import BinaryPlist
internal import TicketModel

/// How far a snapshot has read a journal: up to the end of this event.
struct Cover: Hashable, Sendable {
    var writer: WriterID
    var segment: Int
    /// Where the event's frame ends.
    var offset: Int
    var sequence: UInt64
    var link: Link
}

extension Cover {
    var encoded: PropertyList {
        .dictionary([
            "site": .string(writer.site.description), "uid": .integer(Int64(writer.uid)),
            "segment": .integer(Int64(segment)), "offset": .integer(Int64(offset)),
            "sequence": .integer(Int64(sequence)), "link": .data(link.bytes),
        ])
    }

    init?(_ value: PropertyList) {
        guard case .dictionary(let fields) = value, let writer = WriterID(fields),
            let segment = fields.integer("segment"), (1...Int64(SegmentName.highest)).contains(segment),
            let offset = fields.integer("offset"), (1..<1 << 40).contains(offset),
            let sequence = fields.integer("sequence"), let link = fields.data("link").flatMap({ Link(bytes: $0) })
        else { return nil }
        self.init(
            writer: writer, segment: Int(segment), offset: Int(offset), sequence: UInt64(sequence), link: link)
    }
}

extension WriterID {
    var encoded: PropertyList {
        .dictionary(["site": .string(site.description), "uid": .integer(Int64(uid))])
    }

    init?(_ fields: PlistDictionary) {
        guard let site = fields.string("site").flatMap({ Site($0) }),
            let uid = fields.integer("uid").flatMap({ UInt32(exactly: $0) })
        else { return nil }
        self.init(site: site, uid: uid)
    }
}
