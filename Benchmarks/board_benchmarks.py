"""The board beside other full-screen programs: first frame, keys, idling, filtering, memory."""
import os
import subprocess
import sys
import time

from figures import Bar, Line
from memory import kilobytes
from processes import find, in_turn
from screens import Screen

KEYS = (b"j", b"j", b"k", b"k")
FLOOD = 1000  # foreign events a second
LETTERS = (b"v", b"n", b"p", b"r", b"s", b"m")


def frames(bench, desk):
    desk.enter()

    def start(*command):
        def measure(_):
            screen = Screen(list(command))
            try:
                return screen.first_frame()
            finally:
                screen.close()
        return measure

    contenders = {
        "vim, as many lines": start(find("vim"), "-n", "-R", desk.text),
        "usher": start(desk.usher),
        "less, as many lines": start(find("less"), desk.text),
        "tig, as many commits": start(find("tig"), f"-C{desk.repository}"),
        "C: a list in ncurses": start(bench.program("list")),
    }
    times = in_turn(contenders, max(3, bench.rounds // 5), bench.seconds)
    base = times["vim, as many lines"]
    bars = [Bar("ratio", 2.0)] if desk.tickets >= 10_000 else []
    return [Line("first frame", "ms", desk.tickets, name, values, [] if values is base else base,
                 bars if name == "usher" else []) for name, values in times.items()]


def keys(bench, desk):
    """Two boards side by side, a key to each in turn; then the board's idling and its memory."""
    desk.enter()
    names = {"C: a list in ncurses": [bench.program("list")], "usher": [desk.usher]}
    screens = {name: Screen(command) for name, command in names.items()}
    times, sizes = {name: [] for name in names}, {name: [] for name in names}
    for screen in screens.values():
        screen.first_frame()
    for number in range(bench.keys):
        for name, screen in screens.items():
            _, last, count = screen.press(KEYS[number % len(KEYS)])
            if count:
                times[name].append(last)
                sizes[name].append(count)
    board = screens["usher"]
    idle_bytes, idle_time = board.idle(3)
    megabytes = kilobytes(board.maps(), str(desk.cache.parent)) / 1024
    for screen in screens.values():
        screen.close()
    base = times["C: a list in ncurses"]
    late = [Bar("p99", 8.0)]
    most = {10_000: [Bar("median", 25)], 1_000_000: [Bar("median", 200)]}.get(desk.tickets, [])
    at = desk.tickets
    return [
        Line("key to frame", "ms", at, "C: a list in ncurses", base),
        Line("key to frame", "ms", at, "usher", times["usher"], base, [Bar("ratio", 2.0)] + late),
        Line("a cursor move", "bytes", at, "C: a list in ncurses", sizes["C: a list in ncurses"]),
        Line("a cursor move", "bytes", at, "usher", sizes["usher"], [], [Bar("median", 600)]),
        Line("idle for 3 s", "bytes", at, "usher", [idle_bytes], [], [Bar("median", 0)]),
        Line("idle for 3 s", "ms of CPU", at, "usher", [idle_time], [], [Bar("median", 0)]),
        Line("memory of the board", "MB", at, "usher", [megabytes], [], most),
    ]


def filtering(bench, desk):
    """A letter into the filter, and away again: to the first byte of an answer, and to the last."""
    desk.enter()
    screen = Screen([desk.usher], silence=0.15)
    screen.first_frame()
    screen.press(b"/")
    echoes, shown = [], []
    for number in range(max(6, bench.keys // 8)):
        first, last, count = screen.press(LETTERS[number % len(LETTERS)])
        if count:
            echoes.append(first)
            shown.append(last)
        screen.press(b"\x7f")
    screen.close()
    bars = [Bar("median", 50)]
    return [Line("filter as you type: to the first byte", "ms", desk.tickets, "usher", echoes),
            Line("filter as you type: to the new frame", "ms", desk.tickets, "usher", shown, [], bars)]


# Keys that look at many tickets: the presses that lead to each, the key itself, and those that lead back.
WAYS = (
    ("sort by change", [b"S"], b"u", [b"S", b"w"]),
    ("other lanes", [], b"b", []),
    ("the timeline", [], b"T", [b"\x1b"]),
    ("a moment before", [b"T"], b"\x1b[D", [b"\x1b"]),
    ("the workload", [], b"W", [b"\x1b"]),
    ("who knows what", [], b"K", [b"\x1b"]),
    ("find what is needed", [b"d"], b"m", [b"\x7f", b"\x1b"]),
    ("find a project", [b"P"], b"m", [b"\x7f", b"\x1b"]),
)


def ways(bench, desk):
    """Keys that look at many tickets: to the first byte of an answer, and to the last."""
    desk.enter()
    screen = Screen([desk.usher], silence=0.15)
    screen.first_frame()
    lines = []
    for name, there, key, back in WAYS:
        echoes, shown = [], []
        for _ in range(max(6, bench.keys // 8)):
            for press in there:
                screen.press(press)
            first, last, _ = screen.press(key)
            echoes.append(first)
            shown.append(last)
            for press in back:
                screen.press(press)
        lines.append(Line(f"{name}: to the first byte", "ms", desk.tickets, "usher", echoes))
        lines.append(Line(f"{name}: to the new frame", "ms", desk.tickets, "usher", shown))
    screen.close()
    return lines


def flood(bench, desk):
    """Letters into a capture while another process writes: how late each is shown, and whether one is lost.

    Letters that no ticket holds: where one comes in, it is the echo of the key.
    """
    desk.enter()
    screen = Screen([desk.usher])
    screen.first_frame()
    screen.press(b"c")
    letters = [chr(point).encode() for point in range(0x3B1, 0x3C9) if point != 0x3C2] * 4
    writer = subprocess.Popen([bench.writer, str(desk.store), str(20 * FLOOD), str(FLOOD)], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE)
    writer.stdout.readline()
    before = desk.events
    writer.stdin.write(b"\n")
    writer.stdin.flush()
    start = time.perf_counter()
    late = []
    for letter in letters:
        since = time.perf_counter()
        os.write(screen.master, letter)
        seen = b""
        while letter not in seen and time.perf_counter() - since < 2:
            seen += screen.available(0.1)
        late.append((time.perf_counter() - since) * 1e3)
        if letter not in seen:
            sys.exit(f"key {len(late)} of {len(letters)} was not shown")
        time.sleep(0.02)
    elapsed = time.perf_counter() - start
    rate = (desk.events - before) / elapsed
    writer.kill()
    writer.wait()
    screen.close()
    return [Line(f"typing while {FLOOD} events/s come in", "ms", desk.tickets, "usher", late, [], [Bar("p99", 50)]),
            Line(f"typing while {FLOOD} events/s come in", "events/s", desk.tickets, "usher-writer", [rate])]
