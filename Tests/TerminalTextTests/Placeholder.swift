// TerminalTextTests
