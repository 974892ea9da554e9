internal import Crypto
internal import FileIO
internal import TicketModel

extension TicketModel.Digest {
    /// The SHA-256 of bytes.
    init(hashing bytes: [UInt8]) {
        var hash = SHA256()
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        self = Self.of(hash)
    }

    /// The SHA-256 of a file's bytes, read by the mebibyte, and how many there were.
    static func hashing(_ file: OpenFile) throws(FileError) -> (digest: TicketModel.Digest, size: UInt64) {
        var hash = SHA256()
        var offset = 0
        while true {
            let bytes = try file.bytes(from: offset, limit: 1 << 20)
            if bytes.isEmpty { return (of(hash), UInt64(offset)) }
            bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
            offset += bytes.count
        }
    }

    private static func of(_ hash: SHA256) -> TicketModel.Digest {
        // A SHA-256 has 32 bytes.
        TicketModel.Digest(bytes: Array(hash.finalize()))!
    }
}
