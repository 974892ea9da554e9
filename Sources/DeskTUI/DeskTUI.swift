// DeskTUI
