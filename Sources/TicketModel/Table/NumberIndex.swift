/// From a ticket's number to its row. Serials are dense at each site, so a column of rows does for a dictionary that
/// every copy would have to copy; a serial far past the others goes into one all the same.
struct NumberIndex: Sendable {
    private struct SiteIndex: Sendable {
        var site: Site
        /// Row + 1 by serial − 1; 0 is none.
        var rows = PagedColumn<NumberSlot>()
    }

    private static let widestGap: UInt64 = 1_024

    private var sites: [SiteIndex] = []
    private var strays: [UInt64: UInt32] = [:]
    private var strayList = PagedColumn<StrayNumber>()

    func row(of number: TicketNumber) -> Row? {
        let place = number.serial - 1
        for index in sites where index.site == number.site {
            guard place < UInt64(index.rows.count) else { break }
            let row = index.rows[Int(place)].row
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
            strayList.append(StrayNumber(number: number.rawValue, row: row.rawValue))
            return
        }
        while UInt64(sites[site].rows.count) <= place { sites[site].rows.append(NumberSlot(row: 0)) }
        sites[site].rows[Int(place)].row = row.rawValue + 1
    }

    mutating func visit(_ visitor: inout some ImageVisitor) {
        var count = UInt64(sites.count)
        visitor.scalar("sites", &count)
        for index in 0..<Int(min(count, 1 << 15)) {
            if index == sites.count { sites.append(SiteIndex(site: .first)) }
            var packed = UInt64(sites[index].site.packed)
            visitor.scalar("site\(index)", &packed)
            sites[index].site = Site(packed: UInt16(truncatingIfNeeded: packed))
            visitor.column("numbers\(index)", &sites[index].rows)
        }
        visitor.column("strayNumbers", &strayList)
        guard strays.count != strayList.count else { return }
        for index in 0..<strayList.count { strays[strayList[index].number] = strayList[index].row }
    }
}

/// The row of a serial.
struct NumberSlot: ColumnRecord {
    /// Row + 1; 0 is none.
    var row: UInt32

    static let fields = ["row"]
    init(row: UInt32) { self.row = row }
    init(_ values: FieldValues) { row = values.narrow(0) }
    func write(to values: FieldValues) { values[0] = UInt64(row) }
}

/// A number whose serial is far past the others.
struct StrayNumber: ColumnRecord {
    var number: UInt64
    var row: UInt32

    static let fields = ["number", "row"]

    init(number: UInt64, row: UInt32) {
        self.number = number
        self.row = row
    }

    init(_ values: FieldValues) { self.init(number: values[0], row: values.narrow(1)) }

    func write(to values: FieldValues) {
        values[0] = number
        values[1] = UInt64(row)
    }
}
