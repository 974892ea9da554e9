"""Memory as the bars mean it: anonymous pages, and the pages of the snapshot that were touched."""
import re

MAPPING = re.compile(r"^[0-9a-f]+-[0-9a-f]+ \S+ \S+ \S+ \d+\s*(.*)$")


def kilobytes(maps, cache):
    """From the text of /proc/PID/smaps: what is anonymous, and what is resident of files below `cache`."""
    total, of_snapshot = 0, False
    for line in maps.splitlines():
        if mapping := MAPPING.match(line):
            of_snapshot = mapping[1].startswith(cache)
        elif line.startswith("Rss:" if of_snapshot else "Anonymous:"):
            total += int(line.split()[1])
    return total


def peak(looks, cache):
    """The largest of what peak_memory has seen."""
    return max(kilobytes(maps, cache) for maps in looks.split("look\n"))
