import TerminalUI
import TicketModel

/// Where the parts of the timeline stand: the picture above, the tickets below.
struct TimelineLayout {
    /// Columns for the numbers beside the picture.
    static let scaleWidth = 5

    let picture: Rect
    let list: Rect
    /// How many columns there are for bars.
    let columns: Int
    /// Into how many stretches the whole window is parted; the moment stands between two of them.
    let stretches: Int
    /// How many of them have a bar: the picture ends with the present, and what is past takes all of its width.
    let seen: Int

    init(area: Rect, window: TimelineWindow, now: Timestamp) {
        let height = max(5, min(13, area.height * 2 / 5))
        picture = Rect(x: area.x, y: area.y, width: area.width, height: min(height, area.height))
        list = Rect(
            x: area.x, y: area.y + picture.height, width: area.width, height: max(0, area.height - picture.height))
        columns = max(2, (area.width - 5 - Self.scaleWidth) / 2 * 2)
        let (whole, columns) = (2 * window.reach, Int64(columns))
        let past = min(whole, max(window.reach, now.milliseconds &- window.from.milliseconds))
        stretches = Int(columns * whole / past / 2 * 2)
        seen = min(self.columns, stretches)
    }

    /// How many tickets are seen at once.
    var rowCount: Int { max(1, list.height - 2) }
    /// How many cells the highest bar is high.
    var barHeight: Int { max(1, picture.height - 4) }
    /// Where the bars begin.
    var bars: Point { Point(x: picture.x + 2 + Self.scaleWidth, y: picture.y + 2) }
    /// The column of the moment.
    var middle: Int { bars.x + stretches / 2 }

    /// The column of a stretch; the moment has one of its own.
    func column(of stretch: Int) -> Int { bars.x + stretch + (stretch >= stretches / 2 ? 1 : 0) }
}
