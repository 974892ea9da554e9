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
    """Capture, take and show in one loop: what is to cost no more than twice a capture meets the same machine.

    Taskwarrior reads all tasks each time, and whoever comes next would find the processor's caches full of them."""
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
        "usher take": take,
        "sqlite3 take": change(update),
        "usher show": lambda number: time_of([desk.usher, "show", desk.some_number(number)]),
        "sqlite3 show": change("SELECT * FROM ticket WHERE number = {n};"),
    }, bench.rounds, bench.seconds)
    output(desk.usher, "release", *sorted(taken))
    tasks = in_turn({
        "sqlite3 add": command("sqlite3", desk.database, insert),
        "task add": command("task", "add", TITLE),
    }, bench.rounds, bench.seconds)

    def line(what, name, program, base=None, *bars):
        return Line(what, "ms", desk.tickets, program, times[name], times[base] if base else [], list(bars))

    durable = "durable capture from the shell"
    found = [
        line(durable, "sqlite3 add", "sqlite3, WAL, FULL"),
        line(durable, "usher add", USHER, "sqlite3 add", Bar("ratio", 1.0)),
        Line(durable, "ms", desk.tickets, "taskwarrior", tasks["task add"], tasks["sqlite3 add"]),
        line(durable, "C add", "C: lock, append, fdatasync", "sqlite3 add"),
    ]
    for verb in ("take", "show"):
        what = f"{verb} of one ticket"
        found += [Line(what, "ms", desk.tickets, "usher add", times["usher add"], grows=False),
                  line(what, f"usher {verb}", USHER, "usher add", Bar("ratio", 2.0)),
                  line(what, f"sqlite3 {verb}", "sqlite3, by key", "usher add")]
    return found


def lists(bench, desk):
    desk.enter()
    login = desk.assignee[0]
    columns = f"SELECT number, state, priority, title, login FROM ticket WHERE login = '{login}'"
    order = "ORDER BY state DESC, priority DESC, number"
    desk.tasks
    # What has been measured before has left events behind, up to 255 of which a snapshot may lack.
    output(desk.usher, "snapshot")
    found = []
    for name, filters, condition, limit in (
            ("list to:X, the first 25", [], "AND state = 'open'", 25),
            ("list to:X, all that is active", [], "AND state = 'open'", None),
            ("list to:X --all", ["--all"], "", None)):
        words = ["list", f"to:{login}", *filters] + (["--limit", str(limit)] if limit else [])
        statement = f"{columns} {condition} {order}" + (f" LIMIT {limit}" if limit else "")
        sqlite = command("sqlite3", desk.database, statement)
        # Each list in a loop of its own: what goes through a million tickets leaves the caches full of them for whoever is next.
        times = in_turn({"sqlite3": sqlite, USHER: command(desk.usher, *words)}, bench.rounds, bench.seconds)
        bars = [Bar("ratio", 1.5 if limit else 1.0)] if desk.tickets >= 100_000 else []
        found += [Line(name, "ms", desk.tickets, "sqlite3, with an index", times["sqlite3"]),
                  Line(name, "ms", desk.tickets, USHER, times[USHER], times["sqlite3"], bars)]
        if condition and not limit:
            task = command("task", f"project:{login}", "list")
            times = in_turn({"sqlite3": sqlite, "taskwarrior": task}, bench.rounds, bench.seconds)
            found.append(Line(name, "ms", desk.tickets, "taskwarrior", times["taskwarrior"], times["sqlite3"]))
    return found


def growing(bench, *desks):
    """What is to take as long at any size, over all sizes in one loop: minutes apart, machines differ by more than that."""
    def of(desk, verb):
        def run(number):
            desk.enter()
            ticket = desk.some_number(number)
            if verb == "take":
                # Alternately, so that there is always something to write.
                return time_of([desk.usher, "take" if number % 2 else "release", desk.open_numbers[0]])
            return time_of([desk.usher, "add", TITLE] if verb == "add" else [desk.usher, "show", ticket])
        return run

    for desk in desks:
        desk.enter()
        desk.open_numbers
    verbs = {"add": "capture", "take": "take or release", "show": "show"}
    times = in_turn({(verb, desk): of(desk, verb) for verb in verbs for desk in desks}, 2 * bench.rounds, 2 * bench.seconds)
    return [Line(f"{name}, all sizes in turn", "ms", desk.tickets, USHER, times[verb, desk], [], [Bar("growth", 1.2)])
            for verb, name in verbs.items() for desk in desks]


def memory(bench, desk):
    desk.enter()
    found = []
    for verb, words, bars in (("add", ["add", TITLE], [Bar("median", 14)]), ("show", ["show", "1"], []),
                              ("list --limit 25", ["list", "--limit", "25"], [])):
        looks = [output(bench.program("peak_memory"), desk.usher, *words) for _ in range(3 if desk.tickets <= 100_000 else 1)]
        megabytes = [peak(text, str(desk.cache.parent)) / 1024 for text in looks]
        found.append(Line(f"peak memory of {verb}", "MB", desk.tickets, USHER, megabytes, [], bars))
    return found
