extension PagedColumn {
    /// The whole column, field by field.
    func written(as name: String) -> ImageTable {
        var spans = [ImageField.Span](repeating: ImageField.Span(), count: Element.fields.count)
        forEachPage { values, records in
            for field in spans.indices {
                for record in 0..<records { spans[field].include(values[field * Self.pageSize + record]) }
            }
        }
        var fields = spans.map { $0.field(count: count) }
        forEachPage { values, records in
            for field in fields.indices where fields[field].width > 0 {
                for record in 0..<records { fields[field].append(values[field * Self.pageSize + record]) }
            }
        }
        return ImageTable(name: name, count: count, places: nil, changed: count, names: Element.fields, fields: fields)
    }

    /// What differs from the image, whatever changes since the image came with it.
    func changesWritten(as name: String) -> ImageTable {
        var places: [UInt64] = []
        var changed = [[UInt64]](repeating: [], count: Element.fields.count)
        let old = UnsafeMutablePointer<Element>.allocate(capacity: Self.pageSize)
        let oldValues = UnsafeMutablePointer<UInt64>.allocate(capacity: Element.fields.count)
        let newValues = UnsafeMutablePointer<UInt64>.allocate(capacity: Element.fields.count)
        defer {
            old.deallocate()
            oldValues.deallocate()
            newValues.deallocate()
        }
        let (before, now) = (FieldValues(oldValues, stride: 1), FieldValues(newValues, stride: 1))
        for start in stride(from: 0, to: count, by: Self.pageSize) {
            let page = start >> Self.shift
            guard isChanged(page: page) else { continue }
            let known = image?.readBase(page, into: old) ?? 0
            withPage(start) { records in
                for index in records.indices {
                    records[index].write(to: now)
                    if index < known {
                        old[index].write(to: before)
                        if changed.indices.allSatisfy({ before[$0] == now[$0] }) { continue }
                    }
                    places.append(UInt64(start + index))
                    for field in changed.indices { changed[field].append(now[field]) }
                }
            }
        }
        return ImageTable(
            name: name, count: count, places: ImageField(places), changed: places.count, names: Element.fields,
            fields: changed.map { ImageField($0) })
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
