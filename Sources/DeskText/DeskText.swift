// DeskText
