/// From a ticket's number to its row. Serials are dense at each site, so a column of rows does for a dictionary that
/// every copy would have to copy; a serial far past the others goes into one all the same.
struct NumberIndex: Sendable {
    private struct SiteIndex: Sendable {
        var site: Site
        /// Row + 1 by serial − 1; 0 is none.
        var rows = PagedColumn<UInt32>()
    }

    private static let widestGap: UInt64 = 1_024

    private var sites: [SiteIndex] = []
    private var strays: [UInt64: UInt32] = [:]

    func row(of number: TicketNumber) -> Row? {
        let place = number.serial - 1
        for index in sites where index.site == number.site {
            guard place < UInt64(index.rows.count) else { break }
            let row = index.rows[Int(place)]
            if row != 0 { return Row(rawValue: row - 1) }
            break
        }
        guard !strays.isEmpty else { return nil }
        return strays[number.rawValue].map { Row(rawValue: $0) }
    }

    /// Remembers the row of a number that has none.
    mutating func insert(_ row: Row, for number: TicketNumber) {
        let site = sites.firstIndex { $0.site == number.site } ?? sites.count
        if site == sites.count { sites.append(SiteIndex(site: number.site)) }
        let place = number.serial - 1
        guard place <= UInt64(sites[site].rows.count) + Self.widestGap else {
            strays[number.rawValue] = row.rawValue
            return
        }
        while UInt64(sites[site].rows.count) <= place { sites[site].rows.append(0) }
        sites[site].rows[Int(place)] = row.rawValue + 1
    }
}
