#!/usr/bin/env python3
"""Makes random projects with the real usher, and compares what it says of them with networkx.

    graphs.py USHER [--graphs N] [--largest N] [--seed S]

For each graph: what is ready, what is blocked and by what; the progress of every master with its longest chain; the
needs that a tree leaves out (the transitive reduction); and that each tie which would close a cycle is refused, by a
cycle that is there. Ends with 1, and the seed, at the first difference.
"""
import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile

import networkx as nx

ACTIVE = {"open", "assigned", "in-progress"}


class Different(Exception):
    pass


def expect(what, usher, networkx):
    if usher != networkx:
        raise Different(f"{what}: usher says {usher}, networkx {networkx}")


class Project:
    """A store, and beside it what was done there, as a graph: an edge leads from what waits to what it waits for."""

    def __init__(self, usher, directory, dice):
        self.usher, self.dice = usher, dice
        self.store = os.path.join(directory, "store")
        self.environment = {**os.environ, "XDG_CACHE_HOME": os.path.join(directory, "cache"), "LC_ALL": "C.UTF-8"}
        self.needs, self.waits = nx.DiGraph(), nx.DiGraph()
        self.master = {}
        self.refused = 0
        self.must("init", self.store)

    def run(self, *words):
        command = [self.usher, "-C", self.store, *words] if words[0] != "init" else [self.usher, *words]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True)

    def must(self, *words):
        done = self.run(*words)
        if done.returncode != 0:
            raise Different(f"usher {' '.join(words)} ended with {done.returncode}: {done.stderr}")
        return done.stdout

    def data(self, *words):
        return json.loads(self.must(*words, "--json"))["data"]

    def check_refusal(self, done, new_edges, what):
        """A refusal must name a cycle, each step of which is an edge that is there or was asked for."""
        self.refused += 1
        expect(f"exit code of {what}", done.returncode, 1)
        cycle = re.search(r"\(([^()]* → [^()]*)\)", done.stderr)
        if not cycle:
            raise Different(f"{what} is refused without a path: {done.stderr}")
        path = cycle[1].split(" → ")
        expect(f"ends of the cycle of {what}", path[0], path[-1])
        for edge in zip(path, path[1:]):
            if edge not in new_edges and not self.waits.has_edge(*edge):
                raise Different(f"{what} is refused for {cycle[1]}, but {edge[0]} does not wait for {edge[1]}")

    def closes_cycle(self, waiter, awaited):
        return waiter == awaited or (
            waiter in self.waits and awaited in self.waits and nx.has_path(self.waits, awaited, waiter))

    def add(self, name):
        """Captures a ticket with a master and needs among the earlier ones."""
        known = list(self.waits)
        master = self.dice.choice(known) if known and self.dice.random() < 0.5 else None
        needs = self.dice.sample(known, min(len(known), self.dice.choice([0, 0, 1, 1, 2, 3])))
        words = ["add", "--raw", f"ticket {name}"]
        if master:
            words += ["--part-of", master]
        if needs:
            words += ["--needs", ",".join(needs)]
        done = self.run(*words)
        if master and any(self.closes_cycle(master, need) for need in needs):
            self.check_refusal(done, {("it", need) for need in needs} | {(master, "it")}, f"capture under {master}")
            master = None
            done = self.run("add", "--raw", f"ticket {name}", *(["--needs", ",".join(needs)] if needs else []))
        expect(f"number of ticket {name}", done.stdout.strip(), name)
        self.waits.add_node(name)
        self.needs.add_node(name)
        for need in needs:
            self.tie(name, "needs", need)
        if master:
            self.tie(name, "part-of", master)

    def tie(self, ticket, relation, other):
        if relation == "needs":
            self.needs.add_edge(ticket, other)
            self.waits.add_edge(ticket, other)
            return
        if old := self.master.get(ticket):
            if not self.needs.has_edge(old, ticket):
                self.waits.remove_edge(old, ticket)
        self.master[ticket] = other
        self.waits.add_edge(other, ticket)

    def link(self):
        ticket, other = self.dice.choice(list(self.waits)), self.dice.choice(list(self.waits))
        relation = self.dice.choice(["needs", "part-of"])
        edge = (ticket, other) if relation == "needs" else (other, ticket)
        done = self.run("link", ticket, relation, other)
        what = f"link {ticket} {relation} {other}"
        if ticket == other:
            expect(f"exit code of {what}", done.returncode, 1)
        elif self.waits.has_edge(*edge) or not self.closes_cycle(*edge):
            expect(f"exit code of {what}", done.returncode, 0)
            self.tie(ticket, relation, other)
        else:
            self.check_refusal(done, {edge}, what)

    def move(self):
        """Brings most of the tickets to other states, many at a time."""
        kinds = [[], ["take"], ["start", "--force", "x"], ["resolve", "--force", "x"], ["close", "--reason", "no use"],
                 ["close", "--reason", "duplicate"]]
        groups = [[] for _ in kinds]
        for ticket in self.waits:
            groups[self.dice.choices(range(len(kinds)), [5, 2, 1, 4, 1, 1])[0]].append(ticket)
        for kind, tickets in list(zip(kinds, groups))[1:]:
            for start in range(0, len(tickets), 400):
                self.must(kind[0], *tickets[start:start + 400], *kind[1:])
        resolved = groups[3][::2]
        for start in range(0, len(resolved), 400):
            self.must("close", *resolved[start:start + 400], "--force", "x")

    def check(self):
        tickets = {ticket["number"]: ticket for ticket in self.data("list", "--all")["tickets"]}
        expect("tickets", sorted(tickets), sorted(self.waits))
        active = {number for number, ticket in tickets.items() if ticket["state"] in ACTIVE}
        parts = {}
        for part, master in self.master.items():
            parts.setdefault(master, []).append(part)
        for number, ticket in tickets.items():
            expect(f"needs of {number}", set(ticket["needs"]), set(self.needs.successors(number)))
            expect(f"needed by of {number}", set(ticket["neededBy"]), set(self.needs.predecessors(number)))
            expect(f"master of {number}", ticket["master"], self.master.get(number))
            expect(f"parts of {number}", set(ticket["parts"]), set(parts.get(number, [])))
            blockers = set(self.needs.successors(number)) & active
            expect(f"blockers of {number}", set(ticket["blockedBy"]), blockers)
            expect(f"ready of {number}", ticket["ready"], number in active and not blockers)
            self.check_progress(number, ticket["progress"], tickets, active, parts)
        for words, wanted in [("is:ready", lambda ticket: ticket["ready"]),
                              ("is:blocked", lambda ticket: ticket["state"] in ACTIVE and ticket["blockedBy"])]:
            listed = {ticket["number"] for ticket in self.data("list", words)["tickets"]}
            expect(words, listed, {number for number, ticket in tickets.items() if wanted(ticket)})
        self.check_tree(tickets, active, parts)

    def check_progress(self, number, progress, tickets, active, parts):
        if number not in parts:
            return expect(f"progress of {number}", progress, None)
        under = nx.DiGraph((master, part) for part, master in self.master.items())
        leaves = {part for part in nx.descendants(under, number) if part not in parts}
        counted = {leaf for leaf in leaves if tickets[leaf]["outcome"] not in ("given-up", "duplicate")}
        left = leaves & active
        blocked = {leaf for leaf in left if set(self.needs.successors(leaf)) & active}
        expect(f"total of {number}", progress["total"], len(counted))
        expect(f"done of {number}", progress["done"], len(counted - active))
        expect(f"in progress of {number}", progress["inProgress"],
               sum(tickets[leaf]["state"] == "in-progress" for leaf in left))
        expect(f"blocked of {number}", progress["blocked"], len(blocked))
        expect(f"blockers below {number}", set(progress["blockedBy"]),
               {need for leaf in blocked for need in self.needs.successors(leaf)} & active)
        within = self.needs.subgraph(left)
        longest = nx.dag_longest_path_length(within) + 1 if within.number_of_edges() else 0
        chain = progress["longestChain"]
        expect(f"length of the longest chain below {number}", len(chain), longest)
        for need, ticket in zip(chain, chain[1:]):
            if not within.has_edge(ticket, need):
                raise Different(f"chain of {number}: {ticket} does not need {need}")

    def check_tree(self, tickets, active, parts):
        tops = [number for number in parts if number not in self.master and tickets[number]["state"] != "closed"]
        under = nx.DiGraph((master, part) for part, master in self.master.items())
        lines = self.data("tree")["tickets"]
        below = [part for top in tops for part in nx.descendants(under, top)]
        expect("tickets of the trees", sorted(line["number"] for line in lines), sorted(tops + below))
        reduced = nx.transitive_reduction(self.needs.subgraph(active))
        depth = {top: 0 for top in tops}
        for line in lines:
            number = line["number"]
            if line["depth"] > 0:
                depth[number] = depth[self.master[number]] + 1
            expect(f"depth of {number}", line["depth"], depth[number])
            blockers = set(reduced.successors(number)) if number in active else set()
            expect(f"blockers of {number} in its tree", set(line["blockedBy"]), blockers)
            first = number not in parts and tickets[number]["ready"] and line["state"] != "in-progress"
            expect(f"first of {number}", line["canBeFirst"], first)


def one(usher, size, seed):
    dice = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="usher-graph-") as directory:
        project = Project(usher, directory, dice)
        for number in range(1, size + 1):
            project.add(str(number))
        for _ in range(size // 3 + 3):
            project.link()
        project.move()
        project.check()
        return project.waits.number_of_edges(), project.refused


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("usher")
    parser.add_argument("--graphs", type=int, default=10)
    parser.add_argument("--largest", type=int, default=60)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    options = parser.parse_args()
    tickets = edges = refused = largest = 0
    for index in range(options.graphs):
        seed = options.seed + index
        # Most are small, and the last is as large as they may be: a small graph has every shape, and is made quickly.
        share = 1 if index == options.graphs - 1 else random.Random(seed).random() ** 3
        size = round(4 * (options.largest / 4) ** share)
        try:
            counts = one(options.usher, size, seed)
        except Different as difference:
            sys.exit(f"{difference}\n    graph of {size} tickets: --graphs 1 --largest {size} --seed {seed}")
        tickets, edges, refused, largest = tickets + size, edges + counts[0], refused + counts[1], max(largest, size)
    if refused == 0:
        sys.exit("no tie was refused: nothing is known of cycles")
    print(f"{options.graphs} graphs, {tickets} tickets (at most {largest}), {edges} ties, {refused} cycles refused: "
          f"as networkx says, --seed {options.seed}")


main()
