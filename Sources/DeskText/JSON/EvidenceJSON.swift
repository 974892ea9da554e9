public import TicketModel

/// Evidence, as scripts see it.
extension JSONWriter {
    /// A list of pieces.
    public mutating func evidence(_ list: [Evidence]) {
        array { writer in
            for one in list { writer.object { $0.members(of: one) } }
        }
    }

    /// One piece.
    public mutating func evidence(_ evidence: Evidence) {
        object { $0.members(of: evidence) }
    }

    /// One piece with its content: as text if it is UTF-8, else in base64.
    public mutating func evidence(_ evidence: Evidence, content: [UInt8]) {
        let text = String(validating: content, as: UTF8.self)
        object { writer in
            writer.members(of: evidence)
            writer.member("content", text)
            writer.member("base64", text == nil ? Self.base64(content) : nil)
        }
    }

    /// One piece, and where its content was saved.
    public mutating func evidence(_ evidence: Evidence, savedAs path: String) {
        object { writer in
            writer.members(of: evidence)
            writer.member("savedAs", path)
        }
    }

    mutating func members(of evidence: Evidence) {
        member("id", evidence.id.description)
        switch evidence.kind {
        case .file(let name):
            member("kind", "file")
            member("name", name)
            for name in ["argv", "directory", "seconds", "exitStatus"] { member(name, nil as String?) }
        case .run(let argv, let directory, let milliseconds, let exit):
            member("kind", "run")
            member("name", nil as String?)
            member("argv", argv)
            member("directory", directory)
            key("seconds")
            seconds(milliseconds: milliseconds)
            member("exitStatus", exit)
        }
        member("by", evidence.by)
        member("at", evidence.at.rfc3339)
        member("host", evidence.host)
        member("via", evidence.via.word)
        member("bytes", evidence.bytes)
        member("kept", evidence.kept)
        member("truncated", evidence.isTruncated)
        member("sha256", evidence.digest.description)
        member("withdrawn", evidence.isWithdrawn)
    }

    /// RFC 4648, padded.
    private static func base64(_ bytes: [UInt8]) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let count = min(3, bytes.count - start)
            var group: UInt32 = 0
            for place in 0..<3 { group = group << 8 | (place < count ? UInt32(bytes[start + place]) : 0) }
            for place in 0..<4 {
                let digit = digits[Int(group >> UInt32(18 - 6 * place) & 63)]
                text.append(place <= count ? digit : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
