"""Counts instructions, which a busy machine doesn't change: of `usher add`, and of a cursor move on the board.

    instructions.py USHER PLACE RECORD TOOLCHAIN [--record]

Only what the program's own binary executes counts: the loader and the C library are the system's, and differ. A cursor
move is the difference between two boards, one of which got twice the keys. Fails if a figure is more than a fifth above
the recorded one of this architecture and toolchain; where there is none it only prints.
"""
import os
import platform
import subprocess
import sys
from pathlib import Path

from processes import output
from screens import Screen

MOVES = 16
SLACK = 1.20


def own_instructions(lines, binary):
    """The instructions spent in one object itself, from the lines of a profile by callgrind."""
    names, mine, total, skip = {}, False, 0, False
    for line in lines:
        if line.startswith("ob="):
            number, _, name = line[3:].strip().partition(" ")
            # A name is written out once, and then meant by its number.
            if name:
                names[number] = name
            mine = names.get(number, number) == binary
        elif line.startswith("cob="):
            number, _, name = line[4:].strip().partition(" ")
            if name:
                names[number] = name
        elif line.startswith("calls="):
            skip = True
        elif line[:1].isdigit() or line[:1] in "+-*":
            if mine and not skip:
                total += int(line.split()[1])
            skip = False
    return total


def profiled(place, usher, *words):
    """A command that leaves its profile in callgrind.PID: a child that it forks has a file of its own."""
    return ["/usr/bin/env", "SWIFT_DETERMINISTIC_HASHING=1", "valgrind", "--tool=callgrind", "--quiet",
            f"--callgrind-out-file={place}/callgrind.%p", f"--log-file={place}/valgrind.%p.log", usher, *words]


def count(place, pid, usher):
    path = f"{place}/callgrind.{pid}"
    with open(path) as file:
        total = own_instructions(file, usher)
    if total == 0:
        sys.exit(f"{path}: nothing was executed in {usher}")
    return total


def of_add(usher, place):
    found = []
    for _ in range(3):
        command = profiled(place, usher, "add", "reset the VPN token tag:vpn pri:high")
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
            if process.wait() != 0:
                sys.exit(f"{' '.join(command)}: ended with {process.returncode}")
        found.append(count(place, process.pid, usher))
    return sorted(found)[1]


def of_board(usher, place, moves):
    screen = Screen(profiled(place, usher), silence=0.2)
    screen.first_frame()
    for number in range(moves):
        if screen.press(b"jjkk"[number % 4:number % 4 + 1], patience=20)[2] == 0:
            sys.exit("the board does not answer a key")
    os.write(screen.master, b"q")
    while screen.read():
        pass
    os.waitpid(screen.pid, 0)
    os.close(screen.master)
    return count(place, screen.pid, usher)


def recorded(path):
    """{(architecture, toolchain, what): instructions}."""
    figures = {}
    for line in path.read_text().splitlines():
        if line and not line.startswith("#"):
            architecture, toolchain, what, figure = line.split()
            figures[architecture, toolchain, what] = int(figure)
    return figures


def main():
    usher, place, record, toolchain = sys.argv[1:5]
    record, key = Path(record), (platform.machine(), toolchain)
    figures = recorded(record)
    output(usher, "demo", "--tickets", "1000", "--seed", "1", "--no-board", "--store", os.environ["USHER_STORE"])
    # What is measured shall find a journal of the writer's own, and a lane to move in, whomever the demo gave its tickets.
    for number in range(4):
        output(usher, "add", f"the journal is there, {number}", "to:me")
    base = of_board(usher, place, MOVES)
    found = {"cursor-move": (of_board(usher, place, 2 * MOVES) - base) // MOVES, "add": of_add(usher, place)}
    if "--record" in sys.argv:
        figures.update({(*key, what): figure for what, figure in found.items()})
        heading = [line for line in record.read_text().splitlines() if line.startswith("#")]
        lines = [f"{' '.join(name):<32} {figure:>10}" for name, figure in sorted(figures.items())]
        record.write_text("\n".join(heading + lines) + "\n")
    failed = False
    for what, figure in sorted(found.items()):
        limit = figures.get((*key, what))
        verdict = "nothing recorded for this architecture and toolchain"
        if limit:
            too_many = figure > limit * SLACK
            failed = failed or too_many
            verdict = f"{figure / limit:.2f} of the recorded {limit:,}{': TOO MANY' if too_many else ''}"
        print(f"{what:<12} {figure:>12,} instructions, {verdict}")
    if failed:
        sys.exit("more than a fifth above the record; if that is meant, script/bench instructions --record")


if __name__ == "__main__":
    main()
