#!/usr/bin/env python3
"""Prints a snapshot's tickets, checking every sum, by Documentation/store-format.md: read_snapshot.py DIRECTORY"""
import os, plistlib, sys

def crc32c(data, crc=0xFFFFFFFF):
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0x82F63B78 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF

def check(truth, what): truth or sys.exit(f"{sys.argv[1]}: {what}")

def load(name):
    file = plistlib.load(open(f"{sys.argv[1]}/{name}.snapshot", "rb"))
    check(crc32c(file["head"]) == file["check"], f"the head of {name} is damaged")
    head, columns = plistlib.loads(file["head"]), file["columns"]
    check(crc32c(b"".join(columns)) == head["sum"] if "sum" in head else True, f"{name} is damaged")
    return file["check"], head, columns

def numbers(data, width, bias):
    return [bias + int.from_bytes(data[i:i + width], "little") for i in range(0, len(data), width)]

def records(table, columns, count):
    """The records as tuples: in each page, of each number in turn, the bytes of all the page's records."""
    data, widths, at = columns[table["records"]], table["widths"], 0
    biases = [int.from_bytes(table["biases"][i:i + 8], "big") for i in range(0, len(table["biases"]), 8)]
    for page, start in enumerate(range(0, count, 256)):
        size, first, parts = min(256, count - start), at, []
        for width, bias in zip(widths, biases):
            parts.append(numbers(data[at:at + size * width], width, bias) if width else [bias] * size)
            at += size * width
        if "sums" in table and at > first:
            check(crc32c(data[first:at]) == pages(columns[table["sums"]])[page], f"page {page} of {table['name']} is damaged")
        yield from zip(*parts)

def pages(sums): return [int.from_bytes(sums[i:i + 4], "little") for i in range(0, len(sums), 4)]

tables, texts = {}, {}  # name: records by place; name: chunks
own, head, _ = load("base")
parts = [load("base")]
if os.path.exists(f"{sys.argv[1]}/delta.snapshot") and (delta := load("delta"))[1]["base"] == own: parts.append(delta)
for _, head, columns in parts:
    for table in head["tables"]:
        count, places = table["count"], range(table["count"])
        if "places" in table:
            field, count = table["places"], table["places"]["count"]
            width, bias = field["width"], int.from_bytes(field["bias"], "big")
            places = numbers(columns[field["column"]], width, bias) if width else [bias] * count
        rows = (dict(zip(table["fields"], record)) for record in records(table, columns, count))
        tables.setdefault(table["name"], {}).update(zip(places, rows))
    for arena in head["texts"]:
        ends, data, chunks = columns[arena["ends"]], columns[arena["bytes"]], texts.setdefault(arena["name"], [])
        stops = [0] + [int.from_bytes(ends[i:i + 8], "little") for i in range(0, len(ends), 8)]
        chunks += [data[start:end] for start, end in zip(stops, stops[1:])]
        if "sums" in arena: check([crc32c(chunk) for chunk in chunks] == pages(columns[arena["sums"]]), "texts are damaged")

def text(arena, row, name=""):
    chunk, start, length = (row[name + part] for part in ("chunk", "offset", "length"))
    return texts[arena][chunk][start:start + length].decode() if length else ""

for place, ticket in sorted(tables["tickets"].items()):
    details, assignee = tables["details"][place], tables["namesEntries"][ticket["assignee"]]
    state = ["open", "assigned", "in-progress", "resolved", "closed"][ticket["state"]]
    print(details["number"] & (1 << 40) - 1, state, text("namesBytes", assignee) or "-", text("texts", details, "title-"))
