import BinaryPlist

/// Values for tests that go over every byte or bit.
enum Samples {
    /// What a plain capture looks like in a journal.
    static let event: PropertyList = [
        "after": .data([0, 1, 2, 3, 4, 5, 6, 7]),
        "at": .integer(1_790_000_000_000),
        "id": .data([UInt8](0x30..<0x40)),
        "ops": .array([
            [
                "n": .integer(42), "op": .string("create"), "tags": .array([.string("disk"), .string("web")]),
                "title": .string("web03: /var is 91 % full"), "to": .string("bo"),
            ]
        ]),
        "via": .string("cli"),
    ]

    /// Every kind of object, every width, sharing, both forms of text, counts beyond the marker.
    static let everything: PropertyList = [
        "": .array([]),
        "a": .array([.boolean(true), .boolean(false), .boolean(true)]),
        "integers": .array([0, 0xFF, 0x100, 0xFFFF, 0x1_0000, 0xFFFF_FFFF, 0x1_0000_0000, .max].map { .integer($0) }),
        "long": .string("sixteen letters!"),
        "many": .array((0..<17).map { .integer($0 % 3) }),
        "raw": .data([UInt8](0..<20)),
        "é": .string("grüße 😀"),
        "\u{FFFF}": .dictionary(PlistDictionary()),
        "😀": ["a": .string("a")],
    ]

    /// So many objects that references take two bytes, in more than 255 bytes.
    static let wide: PropertyList = .array((0..<300).map { .integer($0) } + [.array([.integer(7), .string("end")])])

    /// Samples short enough to go through a great many times.
    static let small: [PropertyList] = [event, everything, .boolean(false), .string(""), .array([.array([])])]

    static let all = small + [wide]
}

extension PropertyList: ExpressibleByDictionaryLiteral {
    /// A dictionary written as a literal.
    init(dictionaryLiteral elements: (String, PropertyList)...) {
        self = .dictionary(PlistDictionary(elements))
    }
}
