internal import Crypto

/// What an approval is about, as the bytes of which it holds the SHA-256.
///
///     usher approval 1
///     ticket 2:42
///     title 26:Give bob production access
///     description 0:
///     requester 3:bob
///     host 3:db1            (one line for each, sorted)
///     need 2:40             (one line for each, in order)
///
/// Each line ends in a line feed. The number before a value counts its bytes in UTF-8, so no value can pass for another line.
struct ApprovedText {
    private(set) var bytes: [UInt8] = []

    init(
        _ ticket: TicketNumber, title: String, description: String, requester: Name?, hosts: [Name],
        needs: [TicketNumber]
    ) {
        bytes.append(contentsOf: "usher approval 1\n".utf8)
        add("ticket", ticket.description)
        add("title", title)
        add("description", description)
        add("requester", requester?.text ?? "")
        for host in hosts { add("host", host.text) }
        for need in needs { add("need", need.description) }
    }

    var digest: Digest { Digest(words: SHA256.hash(data: bytes).withUnsafeBytes { Self.words(of: $0) }) }

    private mutating func add(_ name: String, _ value: String) {
        bytes.append(contentsOf: "\(name) \(value.utf8.count):".utf8)
        bytes.append(contentsOf: value.utf8)
        bytes.append(UInt8(ascii: "\n"))
    }

    private static func words(of bytes: UnsafeRawBufferPointer) -> (UInt64, UInt64, UInt64, UInt64) {
        func word(_ index: Int) -> UInt64 {
            UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
        }
        return (word(0), word(1), word(2), word(3))
    }
}

extension TicketTable {
    /// The SHA-256 that an approval of the ticket as it is now holds. O(its title, description, hosts and needs).
    public func approvalDigest(_ row: Row) -> Digest {
        ApprovedText(
            number(row), title: title(row), description: description(row), requester: requester(row), hosts: hosts(row),
            needs: needs(row).map { number($0) }.sorted()
        ).digest
    }
}

extension TicketDraft {
    /// The SHA-256 that an approval of the ticket holds that is made of it, as long as nobody edits that.
    public func approvalDigest(of number: TicketNumber) -> Digest {
        let draft = normalised
        return ApprovedText(
            number, title: draft.title, description: draft.description, requester: draft.requester, hosts: draft.hosts,
            needs: draft.needs
        ).digest
    }
}
