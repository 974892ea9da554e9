// DeskTUITests
