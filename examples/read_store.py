#!/usr/bin/env python3
"""Prints a store's events and checks checksums, links and order, by Documentation/store-format.md: read_store.py STORE"""
import glob, hashlib, os, plistlib, sys

def crc32c(data, crc=0xFFFFFFFF):
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0x82F63B78 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF

def number(data): return int.from_bytes(data, "big")
def check(truth, what): truth or sys.exit(f"{sys.argv[1]}: {what}")

events = {}  # order: (link, event, login)
for journal in glob.glob(f"{sys.argv[1]}/journals/*/*"):
    link, sequence, written = bytes(32), 0, {}  # sequence: order, for what a rescue replaces
    sealed = sorted(glob.glob(f"{journal}/[0-9]*.journal"), key=lambda name: int(os.path.basename(name)[:-8]))
    for path in sealed + glob.glob(f"{journal}/active.journal"):
        data, at = open(path, "rb").read(), 8
        check(data[:8] == b"USHERSG1", f"{path} is no segment")
        while at < len(data):
            size = number(data[at + 4:at + 8])
            frame = data[at:at + 80 + (size + 7 & ~7)]
            check(frame[:4] == b"USF1" and crc32c(frame[:36]) == number(frame[36:40]), f"{path}: bad head at byte {at}")
            check(crc32c(frame[:-8]) == number(frame[-8:-4]), f"{path}: damaged at byte {at}")
            value, payload = plistlib.loads(frame[40:40 + size]), hashlib.sha256(b"\0" + frame[40:-40]).digest()
            if frame[8] == 1:
                for old in [old for old in written if old >= value.get("replaces", 1 << 64)]: events.pop(written.pop(old))
                link, login, sequence = value.get("previous", bytes(32)), value["login"], value["first"] - 1
            own = hashlib.sha256(b"\1" + link + frame[9:10] + frame[12:28] + payload).digest()
            check(own == frame[-40:-8], f"{path}: the link at byte {at} does not follow")
            link = value.get("follows", link) if "replaces" in value else own
            if frame[8] == 2:
                sequence, order = sequence + 1, number(frame[20:28])
                check(sequence == number(frame[12:20]) and order not in events, f"{path}: out of sequence at byte {at}")
                written[sequence], events[order] = order, (own, value, login)
            at += len(frame)
stems = {0: bytes(8)} | {order: link[:8] for order, (link, _, _) in events.items()}
for order, (_, event, login) in sorted(events.items()):
    check(stems.get(order - 1) == event["after"], f"event {order} does not follow event {order - 1}")
    print(order, event.get("for", login), *(f"{op['op']} {op.get('n', op.get('tickets'))} {op.get('title', op.get('to'))}" for op in event["ops"]))
