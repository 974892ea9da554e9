// TicketDesk
