"""What the benchmarks' figures say: medians, ratios in pairs, bars met or missed, growth. Nothing here measures.

A `Line` is what one program took for one thing at one size of the store. Its values stand in the order of the rounds,
so that two lines of the same rounds can be compared pair by pair: both met the same machine.
"""
from dataclasses import dataclass, field


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else float("nan")


def median(values):
    return percentile(values, 0.5)


def paired_ratio(values, base):
    """The median of the ratios round by round, over the rounds that both took part in."""
    return median([mine / theirs for mine, theirs in zip(values, base) if theirs > 0])


@dataclass
class Bar:
    """A limit on one figure of a line: its "ratio", "median", "p99" or "growth" from the smallest store to the largest."""
    figure: str
    limit: float
    at_least: bool = False

    def verdict(self, value):
        met = value >= self.limit if self.at_least else value <= self.limit
        name = "" if self.figure == "median" else self.figure + " "
        return f"{name}{'≥' if self.at_least else '≤'} {shown(self.limit)} {'met' if met else 'MISSED'}"


@dataclass
class Line:
    what: str
    unit: str
    tickets: int
    program: str
    values: list
    base: list = field(default_factory=list)
    bars: list = field(default_factory=list)
    grows: bool = True

    @property
    def ratio(self):
        return paired_ratio(self.values, self.base)

    def verdicts(self):
        figures = {"ratio": lambda: self.ratio, "median": lambda: median(self.values),
                   "p99": lambda: percentile(self.values, 0.99)}
        return [bar.verdict(figures[bar.figure]()) for bar in self.bars if bar.figure != "growth"]


def shown(value):
    """A figure in as many digits as mean something."""
    if value != value:
        return "–"
    if abs(value) >= 100:
        return f"{value:,.0f}".replace(",", " ")
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


def size(tickets):
    """1 k, 10 k, 1 M; nothing where the size is of no account."""
    for unit, factor in (("M", 1_000_000), ("k", 1_000)):
        if tickets >= factor:
            return f"{tickets / factor:g} {unit}"
    return str(tickets) if tickets else ""


def grid(heads, rows, left):
    """Columns as wide as their widest cell; the first `left` and the last one stand to the left."""
    widths = [max(len(row[column]) for row in [heads] + rows) for column in range(len(heads))]

    def cell(text, column):
        to_the_left = column < left or column == len(heads) - 1
        return text.ljust(widths[column]) if to_the_left else text.rjust(widths[column])

    return ["  ".join(cell(text, column) for column, text in enumerate(row)).rstrip() for row in [heads] + rows]


def table(lines):
    rows, before = [], None
    for line in lines:
        group = (f"{line.what}, {line.unit}", size(line.tickets))
        names = ["" if before == group else text for text in group]
        if before and before[0] == group[0]:
            names[0] = ""
        before = group
        numbers = [median(line.values), min(line.values, default=float("nan")), percentile(line.values, 0.9),
                   percentile(line.values, 0.99)]
        ratio = f"{line.ratio:.2f}" if line.base else ""
        rows.append(names + [line.program] + [shown(number) for number in numbers]
                    + [str(len(line.values)), ratio, "; ".join(line.verdicts())])
    return grid(["", "tickets", "", "median", "min", "p90", "p99", "n", "ratio", "bar"], rows, left=3)


def growth(lines):
    """For each thing and program how many times the median grew from each size to the next, and from first to last."""
    groups = {}
    for line in lines:
        if line.tickets and line.grows:
            groups.setdefault((f"{line.what}, {line.unit}", line.program), []).append(line)
    sizes = sorted({line.tickets for line in lines if line.tickets})
    steps = list(zip(sizes, sizes[1:]))
    rows = []
    for (what, program), group in groups.items():
        medians = {line.tickets: median(line.values) for line in group if median(line.values) > 0}
        if len(medians) < 2:
            continue
        total = medians[max(medians)] / medians[min(medians)]
        bars = [bar.verdict(total) for bar in group[-1].bars if bar.figure == "growth"]
        cells = [shown(medians[b] / medians[a]) if a in medians and b in medians else "" for a, b in steps]
        rows.append([what, program] + cells + [shown(total), "; ".join(bars)])
    heads = ["growth", ""] + [f"{size(a)} → {size(b)}" for a, b in steps] + ["in all", "bar"]
    return grid(heads, rows, left=2) if rows else []


def missed(lines):
    """How many bars were missed, those on growth too."""
    return sum(text.count("MISSED") for text in table(lines) + growth(lines))
