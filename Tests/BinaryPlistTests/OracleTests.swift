import BinaryPlist
import Foundation
import Testing

/// Other readers of the format agree with ours.
@Suite struct OracleTests {
    @Test func foundationReadsTheSameValues() throws {
        var trees = RandomTree(generator: randomness(), characters: RandomTree.unambiguousCharacters)
        for value in (0..<500).map({ _ in trees.value() }) + Samples.all {
            let theirs = try PropertyListSerialization.propertyList(from: Data(value.encoded()), format: nil)
            #expect(isSame(value, theirs), "\(value) became \(theirs)")
        }
    }

    private func isSame(_ value: PropertyList, _ theirs: Any) -> Bool {
        switch value {
        case .boolean(let value): theirs as? Bool == value
        case .integer(let value): theirs as? Int64 == value || (theirs as? NSNumber)?.int64Value == value
        case .string(let value): (theirs as? String).map { Array($0.utf8) == Array(value.utf8) } ?? false
        case .data(let value): theirs as? Data == Data(value)
        case .array(let values):
            (theirs as? [Any]).map { $0.count == values.count && zip(values, $0).allSatisfy(isSame) } ?? false
        case .dictionary(let dictionary):
            (theirs as? [String: Any]).map { theirs in
                theirs.count == dictionary.entries.count
                    && dictionary.entries.allSatisfy { entry in
                        theirs[entry.key].map { isSame(entry.value, $0) } ?? false
                    }
            } ?? false
        }
    }

    /// Python's plistlib, told to sort keys, writes the canonical form: it must read our bytes and write the same.
    @Test(.enabled(if: python3 != nil, "python3 is not in the PATH"))
    func pythonWritesTheSameBytes() throws {
        var trees = RandomTree(generator: randomness())
        let wide = PropertyList.array((0..<70_000).map { .integer($0) } + [["k": .array([])]])
        let values = (0..<2_000).map { _ in trees.value() } + Samples.all + [wide]
        var batch: [UInt8] = []
        for bytes in values.map({ $0.encoded() }) { batch += RawPlist.number(UInt64(bytes.count), width: 4) + bytes }

        let file = FileManager.default.temporaryDirectory.appendingPathComponent("plists-\(UUID().uuidString)")
        try Data(batch).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let output = try Self.run(Self.script, on: file)
        #expect(output == "\(values.count) the same\n")
    }

    private static let script = """
        import plistlib, sys
        batch, place, count = open(sys.argv[1], "rb").read(), 0, 0
        while place < len(batch):
            end = place + 4 + int.from_bytes(batch[place:place + 4], "big")
            ours = batch[place + 4:end]
            theirs = plistlib.dumps(plistlib.loads(ours), fmt=plistlib.FMT_BINARY, sort_keys=True)
            if theirs != ours:
                sys.exit(print("list", count, "differs:", ours.hex(), theirs.hex()))
            place, count = end, count + 1
        print(count, "the same")
        """

    private static let python3 = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { "\($0)/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) }

    private static func run(_ script: String, on file: URL) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: try #require(python3))
        process.arguments = ["-c", script, file.path]
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }
}
