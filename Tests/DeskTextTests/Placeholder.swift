// DeskTextTests
