extension TicketTable {
    /// The table that an image holds; nil if that lacks anything.
    package init?(_ image: TableImage) {
        self.init()
        var reader = ImageReader(image)
        visit(&reader)
        guard reader.isComplete, cold.count == hot.count else { return nil }
    }

    /// The whole table, to be written: the same bytes for the same events, however the table came about.
    package func written() -> ImageContent {
        var table = compacted()
        var writer = ImageWriter()
        table.visit(&writer)
        return writer.content
    }

    /// What has changed since the image that the table came from.
    package func changesWritten() -> ImageContent {
        var table = self
        table.settleTeam()
        var writer = ChangeWriter()
        table.visit(&writer)
        return writer.content
    }

    private mutating func visit(_ visitor: inout some ImageVisitor) {
        visitor.scalar("generation", &generation)
        visitor.scalar("lastOrder", &lastOrder)
        visitor.scalar("freeEdge", &freeEdge)
        visitor.scalar("team", &teamText)
        visitor.scalar("freeRelated", &freeRelated)
        visitor.column("tickets", &hot)
        visitor.column("details", &cold)
        visitor.column("links", &links)
        visitor.column("needs", &edges)
        visitor.column("related", &related)
        visitor.column("comments", &comments)
        visitor.column("approvals", &approvals)
        visitor.column("extras", &extras)
        visitor.column("fields", &fieldValues)
        visitor.column("evidence", &evidence)
        visitor.column("pageStates", &pageStates)
        visitor.column("active", &active)
        visitor.texts("texts", &texts)
        names.visit(&visitor)
        tagSets.visit(&visitor, as: "tagSets")
        hostSets.visit(&visitor, as: "hostSets")
        origins.visit(&visitor)
        numbers.visit(&visitor)
    }

    /// The same with nothing in it that only its past explains: no texts that were replaced, no states that were left.
    private func compacted() -> TicketTable {
        var new = self
        new.texts = TextArena()
        func move(_ place: TextPlace) -> TextPlace {
            texts.withBytes(of: place) { new.texts.append($0) }
        }
        for index in 0..<cold.count {
            new.cold[index].title = move(cold[index].title)
            new.cold[index].description = move(cold[index].description)
        }
        for index in 0..<comments.count { new.comments[index].text = move(comments[index].text) }
        for index in 0..<approvals.count { new.approvals[index].note = move(approvals[index].note) }
        for index in 0..<evidence.count {
            new.evidence[index].words = move(evidence[index].words)
            new.evidence[index].directory = move(evidence[index].directory)
        }
        new.fieldValues = PagedColumn()
        for index in 0..<extras.count {
            let extra = extras[index]
            new.extras[index].firstField = UInt32(new.fieldValues.count)
            for place in Int(extra.firstField)..<Int(extra.firstField + extra.fieldCount) {
                let field = fieldValues[place]
                new.fieldValues.append(FieldColumns(key: field.key, value: move(field.value)))
            }
        }
        new.changedTeam = team
        new.settleTeam()
        for index in 0..<pageStates.count { new.pageStates[index].states = 0 }
        new.active = PagedColumn()
        for row in rows {
            new.noteState(state(row), of: row)
            guard state(row).isActive else { continue }
            new.active.append(
                ActiveColumns(row: row.rawValue, createdAt: cold[row.index].createdAt, hot: hot[row.index]))
        }
        new.names = names.compacted()
        new.tagSets = tagSets.compacted()
        new.hostSets = hostSets.compacted()
        new.origins = origins.compacted()
        return new
    }
}
