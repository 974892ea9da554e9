import Testing

/// The real program, driven from outside as a person or a script drives it.
///
/// One test at a time: figures of latency and idleness mean nothing while other tests keep the machine busy.
@Suite(.serialized, .enabled(if: Binary.isThere, "no release binary: script/test builds it and runs these"))
struct EndToEnd {}
