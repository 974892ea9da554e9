import TicketDesk
enum Board { static func show(_ desk: TicketDesk, _ program: Program) throws {} }
