/// Why a write came to nothing: the store could not, or the decision was against it.
public enum WriteFailure<Refusal: Error>: Error {
    /// The store failed.
    case store(StoreError)
    /// The decision threw this.
    case refused(Refusal)
}

extension WriteFailure: Sendable where Refusal: Sendable {}
