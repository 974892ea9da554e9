#!/usr/bin/env python3
"""Brings another tracker's tickets into usher, through usher itself.

    task export | import_tickets.py taskwarrior
    curl 'https://bugzilla.example.org/rest/bug?product=X&include_fields=_default,comments' | import_tickets.py bugzilla
    import_tickets.py beads < .beads/issues.jsonl
    import_tickets.py csv < tickets.csv

A CSV file has a line of names first: id and title, and if it likes description, state (a state of usher), priority,
tags, needs, part_of, due, requester; several tags or ids in one cell have blanks or commas between them.

Every ticket gets the key FORMAT-ID, by which it is known when the script runs again: then only what is new is added. What
the other tracker allows and usher does not, as two bugs that wait for each other, is told and left out. Options after the
format go to usher: import_tickets.py csv -C STORE
"""
import csv, json, os, re, subprocess, sys

USHER = os.environ.get("USHER", "usher")
FINISHED = "as it was in the tracker that it comes from"

def usher(*words, text=None, may_refuse=False):
    done = subprocess.run([USHER, *sys.argv[2:], *words], input=text or "", capture_output=True, text=True)
    if done.returncode == 1 and may_refuse:
        print(f"left out: {done.stderr.strip()}", file=sys.stderr)
    elif done.returncode != 0:
        sys.exit(f"usher {' '.join(words)}: {done.stderr.strip()}")
    return done.stdout

def split(text):
    return re.split(r"[,\s]+", text.strip()) if text and text.strip() else []

def day(text):
    digits = re.match(r"(\d{4})-?(\d\d)-?(\d\d)", text or "")
    return "-".join(digits.groups()) if digits else None

def taskwarrior(stream):
    """`task export`: pending tasks with a start are in progress, deleted ones given up; projects become masters."""
    tasks, masters = json.load(stream), {}
    for task in tasks:
        state = {"completed": "closed", "deleted": "given-up"}.get(task["status"], "open")
        if state == "open" and "start" in task:
            state = "in-progress"
        project = task.get("project")
        if project:
            masters[project] = {"id": f"project-{project}", "title": project}
        yield {
            "id": task["uuid"], "title": task["description"], "state": state, "tags": task.get("tags", []),
            "priority": {"H": "high", "L": "low"}.get(task.get("priority")), "due": day(task.get("due")),
            "needs": task.get("depends", []) if isinstance(task.get("depends", []), list) else split(task["depends"]),
            "part_of": f"project-{project}" if project else None,
            "comments": [note["description"] for note in task.get("annotations", [])]}
    yield from masters.values()

def bugzilla(stream):
    """The answer of Bugzilla's REST interface to a search for bugs."""
    for bug in json.load(stream)["bugs"]:
        resolution = bug.get("resolution") or ""
        state = "open" if not resolution else "closed" if resolution == "FIXED" else "given-up"
        if resolution == "DUPLICATE":
            state = "duplicate"
        priority = {"P1": "urgent", "P2": "high", "P4": "low", "P5": "low"}.get(bug.get("priority"))
        yield {
            "id": bug["id"], "title": bug["summary"], "state": state, "needs": bug.get("depends_on", []),
            "tags": [word.lower() for word in bug.get("keywords", [])], "duplicate_of": bug.get("dupe_of"),
            "priority": priority, "due": day(bug.get("deadline")), "requester": bug.get("creator"),
            "comments": [comment["text"] for comment in bug.get("comments", [])]}

def beads(stream):
    """The issues that a project keeps in its repository with beads: one JSON object a line."""
    for issue in map(json.loads, stream):
        if issue.get("status") == "tombstone":
            continue
        links = {}
        for link in issue.get("dependencies") or []:
            links.setdefault(link["type"], []).append(link["depends_on_id"])
        yield {
            "id": issue["id"], "title": issue["title"], "description": issue.get("description"),
            "state": {"closed": "closed", "in_progress": "in-progress"}.get(issue.get("status"), "open"),
            "priority": {0: "urgent", 1: "high", 3: "low", 4: "low"}.get(issue.get("priority")),
            "tags": [issue.get("issue_type", "task"), *issue.get("labels", [])],
            "needs": links.get("blocks", []), "part_of": next(iter(links.get("parent-child", [])), None),
            "related": [other for kind in ("related", "relates-to", "discovered-from") for other in links.get(kind, [])],
            "comments": [comment["text"] for comment in issue.get("comments") or []]}

def table(stream):
    for line in csv.DictReader(stream):
        yield {**line, "tags": split(line.get("tags")), "needs": split(line.get("needs"))}

def add(ticket, key):
    words = ["add", "--raw", ticket["title"], "--key", key]
    for option, name in [("--pri", "priority"), ("--due", "due"), ("--for", "requester")]:
        if ticket.get(name):
            words += [option, ticket[name]]
    for tag in ticket.get("tags", []):
        if re.fullmatch(r"[A-Za-z][\w./-]+", tag):
            words += ["--tag", tag]
    if ticket.get("description"):
        words += ["-d", "-"]
    return usher(*words, text=ticket.get("description")).strip()

def finish(ticket, number, numbers):
    """Brings a new ticket to its state; what it needs does not matter for what was done elsewhere."""
    state = ticket.get("state") or "open"
    if state == "in-progress":
        usher("start", number, "--force", FINISHED)
    elif state == "assigned":
        usher("take", number)
    elif state in ("resolved", "closed"):
        usher("resolve", number, "--force", FINISHED)
        if state == "closed":
            usher("close", number, "--force", FINISHED)
    elif state == "duplicate" and str(ticket.get("duplicate_of")) in numbers:
        usher("close", number, "--duplicate-of", numbers[str(ticket["duplicate_of"])], may_refuse=True)
    elif state != "open":
        usher("close", number, "--reason", "given up in the tracker that it comes from")

def main():
    formats = {"taskwarrior": taskwarrior, "bugzilla": bugzilla, "beads": beads, "csv": table}
    if len(sys.argv) < 2 or sys.argv[1] not in formats:
        sys.exit(__doc__)
    tickets = list(formats[sys.argv[1]](sys.stdin))
    known = {ticket["key"]: ticket["number"] for ticket in json.loads(usher("list", "--all", "--json"))["data"]["tickets"]}
    numbers, new = {}, []
    for ticket in tickets:
        key = f"{sys.argv[1]}-{ticket['id']}"
        if key not in known:
            new.append(ticket)
            known[key] = add(ticket, key)
        numbers[str(ticket["id"])] = known[key]
    for ticket in new:
        number = numbers[str(ticket["id"])]
        for comment in ticket.get("comments", []):
            if comment.strip():
                usher("comment", number, "-", text=comment)
        for need in ticket.get("needs", []):
            if str(need) in numbers:
                usher("link", number, "needs", numbers[str(need)], may_refuse=True)
        for other in ticket.get("related", []):
            if str(other) in numbers:
                usher("link", number, "related", numbers[str(other)], may_refuse=True)
        if str(ticket.get("part_of")) in numbers:
            usher("link", number, "part-of", numbers[str(ticket["part_of"])], may_refuse=True)
    for ticket in new:
        finish(ticket, numbers[str(ticket["id"])], numbers)
    print(f"{len(new)} tickets added, {len(tickets) - len(new)} known already")

main()
