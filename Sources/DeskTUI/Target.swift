public import TicketModel

/// What stands under a cell.
public enum Target: Hashable, Sendable {
    case pane(Pane)
    case lane(LaneKey)
    case laneHeader(LaneKey)
    case card(TicketNumber)
    /// The hint that lanes go on at one side.
    case moreLanes(Bool)
    /// The desk by a kind of lanes, or a saved view.
    case tab(LaneGrouping)
    case view(Tab)
    case filter
    case treeNode(TicketNumber)
    case treeToggle(TicketNumber)
    /// A ticket named in the detail.
    case link(TicketNumber)
    /// A tab of the detail, and a line of its links.
    case detailTab(DetailTab)
    case linkLine(Int)
    /// A picture, a column of the timeline, a line of what is below it.
    case chart
    case moment(Int)
    case entry(Int)
    /// A cell of the heat map.
    case heat(tag: Int, person: Int)
    /// A key of the footer, by its command's name.
    case command(String)
    case choice(Int)
    /// The popup itself; what lies behind it is out of reach.
    case dialog, behind
}
