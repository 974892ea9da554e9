import Testing

/// Titles that somebody might send in order to break a terminal, or that merely are unusual.
enum HostileTitles {
    static let all: [String] = [
        "\u{1b}[2J\u{1b}[H\u{1b}[31mred all over",
        "\u{1b}]0;pwned\u{7}the window's title",
        "\u{1b}]52;c;cm0gLXJmIH4=\u{7}the clipboard",
        "\u{1b}P$q\"p\u{1b}\\a device control string",
        "\u{9b}31m C1 control sequence introducer",
        "bell\u{7} backspace\u{8}\u{8}\u{8} tab\tdel\u{7f}",
        "\u{202e}txt.exe reversed",
        "\u{2066}isolated\u{2069} \u{200e}marks\u{200f} \u{61c}",
        "zero\u{200b}width\u{200d}joiner\u{feff}bom\u{2060}",
        String(repeating: "long ", count: 599) + "title",
        "日本語のタイトル、全角です",
        "한국어 제목 그리고 ｗｉｄｅ",
        "e\u{301}\u{302}\u{303}\u{304}\u{305} combining tower",
        "👩‍🔬 🇩🇪 ❤️ 👍🏽 emoji",
        "Z\u{351}\u{36b}\u{343}\u{36a}a\u{302}\u{33a}\u{349}lgo",
        "שלום עולם right to left",
        "\u{fffd}\u{fffe}\u{e000}\u{10ffff} odd code points",
        "-rf looks like an option",
        "''\"\"\\$(reboot)`reboot`",
    ]

    /// Scalars that no output may carry as they are: they act on a terminal, reorder its text, or hide.
    static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0a: false
        case 0..<0x20, 0x7f..<0xa0: true
        case 0x61c, 0x200b...0x200f, 0x2028...0x202e, 0x2060...0x2069, 0xfeff: true
        default: false
        }
    }
}

extension EndToEnd {
    /// Text from others in plain output and in JSON; `HostileBoard` shows it on the board.
    @Suite struct HostileText {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.must("init")
            for title in HostileTitles.all { try bench.must("add", "--raw", title) }
        }

        @Test func noOutputActsOnATerminal() throws {
            try bench.must("comment", "1", "\u{1b}[31mred\u{1b}[0m\u{7} \u{202e}txt")
            let numbers = HostileTitles.all.indices.map { "\($0 + 1)" }
            var outputs = [["list"], ["list", "--json"], ["log"], ["log", "--json"], ["audit", "verify"]]
            outputs.append(["show"] + numbers)
            outputs.append(["show", "--json"] + numbers)
            outputs.append(["take", "1"])
            for arguments in outputs {
                let outcome = try bench.run([Binary.path] + arguments)
                #expect(outcome.code == 0, "\(outcome)")
                let text = try #require(
                    String(validating: outcome.output, as: UTF8.self), "\(arguments.prefix(2)) is not UTF-8")
                let found = text.unicodeScalars.filter(HostileTitles.isDangerous)
                #expect(
                    found.isEmpty, "\(arguments.prefix(2)) carries \(Set(found.map { String($0.value, radix: 16) }))")
            }
        }

        /// Errors repeat what was typed.
        @Test func noErrorActsOnATerminal() throws {
            for arguments in [
                ["\u{1b}[31mfrob"], ["list", "state:\u{1b}[31m"], ["show", "\u{202e}1"], ["-C", "/\u{1b}[2J", "list"],
            ] {
                for prefix in [[], ["--json"]] {
                    let outcome = try bench.run([Binary.path] + prefix + arguments)
                    #expect(outcome.code != 0)
                    let text = try #require(String(validating: outcome.errors, as: UTF8.self))
                    #expect(!text.unicodeScalars.contains(where: HostileTitles.isDangerous), "\(outcome)")
                }
            }
        }

        @Test func whatIsTextComesBackWhole() throws {
            let list = try bench.must("list", "--all", "--json").object()
            let tickets = try #require(list["tickets"] as? [[String: Any]])
            let found = Dictionary(
                uniqueKeysWithValues: tickets.map { ($0["number"] as? String, $0["title"] as? String) })
            for (index, title) in HostileTitles.all.enumerated() {
                let shown = found["\(index + 1)"] ?? nil
                // Byte by byte: Swift's == would call canonically equivalent texts equal.
                #expect(shown.map { Array($0.utf8) } == Array(title.utf8), "\(index + 1): \(title.debugDescription)")
            }
        }

        /// A title is one line.
        @Test func lineBreaksInATitleBecomeSpaces() throws {
            let number = try bench.must("add", "--raw", "two\nlines\rand\r\nmore").lines[0]
            #expect(try bench.ticket(number)["title"] as? String == "two lines and more")
        }

        @Test func argumentsThatAreNotTextAreTakenAndTold() throws {
            let child = try bench.start([Array(Binary.path.utf8), Array("add".utf8), [0x62, 0xff, 0xc3, 0x28, 0x65]])
            let outcome = try child.finish(by: Deadline(in: .seconds(20)))
            #expect(outcome.code == 0, "\(outcome)")
            #expect(outcome.errorText.contains("UTF-8"), "\(outcome)")
            let number = try #require(outcome.lines.first)
            let title = try #require(try bench.ticket(number)["title"] as? String)
            #expect(title.hasPrefix("b\u{fffd}") && title.hasSuffix("(e"), "\(title.debugDescription)")
            #expect(try bench.usher("audit", "verify").code == 0)
        }
    }
}
