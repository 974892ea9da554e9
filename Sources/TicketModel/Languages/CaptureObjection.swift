/// Why the word that ended the run of tokens at a capture line's end looks like a token, and is none.
public struct CaptureObjection: Hashable, Sendable {
    /// Where the word stands in the line.
    public var range: Range<String.Index>
    /// What it would set.
    public var kind: CaptureToken.Kind
    /// Whether it would say a second time what can be said but once.
    public var isSecond: Bool

    /// `pri:mega is no priority, so it and all before it are title`, of the line that it stands in.
    public func remark(on line: String) -> String {
        "\(line[range]) is \(isSecond ? second(line) : none(line)), so it is title, as is all before it"
    }

    /// What stands behind the sign or the colon, of the line that it stands in.
    public func value(in line: String) -> Substring {
        CaptureToken.Kind.parts(of: line[range])?.value ?? ""
    }

    private func none(_ line: String) -> String {
        switch kind {
        case .tag: "no tag"
        case .priority: "no priority"
        case .requester: "no login or address"
        case .assignee: "no member of the team (usher team add \(value(in: line)))"
        case .master, .needs: "no ticket"
        case .host: "no host"
        case .due: "no day"
        }
    }

    private func second(_ line: String) -> String {
        switch kind {
        case .priority: "a second priority"
        case .requester: "a second requester"
        case .assignee: "a second assignee"
        case .master: "a second master"
        case .due: "a second day"
        case .tag, .needs, .host: none(line)
        }
    }
}
