"""Desks of so many tickets: Usher's store, and as much for each neighbour. Each is made when it is first wanted."""
import fcntl
import json
import os
import plistlib
import random
import shutil
import time
from functools import cached_property
from pathlib import Path

from processes import find, output, time_of

TITLE = "reset the VPN token {n}"
TABLE = """PRAGMA journal_mode=WAL;
CREATE TABLE ticket(number INTEGER PRIMARY KEY, title TEXT, state TEXT, priority INTEGER, at INTEGER, login TEXT);
"""


class Desk:
    def __init__(self, place, usher, tickets):
        self.place = Path(place) / str(tickets)
        self.place.mkdir(parents=True, exist_ok=True)
        self.usher, self.tickets = usher, tickets
        self.cache = self.place / "cache" / "usher"
        self.store_path, self.made_in = self.place / "store", None

    def enter(self):
        """Makes this desk's store the one that usher opens, with the snapshots of this desk only."""
        self.store
        self.enter_made()

    def enter_made(self):
        os.environ["USHER_STORE"] = str(self.store_path)
        os.environ["XDG_CACHE_HOME"] = str(self.cache.parent)
        os.environ["TASKRC"] = str(self.place / "taskrc")

    @cached_property
    def store(self):
        if not self.store_path.exists():
            # Under another name until it is whole: a run that was broken off leaves no half a store to be reused.
            new = self.place / "new"
            shutil.rmtree(new, ignore_errors=True)
            self.made_in = time_of([self.usher, "demo", "--tickets", str(self.tickets), "--seed", "1", "--no-board",
                                    "--store", str(new)])
            new.rename(self.store_path)
        self.enter_made()
        output(self.usher, "list", "--count")
        self.settle()
        return self.store_path

    def settle(self):
        """Waits until a snapshot has been made and no more is being written: a child in the background does that, under a lock."""
        end = time.monotonic() + 300
        while not (locks := list(self.cache.glob("*/lock"))) or not list(self.cache.glob("*/base.snapshot")):
            if time.monotonic() > end:
                raise SystemExit(f"no snapshot of {self.store_path} came up")
            time.sleep(0.05)
        for lock in locks:
            with open(lock) as file:
                fcntl.flock(file, fcntl.LOCK_EX)

    def cached_bytes(self):
        return sum(path.stat().st_size for path in self.cache.rglob("*") if path.is_file())

    def forget_snapshots(self):
        shutil.rmtree(self.cache, ignore_errors=True)

    def journal_bytes(self):
        return sum(path.stat().st_size for path in (self.store / "journals").rglob("*.journal"))

    @property
    def events(self):
        """How many events the store's one writer is known to have written."""
        marks = (self.store / "journals").glob("*/*/mark")
        return sum(plistlib.loads(mark.read_bytes())["sequence"] for mark in marks)

    @cached_property
    def assignee(self):
        """The person whose tickets are listed, how many of them are active, and how many there are."""
        listed = self.tickets_of("is:active", "not:is:unassigned") or self.tickets_of("is:active")
        login = next(ticket["assignee"] for ticket in listed if ticket["assignee"])
        counts = [int(output(self.usher, "list", f"to:{login}", *more, "--count")) for more in ([], ["--all"])]
        return login, counts[0], counts[1]

    @cached_property
    def open_numbers(self):
        return [ticket["number"] for ticket in self.tickets_of("state:open", "is:ready")]

    def tickets_of(self, *filters):
        return json.loads(output(self.usher, "list", *filters, "--limit", "200", "--json"))["data"]["tickets"]

    @cached_property
    def database(self):
        """A SQLite table of as many tickets, as many of them the person's, with the index that suits the list best."""
        login, active, every = self.assignee
        path = self.place / "tickets.db"
        if not path.exists():
            # Spread evenly: the k-th of the person's tickets is where i * every / n steps to k; likewise the active ones.
            statement = TABLE + f"""WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {self.tickets}),
shared AS (SELECT i, i * {every} / {self.tickets} AS k, i * {every} / {self.tickets} > (i - 1) * {every} / {self.tickets} AS mine
  FROM n)
INSERT INTO ticket SELECT i, 'reset the VPN token ' || i,
  CASE WHEN iif(mine, k * {active} / {every} > (k - 1) * {active} / {every}, i % 50 = 0) THEN 'open' ELSE 'closed' END,
  i % 4, 1700000000 + i, iif(mine, '{login}', 'u' || i % 20) FROM shared;
CREATE INDEX work ON ticket(login, state DESC, priority DESC, number);"""
            output(find("sqlite3"), str(path), statement)
        return str(path)

    @cached_property
    def tasks(self):
        """Taskwarrior's files, written directly in the form that it gives them; shared out as SQLite's table is."""
        data = self.place / "tasks"
        data.mkdir(exist_ok=True)
        (self.place / "taskrc").write_text(f"data.location={data}\nconfirmation=off\nverbose=nothing\n")
        login, active, every = self.assignee
        with open(data / "pending.data", "w") as pending, open(data / "completed.data", "w") as completed:
            for number in range(1, self.tickets + 1):
                mine = number * every // self.tickets
                is_mine = mine > (number - 1) * every // self.tickets
                is_open = mine * active // every > (mine - 1) * active // every if is_mine else number % 50 == 0
                tail = f'modified:"1700000000" project:"{login if is_mine else "other"}"'
                name = f'uuid:"00000000-0000-4000-8000-{number:012x}"'
                start = f'[description:"{TITLE.format(n=number)}"'
                if is_open:
                    pending.write(f'{start} entry:"1700000000" {tail} status:"pending" {name}]\n')
                else:
                    completed.write(f'{start} end:"1700000001" entry:"1700000000" {tail} status:"completed" {name}]\n')
        return find("task")

    @cached_property
    def text(self):
        """A text of as many lines, for programs that show lines."""
        path = self.place / "tickets.txt"
        with open(path, "w") as file:
            for number in range(self.tickets):
                file.write(f"{number:>8} open  {TITLE.format(n=number):<60} +vpn ana  3 d\n")
        return str(path)

    @cached_property
    def repository(self):
        """A git repository of as many commits."""
        path = self.place / "repository"
        if not path.exists():
            git = find("git")
            output(git, "init", "-q", "-b", "main", str(path))
            stream = bytearray()
            for number in range(self.tickets):
                title = TITLE.format(n=number)
                stream += f"commit refs/heads/main\ncommitter ana <ana@x> {1500000000 + number} +0000\n".encode()
                stream += f"data {len(title)}\n{title}\n".encode()
            output(git, "-C", str(path), "fast-import", "--quiet", feed=bytes(stream))
        return str(path)

    def some_number(self, round_number):
        """A ticket of this round's own, the same in every run."""
        return str(random.Random(round_number).randint(1, self.tickets))
