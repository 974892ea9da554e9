import Testing

/// Marks tests that fail now and then for a reason that is not found yet: a failure is reported as a known issue, with the reason.
struct Unstable: TestTrait, SuiteTrait, TestScoping {
    let reason: Comment

    var isRecursive: Bool { true }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        await withKnownIssue(reason, isIntermittent: true) { try await function() }
    }
}

extension Trait where Self == Unstable {
    static func unstable(_ reason: Comment) -> Self { Self(reason: reason) }
}
