/// Every combination of person, machine and means that the table has met, as a number.
struct OriginTable: Sendable {
    struct Origin: Hashable, Sendable {
        var by: UInt32
        var host: UInt32
        var via: UInt32
    }

    private var ids: [Origin: UInt32] = [:]
    private var origins: [Origin] = []

    subscript(id: UInt32) -> Origin { origins[Int(id)] }

    mutating func intern(_ origin: Origin) -> UInt32 {
        if let id = ids[origin] { return id }
        let id = UInt32(origins.count)
        ids[origin] = id
        origins.append(origin)
        return id
    }
}
