import Glibc
import Testing
import TerminalUI

/// Checked-in screens beside the tests.
enum Golden {
    static let hostile = [
        "\u{1b}[31mred\u{1b}[0m and \u{7}bell", "right \u{202e}to left", "zero\u{200b}width\u{feff}",
        "tab\there\u{0}nul",
        "日本語のタイトルはとても長いので切られます", "👩‍🔬 family 👨‍👩‍👧 flag 🇵🇹 heart ❤️", "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
        String(repeating: "x", count: 3_000), "ａ wide ｂ", "\u{301}combining first",
    ]

    private static let folder =
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
        + "/Goldens"

    /// Compares a screen with the one checked in, or records it; a difference is told by its first line.
    static func check(_ plane: String, _ name: String, at location: SourceLocation) {
        let path = "\(folder)/\(name).txt"
        if getenv("USHER_RECORD_GOLDENS") != nil {
            #expect(write(plane + "\n", to: path), "cannot write \(path)", sourceLocation: location)
            return
        }
        guard let golden = read(path) else {
            Issue.record("there is no \(path)", sourceLocation: location)
            return
        }
        let (now, was) = (
            plane.split(separator: "\n", omittingEmptySubsequences: false),
            golden.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
        )
        guard now != was else { return }
        let line =
            (0..<max(now.count, was.count)).first { index in
                index >= now.count || index >= was.count || now[index] != was[index]
            } ?? 0
        Issue.record(
            "\(name), line \(line + 1):\n  now \(now.dropFirst(line).first ?? "")\n  was \(was.dropFirst(line).first ?? "")",
            sourceLocation: location)
    }

    private static func read(_ path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var next = fgetc(file)
        while next != EOF {
            bytes.append(UInt8(truncatingIfNeeded: next))
            next = fgetc(file)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func write(_ text: String, to path: String) -> Bool {
        guard let file = fopen(path, "w") else { return false }
        defer { fclose(file) }
        let bytes = Array(text.utf8)
        return fwrite(bytes, 1, bytes.count, file) == bytes.count
    }
}
