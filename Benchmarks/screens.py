"""Times full-screen programs from outside, through a pseudo-terminal of 120 × 40.

    screens.py STARTS KEYS LABEL COMMAND … -- LABEL COMMAND … [-- …]

For each: start to the last byte of the first frame; key to the last byte of its answer, and the answer's bytes; then
bytes and processor time while idle for 3 s. A frame has ended when nothing has come for 50 ms; that silence is not in
the figures. The programs take turns.
"""
import fcntl
import os
import pty
import select
import shutil
import signal
import struct
import sys
import termios
import time

SILENCE = 0.05


class Screen:
    """A program on a terminal of its own."""

    def __init__(self, command):
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        name = os.ttyname(slave)
        environment = dict(os.environ, TERM="xterm-256color", LC_ALL="C.UTF-8")
        for variable in ("COLUMNS", "LINES"):
            environment.pop(variable, None)
        # The leader of a session gets the first terminal that it opens as its controlling one.
        actions = [(os.POSIX_SPAWN_OPEN, 0, name, os.O_RDWR, 0), (os.POSIX_SPAWN_DUP2, 0, 1),
                   (os.POSIX_SPAWN_DUP2, 0, 2)]
        self.start = time.perf_counter()
        self.pid = os.posix_spawn(command[0], command, environment, setsid=True, file_actions=actions)
        os.close(slave)

    def answer(self, since, first=5.0):
        """Milliseconds from `since` to the last byte before a silence, and the number of bytes."""
        last, count, patience = since, 0, first
        while select.select([self.master], [], [], patience)[0]:
            try:
                data = os.read(self.master, 65536)
            except OSError:
                break
            if not data:
                break
            last, count, patience = time.perf_counter(), count + len(data), SILENCE
        return (last - since) * 1e3, count

    def press(self, key):
        since = time.perf_counter()
        os.write(self.master, key)
        return self.answer(since, first=1.0)

    def processor_time(self):
        """Milliseconds on a processor so far."""
        with open(f"/proc/{self.pid}/schedstat") as file:
            return int(file.read().split()[0]) / 1e6

    def idle(self, seconds):
        before, end, count = self.processor_time(), time.perf_counter() + seconds, 0
        while (left := end - time.perf_counter()) > 0:
            if select.select([self.master], [], [], left)[0]:
                count += len(os.read(self.master, 65536))
        return count, self.processor_time() - before

    def close(self):
        os.kill(self.pid, signal.SIGTERM)
        while True:
            ready = select.select([self.master], [], [], 2)[0]
            try:
                if not ready or not os.read(self.master, 65536):
                    break
            except OSError:
                break
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.master)


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * share))] if values else float("nan")


def main():
    starts, keys, rest = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
    contenders = []
    while rest:
        end = rest.index("--") if "--" in rest else len(rest)
        command = rest[1:end]
        command[0] = shutil.which(command[0]) or sys.exit(f"{command[0]}: not found")
        contenders.append((rest[0], command, {"frame": [], "key": [], "bytes": [], "idle": None}))
        rest = rest[end + 1:]

    for number in range(starts):
        for _, command, found in contenders:
            screen = Screen(command)
            milliseconds, count = screen.answer(screen.start)
            if count == 0:
                sys.exit(f"{' '.join(command)}: nothing on the screen")
            found["frame"].append(milliseconds)
            for key in range(keys):
                milliseconds, count = screen.press(b"j" if key % 4 < 2 else b"k")
                if count:
                    found["key"].append(milliseconds)
                    found["bytes"].append(count)
            if number == starts - 1:
                found["idle"] = screen.idle(3)
            screen.close()

    width = max(len(label) for label, _, _ in contenders)
    print(f"{'':<{width}}  first frame ms      key to frame ms           bytes a key   idle 3 s")
    print(f"{'':<{width}}     p50      max      p50      p99      max     p50     max   bytes   cpu ms")
    for label, _, found in contenders:
        frame, key, size = found["frame"], found["key"], found["bytes"]
        print(f"{label:<{width}} {percentile(frame, 0.5):7.2f} {max(frame):8.2f} {percentile(key, 0.5):8.2f}"
              f" {percentile(key, 0.99):8.2f} {max(key, default=0):8.2f} {percentile(size, 0.5):7.0f}"
              f" {max(size, default=0):7.0f} {found['idle'][0]:7d} {found['idle'][1]:8.2f}")
    print(f"{starts} starts, {starts * keys} keys each, in turn")


main()
