"""Runs the benchmarks and prints one table: bench.py USHER WRITER PLACE [options]; script/bench says which options."""
import argparse
import os
import platform
import sys
import time
from pathlib import Path

import board_benchmarks
import shell_benchmarks
import store_benchmarks
from desks import Desk
from figures import growth, missed, size, table

PER_SIZE = {
    "generation": store_benchmarks.generation,
    "capture": shell_benchmarks.capture,
    "list": shell_benchmarks.lists,
    "frame": board_benchmarks.frames,
    "keys": board_benchmarks.keys,
    "filter": board_benchmarks.filtering,
    "ways": board_benchmarks.ways,
    "flood": board_benchmarks.flood,
    "memory": shell_benchmarks.memory,
    "rebuild": store_benchmarks.rebuild,
}
OVER_SIZES = {"growth": shell_benchmarks.growing}
ONCE = {"writers": store_benchmarks.writers}
PARTS = [*PER_SIZE, *OVER_SIZES, *ONCE]


class Bench:
    """What every benchmark is told: where, with what, how often, and for how long at most."""

    def __init__(self, options):
        self.usher, self.writer, self.place = options.usher, options.writer, Path(options.place)
        self.rounds, self.seconds, self.keys, self.appends = (
            (50, 15, 200, 1000) if options.full else (20, 3, 60, 250))
        if options.rounds:
            self.rounds = options.rounds
            self.seconds *= max(1, options.rounds // 20)

    def program(self, name):
        """One of the small C programs, which script/bench has compiled."""
        return str(self.place / name)


def arguments():
    parser = argparse.ArgumentParser(prog="script/bench", usage="see the head of script/bench")
    for name in ("usher", "writer", "place"):
        parser.add_argument(name)
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--only", action="append", choices=PARTS, default=[])
    parser.add_argument("--sizes", type=lambda text: [int(word) for word in text.split(",")], default=None)
    parser.add_argument("--rounds", type=int)
    options = parser.parse_args()
    options.sizes = options.sizes or ([1000, 10_000, 100_000, 1_000_000] if options.full else [1000, 10_000])
    return options


def main():
    options = arguments()
    bench = Bench(options)
    wanted = options.only or PARTS
    lines, start = [], time.monotonic()

    def measure(name, function, *subjects):
        at = " at " + ", ".join(size(desk.tickets) for desk in subjects) if subjects else ""
        print(f"script/bench: {time.monotonic() - start:4.0f} s: {name}{at}", file=sys.stderr)
        lines.extend(function(bench, *subjects))

    desks = [Desk(bench.place, bench.usher, tickets) for tickets in options.sizes]
    try:
        for desk in desks:
            for name, function in PER_SIZE.items():
                if name in wanted:
                    measure(name, function, desk)
        for name, function in OVER_SIZES.items():
            if name in wanted:
                measure(name, function, *desks)
        for name, function in ONCE.items():
            if name in wanted:
                measure(name, function)
    finally:
        # Whatever goes wrong, what has been measured is not lost.
        report(lines, time.monotonic() - start)


def report(lines, seconds):
    # Things stand together, each with its sizes from small to large.
    order = list(dict.fromkeys(line.what for line in lines))
    lines.sort(key=lambda line: (order.index(line.what), line.unit, line.tickets))
    print(f"{os.cpu_count()} processors, {platform.machine()}, load {os.getloadavg()[0]:.1f}; ratios are medians of pairs;"
          " what they compare with is the group's first line\n")
    print("\n".join(table(lines)))
    if rows := growth(lines):
        print("\n" + "\n".join(rows))
    print(f"\n{missed(lines)} bars missed, {seconds:.0f} s")


main()
