// BinaryPlistTests
