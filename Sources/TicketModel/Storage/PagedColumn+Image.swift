extension PagedColumn {
    /// The whole column.
    func written(as name: String) -> ImageTable {
        var spans = [NumberSpan](repeating: NumberSpan(), count: Element.fields.count)
        forEachPage { values, records in
            for field in spans.indices {
                for record in 0..<records { spans[field].include(values[field * Self.pageSize + record]) }
            }
        }
        var written = ImageRecords(spans, count: count)
        forEachPage { written.append($0, stride: Self.pageSize, count: $1) }
        return ImageTable(
            name: name, count: count, places: nil, changed: count, names: Element.fields, records: written)
    }

    /// What differs from the image, whatever changes since the image came with it.
    func changesWritten(as name: String) -> ImageTable {
        var places: [UInt64] = []
        // The numbers of a changed record after those of another.
        var changed: [UInt64] = []
        let fields = Element.fields.count
        let old = UnsafeMutablePointer<Element>.allocate(capacity: Self.pageSize)
        let oldValues = UnsafeMutablePointer<UInt64>.allocate(capacity: fields)
        let newValues = UnsafeMutablePointer<UInt64>.allocate(capacity: fields)
        defer {
            old.deallocate()
            oldValues.deallocate()
            newValues.deallocate()
        }
        let (before, now) = (FieldValues(oldValues, stride: 1), FieldValues(newValues, stride: 1))
        for (page, isChanged) in changedPages.enumerated() where isChanged {
            let start = page << Self.shift
            let known = image?.readBase(page, into: old) ?? 0
            withPage(start) { records in
                for index in records.indices {
                    records[index].write(to: now)
                    if index < known {
                        old[index].write(to: before)
                        if (0..<fields).allSatisfy({ before[$0] == now[$0] }) { continue }
                    }
                    places.append(UInt64(start + index))
                    changed.append(contentsOf: UnsafeBufferPointer(start: newValues, count: fields))
                }
            }
        }
        return ImageTable(
            name: name, count: count, places: ImageField(places), changed: places.count, names: Element.fields,
            records: Self.records(changed, fields: fields))
    }

    /// Records whose numbers lie one record's after another's.
    private static func records(_ numbers: [UInt64], fields: Int) -> ImageRecords {
        let count = fields > 0 ? numbers.count / fields : 0
        var spans = [NumberSpan](repeating: NumberSpan(), count: fields)
        for place in numbers.indices { spans[place % fields].include(numbers[place]) }
        var written = ImageRecords(spans, count: count)
        var page = [UInt64](repeating: 0, count: fields * pageSize)
        for start in stride(from: 0, to: count, by: pageSize) {
            let end = min(start + pageSize, count)
            for record in start..<end {
                for field in 0..<fields { page[field * pageSize + record - start] = numbers[record * fields + field] }
            }
            page.withUnsafeBufferPointer { page in
                if let first = page.baseAddress { written.append(first, stride: pageSize, count: end - start) }
            }
        }
        return written
    }

    /// Gives each page's numbers, those of a field one after another, `pageSize` apart.
    private func forEachPage(_ body: (UnsafeMutablePointer<UInt64>, Int) -> Void) {
        let values = UnsafeMutablePointer<UInt64>.allocate(capacity: max(1, Element.fields.count) * Self.pageSize)
        defer { values.deallocate() }
        for start in stride(from: 0, to: count, by: Self.pageSize) {
            withPage(start) { records in
                for index in records.indices {
                    records[index].write(to: FieldValues(values + index, stride: Self.pageSize))
                }
                body(values, records.count)
            }
        }
    }
}
