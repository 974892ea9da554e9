// TicketDeskTests
