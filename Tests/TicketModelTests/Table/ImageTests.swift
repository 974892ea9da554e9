import Testing

@testable import TicketModel

/// A table that was written as columns of numbers and read again is the same table, whichever way it went.
@Suite struct ImageTests {
    @Test func aTableReadBackIsTheSame() throws {
        var random = RandomOperations(dice: Dice())
        for round in 0..<20 {
            let script = random.script(round * 8)
            let table = try #require(TicketTable(MadeImage(base: script.table.written()).image))
            #expect(differences(table, script.table) == [], "round \(round)")
        }
    }

    /// Written, read, gone on from, written as changes, read, gone on from: at the end all that differs is the way.
    @Test func goingOnFromAnImageIsTheSame() throws {
        var random = RandomOperations(dice: Dice())
        for round in 0..<12 {
            var script = random.script(40 + round * 30)
            let base = script.table.written()
            var fold = TicketFold(from: try #require(TicketTable(MadeImage(base: base).image)))
            for part in 0..<3 {
                let before = script.events.count
                for _ in 0..<(part * 40) { random.step(&script) }
                for event in script.events[before...] { fold.apply(event) }
                #expect(differences(fold.table, script.table) == [], "round \(round), part \(part)")
                #expect(isWrittenAlike(fold.table, script.table), "round \(round), part \(part)")
                let image = MadeImage(base: base, changes: fold.table.changesWritten())
                let joined = try #require(TicketTable(image.image))
                #expect(differences(joined, script.table) == [], "round \(round), part \(part)")
                #expect(isWrittenAlike(joined, script.table), "round \(round), part \(part)")
                fold = TicketFold(from: joined)
            }
        }
    }

    @Test func aBareCaptureIsNarrow() {
        var script = Script()
        for number in 1...2000 {
            let draft = TicketDraft(title: "reset the VPN token \(number)")
            script.write([.create(CreateTicket(number: ticket(UInt64(number)), draft: draft))], by: "ana")
        }
        let image = script.table.written()
        let bytes = image.tables.reduce(0) { $0 + $1.records.bytes.count }
        #expect(bytes / 2000 < 40, "\(bytes) bytes beside the texts")
    }

    @Test func anIncompleteImageIsNone() {
        var random = RandomOperations(dice: Dice())
        let content = random.script(50).table.written()
        for index in content.tables.indices {
            var less = content
            less.tables.remove(at: index)
            #expect(TicketTable(MadeImage(base: less).image) == nil, "without \(content.tables[index].name)")
        }
    }

    /// Numbers of every width, at every place of a page.
    @Test(arguments: 0...8) func fieldsOfEveryWidth(width: Int) throws {
        var dice = Dice()
        let most = width == 0 ? 0 : UInt64.max >> UInt64(64 - 8 * width)
        let values = (0..<1000).map { _ in UInt64.random(in: 0...most, using: &dice) } + [0, most]
        let field = ImageField(values)
        #expect(field.width == width)
        try field.bytes.withUnsafeBytes { bytes in
            let mapped = try #require(
                MappedField(bias: field.bias, width: field.width, bytes: bytes, count: values.count))
            for range in [0..<1002, 0..<1, 1001..<1002, 512..<1002, 990..<1000, 5..<5] {
                var read = [UInt64](repeating: 7, count: range.count + 1)
                read.withUnsafeMutableBufferPointer { mapped.read(range, into: $0.baseAddress!) }
                #expect(read == values[range] + [7], "\(range)")
            }
        }
    }

    private func isWrittenAlike(_ one: TicketTable, _ other: TicketTable) -> Bool {
        "\(one.written())" == "\(other.written())"
    }

    /// What two tables do not answer alike: named, for the answers themselves would fill pages.
    private func differences(_ one: TicketTable, _ other: TicketTable) -> [String] {
        let (ours, theirs) = (contents(of: one), contents(of: other))
        var found: [String] = []
        for (index, ticket) in ours.tickets.enumerated() {
            if index >= theirs.tickets.count || theirs.tickets[index] != ticket {
                found.append("ticket \(ticket.ticket.number)")
            }
        }
        for (name, answers) in ours.others where theirs.others[name] != answers { found.append(name) }
        if ours.tickets.count != theirs.tickets.count { found.append("how many tickets") }
        return found.sorted()
    }

    private struct Contents {
        var tickets: [Described]
        /// By what was asked.
        var others: [String: AnyHashable]
    }

    private func contents(of table: TicketTable) -> Contents {
        let active = CompiledFilter(
            .active, in: table, me: "ana", on: FilterClock(now: Script.start, today: day("2026-11-30")))
        let lanes = LaneIndex(table, grouping: .person, filter: active, members: ["ana"], me: "ana")
        return Contents(
            tickets: Described.all(table),
            others: [
                "rows by number": table.rows.map { table.row(of: table.number($0)) },
                "people and tags": table.people + table.tagsSeen, "masters": table.masters,
                "loads": table.people.map { table.load(of: $0) },
                "open keys": RandomOperations.keys.map { table.row(ofOpenKey: $0) },
                "generation and order": [table.generation, table.lastOrder],
                "active tickets": (active.keys(in: table) ?? []).sorted(),
                "lanes": lanes.lanes.indices.map { lanes.rows(in: $0, 0..<table.count) },
                "unseen": (0...5).map {
                    table.unseenRows(by: "ana", SeenTickets(upTo: table.lastOrder * UInt64($0) / 5))
                },
                "team": table.team, "resolved": table.rows.map { table.resolvedAt($0) },
            ])
    }
}

/// An image in memory.
struct MadeImage {
    let image: TableImage

    init(base: ImageContent, changes: ImageContent? = nil) {
        let pieces = Self.pieces(base, changes)
        image = TableImage(
            table: { pieces.tables[$0] }, texts: { pieces.texts[$0] }, scalar: { pieces.scalars[$0] })
    }

    private static func pieces(
        _ base: ImageContent, _ changes: ImageContent?
    ) -> (tables: [String: ImageSource], texts: [String: TextImage], scalars: [String: UInt64]) {
        var tables: [String: ImageSource] = [:]
        for table in base.tables {
            let change = changes?.tables.first { $0.name == table.name }
            let records = records(table)
            tables[table.name] = ImageSource(
                baseCount: table.count, count: change?.count ?? table.count,
                changes: change.map { change in
                    MappedChanges(places: mapped(change.places!, change.changed), records: Self.records(change))
                }, fieldCount: records.layout.count
            ) { page, _ in (records.page(page), true) }
        }
        var texts: [String: TextImage] = [:]
        for arena in base.texts {
            let more = changes?.texts.first { $0.name == arena.name }?.chunks ?? []
            let chunks = Chunks(list: (arena.chunks + more).map { Self.lasting($0) })
            texts[arena.name] = TextImage(count: chunks.list.count, baseCount: arena.chunks.count) { chunks.list[$0] }
        }
        let scalars = (changes ?? base).scalars.map { ($0.name, $0.value) }
        return (tables, texts, Dictionary(uniqueKeysWithValues: scalars))
    }

    private struct Chunks: @unchecked Sendable {
        let list: [UnsafeRawBufferPointer]
    }

    private static func records(_ table: ImageTable) -> MappedRecords {
        let biases = table.records.biases.flatMap { bias in withUnsafeBytes(of: bias.bigEndian) { Array($0) } }
        let layout = RecordLayout(widths: lasting(table.records.widths), biases: lasting(biases))!
        return MappedRecords(layout, lasting(table.records.bytes), count: table.changed)!
    }

    private static func mapped(_ field: ImageField, _ count: Int) -> MappedField {
        MappedField(bias: field.bias, width: field.width, bytes: lasting(field.bytes), count: count)!
    }

    /// Never given back: a test's are few.
    private static func lasting(_ bytes: [UInt8]) -> UnsafeRawBufferPointer {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
        copy.copyBytes(from: bytes)
        return UnsafeRawBufferPointer(copy)
    }
}
