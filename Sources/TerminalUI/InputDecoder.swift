/// Turns the bytes that a terminal sends into events.
///
/// Bytes may be split anywhere: the events are the same, but for bursts, which are about what came together.
public struct InputDecoder: Sendable {
    /// Whether bytes are held back, because a sequence has begun or an Escape may be one: after 25 ms, `flush`.
    public var isPending: Bool { false }

    /// Nothing received yet.
    public init() {}

    /// Decodes what one read gave; `milliseconds`, from any clock that does not go back, is for telling double clicks.
    public mutating func feed(_ bytes: [UInt8], at milliseconds: Int64? = nil) -> [InputEvent] { [] }

    /// Takes what is held back for complete: a lone Escape becomes the key.
    public mutating func flush() -> [InputEvent] { [] }
}
