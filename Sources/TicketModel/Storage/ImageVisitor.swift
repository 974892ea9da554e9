/// Goes through all columns of a table, in one order, to write them or to put an image's in their place.
protocol ImageVisitor {
    mutating func column<Element>(_ name: String, _ column: inout PagedColumn<Element>)
    mutating func texts(_ name: String, _ arena: inout TextArena)
    mutating func scalar(_ name: String, _ value: inout UInt64)
}

/// Writes a table whole.
struct ImageWriter: ImageVisitor {
    private(set) var content = ImageContent()

    mutating func column<Element>(_ name: String, _ column: inout PagedColumn<Element>) {
        content.tables.append(column.written(as: name))
    }

    mutating func texts(_ name: String, _ arena: inout TextArena) { content.texts.append(arena.written(as: name)) }
    mutating func scalar(_ name: String, _ value: inout UInt64) { content.scalars.append((name, value)) }
}

/// Writes what differs from the image that a table came from.
struct ChangeWriter: ImageVisitor {
    private(set) var content = ImageContent()

    mutating func column<Element>(_ name: String, _ column: inout PagedColumn<Element>) {
        content.tables.append(column.changesWritten(as: name))
    }

    mutating func texts(_ name: String, _ arena: inout TextArena) {
        content.texts.append(arena.changesWritten(as: name))
    }

    mutating func scalar(_ name: String, _ value: inout UInt64) { content.scalars.append((name, value)) }
}

/// Puts an image's columns into a table.
struct ImageReader: ImageVisitor {
    private let image: TableImage
    /// Whether everything was there, with the fields that it must have.
    private(set) var isComplete = true

    init(_ image: TableImage) {
        self.image = image
    }

    mutating func column<Element>(_ name: String, _ column: inout PagedColumn<Element>) {
        guard let source = image.table(name), source.fieldCount == Element.fields.count
        else {
            isComplete = false
            return
        }
        column = PagedColumn(ImageColumn(source) { Element.read($0, $1, into: $2) })
    }

    mutating func texts(_ name: String, _ arena: inout TextArena) {
        guard let texts = image.texts(name) else {
            isComplete = false
            return
        }
        arena = TextArena(texts)
    }

    mutating func scalar(_ name: String, _ value: inout UInt64) {
        guard let known = image.scalar(name) else {
            isComplete = false
            return
        }
        value = known
    }
}
