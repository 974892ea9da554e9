/// What is to become of something that a ticket may have or not.
public enum Setting<Value: Hashable & Sendable>: Hashable, Sendable {
    /// It has this from now on.
    case set(Value)
    /// It has none from now on.
    case clear

    /// The value from now on.
    public var value: Value? {
        if case .set(let value) = self { return value }
        return nil
    }
}
