// TicketModel
