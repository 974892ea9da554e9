"""Full-screen programs, watched from outside through a pseudo-terminal of 120 × 40.

A frame has ended when nothing has come for a while and the program has not been computing in that while either; the
silence is not in the figures.
"""
import fcntl
import glob
import os
import select
import signal
import struct
import sys
import termios
import time

SILENCE = 0.05
# More than an idle program's housekeeping, far less than a computation that leads to a frame.
BUSY_SHARE = 0.3


class Screen:
    """A program on a terminal of its own."""

    def __init__(self, command, silence=SILENCE):
        self.command, self.silence = command, silence
        self.master, slave = os.openpty()
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

    def first_frame(self, patience=600):
        """Milliseconds from the start of the process to the last byte of its first frame."""
        _, last, count = self.answer(self.start, patience)
        if count == 0:
            sys.exit(f"{' '.join(self.command)}: nothing on the screen")
        return last

    def answer(self, since, patience):
        """Milliseconds from `since` to the first and to the last byte of a frame, and the number of its bytes."""
        first = last = since
        count, before, wait = 0, None, patience
        while True:
            if select.select([self.master], [], [], wait)[0]:
                data = self.read()
                if not data:
                    break
                last = time.perf_counter()
                first = first if count else last
                count, before, wait = count + len(data), self.processor_time(), self.silence
            elif before is not None and self.is_busy(before):
                before = self.processor_time()
            else:
                break
        return (first - since) * 1e3, (last - since) * 1e3, count

    def press(self, key, patience=2.0):
        since = time.perf_counter()
        os.write(self.master, key)
        return self.answer(since, patience)

    def available(self, patience):
        """What comes within so many seconds, as soon as something does."""
        return self.read() if select.select([self.master], [], [], patience)[0] else b""

    def read(self):
        try:
            return os.read(self.master, 65536)
        except OSError:
            return b""

    def is_busy(self, before):
        """Whether it computes, or would if a processor were free: then what has come is not all."""
        states = {fields[fields.rindex(")") + 2] for fields in self.of_threads("stat")}
        return bool(states & {"R", "D"}) or self.processor_time() - before > BUSY_SHARE * self.silence * 1e3

    def processor_time(self):
        """Milliseconds on a processor so far, of all its threads."""
        return sum(int(fields.split()[0]) for fields in self.of_threads("schedstat")) / 1e6

    def of_threads(self, name):
        texts = []
        for path in glob.glob(f"/proc/{self.pid}/task/*/{name}"):
            try:
                with open(path) as file:
                    texts.append(file.read())
            except OSError:
                pass
        # A thread that ends just now leaves an empty file.
        return [text for text in texts if text]

    def idle(self, seconds):
        """Bytes written and milliseconds on a processor while nobody does anything."""
        before, end, count = self.processor_time(), time.perf_counter() + seconds, 0
        while (left := end - time.perf_counter()) > 0:
            if select.select([self.master], [], [], left)[0]:
                count += len(self.read())
        return count, self.processor_time() - before

    def maps(self):
        with open(f"/proc/{self.pid}/smaps") as file:
            return file.read()

    def close(self):
        os.kill(self.pid, signal.SIGTERM)
        while select.select([self.master], [], [], 2)[0] and self.read():
            pass
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.master)
