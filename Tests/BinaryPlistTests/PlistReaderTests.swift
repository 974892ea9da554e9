import BinaryPlist
import Testing

@Suite struct PlistReaderTests {
    @Test func anEventIsReadWhereItLies() throws {
        let bytes = Samples.event.encoded()
        try bytes.withUnsafeBytes { whole in
            let reader = try PlistReader(validating: whole)
            let event = try reader.root
            #expect(event.kind == .dictionary)
            #expect(event.count == 5)
            #expect(try event.value(of: "at")?.integer == 1_790_000_000_000)
            #expect(try event.value(of: "via")?.string == "cli")
            #expect(try event.value(of: "vib") == nil)
            let id = try #require(try event.value(of: "id"))
            #expect(id.data.map(Array.init) == [UInt8](0x30..<0x40))
            let place = try #require(id.data?.baseAddress) - #require(whole.baseAddress)
            #expect((0...whole.count - 16).contains(place), "not a copy")
            let operation = try #require(try event.value(of: "ops")).value(at: 0)
            #expect(try operation.key(at: 1).string == "op")
            #expect(try operation.value(at: 1).string == "create")
            #expect(try operation.value(of: "tags")?.value(at: 1).string == "web")
        }
    }

    @Test func everyKeyIsFoundAndOthersAreNot() throws {
        var trees = RandomTree(generator: randomness())
        for _ in 0..<300 {
            let dictionary = PlistDictionary((0..<20).map { _ in (trees.text(), .boolean(true)) })
            try PropertyList.dictionary(dictionary).encoded().withUnsafeBytes { whole in
                let root = try PlistReader(lazily: whole).root
                for (key, value) in dictionary.entries {
                    #expect(try root.value(of: key)?.boolean == true)
                    #expect(value == .boolean(true))
                }
                for key in (0..<20).map({ _ in trees.text() }) {
                    #expect((try root.value(of: key) != nil) == (dictionary[key] != nil))
                }
            }
        }
    }

    @Test func valuesOfOtherKindsAreNil() throws {
        try PropertyList.array([.boolean(true), .integer(1), .string("a"), .data([1])]).encoded().withUnsafeBytes {
            let root = try PlistReader(lazily: $0).root
            let objects = try (0..<4).map { try root.value(at: $0) }
            #expect(objects.map(\.boolean) == [true, nil, nil, nil])
            #expect(objects.map(\.integer) == [nil, 1, nil, nil])
            #expect(objects.map(\.string) == [nil, nil, "a", nil])
            #expect(objects.map(\.data?.count) == [nil, nil, nil, 1])
            #expect(try objects[2].value(of: "a") == nil)
            #expect(root.string == nil)
        }
    }

    /// A lazy reader does not look at what it is not asked for, and throws when it comes upon damage.
    @Test func damageIsNoticedWhereItIsMet() throws {
        let list = RawPlist([0xA4, 1, 2, 9, 3], [0x10, 7], [0x11, 0, 7], [0x61, 0xD8, 0x3D])
        try list.bytes.withUnsafeBytes { whole in
            let root = try PlistReader(lazily: whole).root
            #expect(try root.value(at: 0).integer == 7)
            #expect(throws: PlistError(.notMinimal, at: 15)) { try root.value(at: 1) }
            #expect(throws: PlistError(.badReference, at: 11)) { try root.value(at: 2) }
            #expect(try root.value(at: 3).string == nil)
        }
        let dictionary = RawPlist([0xD1, 1, 2], [0x10, 7], [0x51, 0xE9])
        try dictionary.bytes.withUnsafeBytes { whole in
            let root = try PlistReader(lazily: whole).root
            #expect(throws: PlistError(.keyNotString, at: 11)) { try root.value(of: "a") }
            #expect(try root.value(at: 0).string == nil)
        }
    }

    @Test func anErrorSaysWhatAndWhere() {
        let error = PlistError(.keysOutOfOrder, at: 9)
        #expect("\(error)" == "property list, byte 9: keys are not in the order of their UTF-8 bytes")
    }
}
