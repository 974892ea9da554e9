/// Records of a column that differ from an image's, or come after them.
package struct MappedChanges: Sendable {
    /// Where they are in the column, ascending.
    let places: MappedField
    package let records: MappedRecords

    package init(places: MappedField, records: MappedRecords) {
        self.places = places
        self.records = records
    }

    /// The changes of a page of the column.
    func range(ofPage page: Int) -> Range<Int> {
        let first = places.lowerBound(UInt64(page * ImagePage.size), count: records.count)
        return first..<places.lowerBound(UInt64((page + 1) * ImagePage.size), count: records.count)
    }

    /// Which of the changes is of a record; nil if none.
    func index(of place: Int) -> Int? {
        let index = places.lowerBound(UInt64(place), count: records.count)
        return index < records.count && places[index] == UInt64(place) ? index : nil
    }
}

/// A table of an image, and what changed in it since.
package struct ImageSource: Sendable {
    /// How many records the image has.
    let baseCount: Int
    /// How many there are with the changes.
    let count: Int
    let changes: MappedChanges?
    /// How many numbers a record is.
    let fieldCount: Int
    /// A page of the image, and whether it lies there as it was written; if it does not, a good one. What has been looked at
    /// before need not be looked at again.
    let page: @Sendable (_ page: Int, _ isKnown: Bool) -> (page: MappedPage, isAsWritten: Bool)

    package init(
        baseCount: Int, count: Int, changes: MappedChanges?, fieldCount: Int,
        page: @escaping @Sendable (_ page: Int, _ isKnown: Bool) -> (page: MappedPage, isAsWritten: Bool)
    ) {
        self.baseCount = baseCount
        self.count = count
        self.changes = changes
        self.fieldCount = fieldCount
        self.page = page
    }
}

/// Records in a page of a column; the image's sums are over so many.
package enum ImagePage {
    package static let size = 256
}

/// A table's image: its columns and texts by name.
package struct TableImage {
    let table: (String) -> ImageSource?
    let texts: (String) -> TextImage?
    let scalar: (String) -> UInt64?

    package init(
        table: @escaping (String) -> ImageSource?, texts: @escaping (String) -> TextImage?,
        scalar: @escaping (String) -> UInt64?
    ) {
        self.table = table
        self.texts = texts
        self.scalar = scalar
    }
}
