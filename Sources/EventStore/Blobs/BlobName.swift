internal import TicketModel

/// Where a blob lies in its writer's journal: `blobs/3f/3f2a…`, by the SHA-256 of its bytes.
struct BlobName: Hashable {
    static let directory = "blobs"

    /// The whole digest in hexadecimal.
    let file: String
    /// The directory below `blobs`.
    let fold: String

    init(_ digest: Digest) {
        file = digest.description
        fold = String(file.prefix(2))
    }

    /// From the journal's directory.
    var path: String { "\(Self.directory)/\(fold)/\(file)" }

    /// One of the names that it has while it is being made.
    func temporary(_ attempt: Int) -> String { ".\(file).\(attempt).new" }

    /// Whether a file of this name was still being made; it counts for nothing.
    static func isTemporary(_ name: String) -> Bool { name.hasPrefix(".") && name.hasSuffix(".new") }
}
