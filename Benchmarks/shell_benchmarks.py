"""What a person or a script does from the shell: capture, take, show, list."""
from desks import TITLE
from figures import Bar, Line
from memory import peak
from processes import find, in_turn, output, time_of

DURABLE = "PRAGMA synchronous=FULL; "
USHER = "usher"


def command(*words):
    """A contender: the same command each round; {n} becomes the round's number."""
    argv = [find(words[0])] + list(words[1:])
    return lambda number: time_of([word.replace("{n}", str(number)) for word in argv])


def capture(bench, desk):
    """Capture, take and show in one loop: what is to cost no more than twice a capture meets the same machine."""
    desk.enter()
    sqlite, opens, taken = find("sqlite3"), desk.open_numbers, set()

    def take(number):
        ticket = opens[number % len(opens)]
        if ticket in taken:
            output(desk.usher, "release", ticket)
        taken.add(ticket)
        return time_of([desk.usher, "take", ticket])

    def change(statement):
        return lambda number: time_of([sqlite, desk.database, statement.format(n=desk.some_number(number))])

    insert = (f"{DURABLE}INSERT INTO ticket(title, state, priority, at, login) VALUES('{TITLE}', 'open', 1, unixepoch(), '');"
              " SELECT last_insert_rowid();")
    update = DURABLE + "UPDATE ticket SET state = 'assigned', login = 'ana' WHERE number = {n};"
    # Asking for these makes them, which belongs into no figure.
    desk.database, desk.tasks
    times = in_turn({
        "sqlite3 add": command("sqlite3", desk.database, insert),
        "usher add": command(desk.usher, "add", TITLE),
        "C add": command(bench.program("append"), str(desk.place / "floor")),
        "task add": command("task", "add", TITLE),
        "usher take": take,
        "sqlite3 take": change(update),
        "usher show": lambda number: time_of([desk.usher, "show", desk.some_number(number)]),
        "sqlite3 show": change("SELECT * FROM ticket WHERE number = {n};"),
    }, bench.rounds, bench.seconds)
    output(desk.usher, "release", *sorted(taken))

    def line(what, name, program, base=None, *bars):
        return Line(what, "ms", desk.tickets, program, times[name], times[base] if base else [], list(bars))

    flat = Bar("growth", 1.2)
    durable = "durable capture from the shell"
    found = [
        line(durable, "sqlite3 add", "sqlite3, WAL, FULL"),
        line(durable, "usher add", USHER, "sqlite3 add", Bar("ratio", 1.0), flat),
        line(durable, "task add", "taskwarrior", "sqlite3 add"),
        line(durable, "C add", "C: lock, append, fdatasync", "sqlite3 add"),
    ]
    for verb in ("take", "show"):
        what = f"{verb} of one ticket"
        found += [Line(what, "ms", desk.tickets, "usher add", times["usher add"], grows=False),
                  line(what, f"usher {verb}", USHER, "usher add", Bar("ratio", 2.0), flat),
                  line(what, f"sqlite3 {verb}", "sqlite3, by key", "usher add")]
    return found


def lists(bench, desk):
    desk.enter()
    login, active, every = desk.assignee
    columns = f"SELECT number, state, priority, title, login FROM ticket WHERE login = '{login}'"
    order = "ORDER BY state DESC, priority DESC, number"
    desk.tasks
    contenders = {}
    for name, filters, condition, limit in (
            ("the first 25", [], "AND state = 'open'", " LIMIT 25"),
            (f"all {active} active", [], "AND state = 'open'", ""),
            (f"all {every}", ["--all"], "", "")):
        words = ["list", f"to:{login}", *filters] + (["--limit", "25"] if limit else [])
        contenders[name, "sqlite3, with an index"] = command("sqlite3", desk.database, f"{columns} {condition} {order}{limit}")
        contenders[name, USHER] = command(desk.usher, *words)
    contenders[f"all {active} active", "taskwarrior"] = command("task", f"project:{login}", "list")
    times = in_turn(contenders, bench.rounds, bench.seconds)
    # Counted names, so that growth over the sizes finds its like.
    what = {"the first 25": "list to:X, the first 25", f"all {active} active": "list to:X, all that is active",
            f"all {every}": "list to:X --all"}
    found = []
    for (name, program), values in times.items():
        base = times[name, "sqlite3, with an index"] if not program.startswith("sqlite3") else []
        bars = []
        if program == USHER and desk.tickets >= 100_000:
            bars = [Bar("ratio", 1.5 if name == "the first 25" else 1.0)]
        found.append(Line(what[name], "ms", desk.tickets, program, values, base, bars))
    found.sort(key=lambda line: list(what.values()).index(line.what))
    return found


def memory(bench, desk):
    desk.enter()
    found = []
    for verb, words, bars in (("add", ["add", TITLE], [Bar("median", 14)]), ("show", ["show", "1"], []),
                              ("list --limit 25", ["list", "--limit", "25"], [])):
        looks = [output(bench.program("peak_memory"), desk.usher, *words) for _ in range(3 if desk.tickets <= 100_000 else 1)]
        megabytes = [peak(text, str(desk.cache.parent)) / 1024 for text in looks]
        found.append(Line(f"peak memory of {verb}", "MB", desk.tickets, USHER, megabytes, [], bars))
    return found
