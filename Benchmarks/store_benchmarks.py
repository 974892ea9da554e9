"""What the store does in bulk: generation, reading without a snapshot, many writers, bytes on the disk."""
import os
import shutil
import tempfile
from pathlib import Path

from desks import TABLE, TITLE
from figures import Bar, Line
from processes import find, output, time_of, together

WRITERS = 8


def generation(bench, desk):
    """Made anew if the store was there already; a big one is generated once."""
    desk.store
    times = [desk.made_in] if desk.made_in else []
    while len(times) < 3 and sum(times) < 1000 * bench.seconds:
        path = desk.place / "again"
        shutil.rmtree(path, ignore_errors=True)
        times.append(time_of([desk.usher, "demo", "--tickets", str(desk.tickets), "--seed", "1", "--no-board",
                              "--store", str(path)]))
        shutil.rmtree(path)
    singles = []
    while len(singles) < 3 and sum(singles) < 1000 * bench.seconds:
        path = desk.place / "singles"
        shutil.rmtree(path, ignore_errors=True)
        singles.append(time_of([bench.writer, "--bulk", str(path), str(desk.tickets)]))
        shutil.rmtree(path)
    return [
        Line("bulk: tickets of one event", "k tickets/s", desk.tickets, "usher",
             [desk.tickets / time for time in singles], bars=[Bar("median", 200, at_least=True)]),
        Line("generation (demo)", "k tickets/s", desk.tickets, "usher", [desk.tickets / time for time in times]),
        Line("generation (demo)", "k events/s", desk.tickets, "usher", [desk.events / time for time in times],
             bars=[Bar("median", 600, at_least=True)]),
    ]


def rebuild(bench, desk):
    desk.enter()
    events, times = desk.events, []
    while len(times) < 3 and sum(times) < 1000 * bench.seconds:
        desk.forget_snapshots()
        times.append(time_of([desk.usher, "list", "--count"]))
        desk.settle()
    size = sum(path.stat().st_size for path in (desk.store / "journals").rglob("*") if path.is_file())
    found = [
        Line("reading without a snapshot", "k events/s", desk.tickets, "usher", [events / time for time in times],
             bars=[Bar("median", 300, at_least=True)]),
        Line("disk: histories", "bytes/event", desk.tickets, "usher, journal", [size / events]),
    ]
    if desk.cached_bytes():
        found.append(Line("disk: histories", "bytes/ticket", desk.tickets, "usher, snapshot",
                          [desk.cached_bytes() / desk.tickets]))
    return found


def writers(bench):
    """Durable appends by eight processes at once; and what a bare capture takes on the disk."""
    each = bench.appends
    rates = {"SQLite, WAL, FULL": [], "usher": []}
    sizes, snapshots = [], []
    for _ in range(3):
        # A place of its own: what brings a snapshot up to date in the background may still write into the last one.
        place = Path(tempfile.mkdtemp(prefix="writers.", dir=bench.place))
        store, database, total = place / "store", place / "tickets.db", WRITERS * each
        output(find("sqlite3"), str(database), TABLE)
        environment = dict(os.environ, USHER_STORE=str(store), XDG_CACHE_HOME=str(place / "cache"))
        run = lambda *words: output(find("env"), f"USHER_STORE={store}", f"XDG_CACHE_HOME={place / 'cache'}", *words)
        run(bench.usher, "init")
        seconds = together([bench.program("sqlite_writer"), str(database), str(each)], environment, WRITERS)
        rates["SQLite, WAL, FULL"].append(total / seconds)
        seconds = together([bench.writer, str(store), str(each)], environment, WRITERS)
        rates["usher"].append(total / seconds)
        check("SQLite's table", output(find("sqlite3"), str(database), "SELECT count(*) FROM ticket"), total)
        check("usher's store", run(bench.usher, "list", "--all", "--count"), total)
        run(bench.usher, "audit", "verify")
        sizes.append(files(store / "journals") / total)
        if kept := files(place / "cache"):
            snapshots.append(kept / total)
        shutil.rmtree(place, ignore_errors=True)
    what = f"durable appends, {WRITERS} processes × {each}"
    found = [Line(what, "per s", 0, "SQLite, WAL, FULL", rates["SQLite, WAL, FULL"]),
             Line(what, "per s", 0, "usher", rates["usher"], rates["SQLite, WAL, FULL"], [Bar("ratio", 1.5, at_least=True)]),
             Line(f"disk: a bare capture ({TITLE.format(n=1)!r})", "bytes", 0, "usher, journal", sizes,
                  bars=[Bar("median", 350)])]
    if snapshots:
        found.append(Line(found[-1].what, "bytes", 0, "usher, snapshot", snapshots, bars=[Bar("median", 100)]))
    return found


def files(directory):
    return sum(path.stat().st_size for path in directory.rglob("*") if path.is_file())


def check(where, count, expected):
    if int(count) != expected:
        raise SystemExit(f"{where} holds {count.strip()} tickets, not {expected}")
