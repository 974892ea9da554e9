// TicketModelTests
