"""Takes the project's screenshots: starts an X display, an xterm and usher in it, and presses what a person presses.

    photographer.py USHER PLACE DIRECTORY [--as LOGIN@HOST]

With --as it must run as root in a mount and a UTS namespace of its own; there the login and the host are those.
"""
import os
import re
import socket
import subprocess
import sys
import time

FONT = "DejaVu Sans Mono:pixelsize=14"
BORDER = 8
DARK = {"background": "#16181d", "foreground": "#dadada", "cursorColor": "#5fd7d7"}
LIGHT = {"background": "#fbfaf7", "foreground": "#24272c", "cursorColor": "#00797b"}
SEED = "7"


def call(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout.strip()


def wait(what, condition, seconds=20):
    """The first true answer of `condition`, asked over and over."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if answer := condition():
            return answer
        time.sleep(0.02)
    sys.exit(f"waited {seconds} s for {what}")


def become(login, host):
    """Gives this login another name, and the machine another, for these namespaces only."""
    socket.sethostname(host)
    uid = os.getuid()
    lines = open("/etc/passwd").read().splitlines()
    renamed = [re.sub("^[^:]+", login, line) if line.split(":")[2] == str(uid) else line for line in lines]
    path = os.path.join(PLACE, "passwd")
    with open(path, "w") as file:
        file.write("\n".join(renamed) + "\n")
    os.chmod(path, 0o644)
    call("mount", "--make-rprivate", "/")
    call("mount", "--bind", path, "/etc/passwd")


class Display:
    """An X server without a screen."""

    def __init__(self):
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1200x24", "-nolisten", "tcp"],
            pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        number = os.read(reading, 16).decode().strip()
        if not number:
            sys.exit("Xvfb did not start")
        os.environ["DISPLAY"] = f":{number}"

    def close(self):
        self.server.terminate()
        self.server.wait()


class Terminal:
    """An xterm with a program in it, seen from outside: its window, and what the program has written."""

    def __init__(self, columns, rows, command, colours=DARK):
        self.columns, self.rows = columns, rows
        self.name = f"usher-{columns}x{rows}"
        self.transcript = os.path.join(PLACE, f"transcript-{self.name}")
        open(self.transcript, "w").close()
        resources = dict(colours, faceName=FONT, internalBorder=BORDER, scrollBar="false", boldColors="false",
                         cursorBlink="false", allowTitleOps="false", toolBar="false", borderWidth=0)
        arguments = [part for name, value in resources.items() for part in ("-xrm", f"*{name}: {value}")]
        environment = dict(os.environ, LC_ALL="C.UTF-8")
        self.complaints = open(os.path.join(PLACE, "xterm.errors"), "w+")
        self.process = subprocess.Popen(
            ["xterm", "-name", self.name, "-tn", "xterm-256color", "-geometry", f"{columns}x{rows}+0+0", *arguments, "-e",
             "script", "--quiet", "--flush", "--log-out", self.transcript, "--command", command],
            env=environment, stderr=self.complaints)
        self.window = wait("xterm's window", self.find_window)
        # Keys go to the window under the pointer.
        call("xdotool", "mousemove", "--window", self.window, "2", "2")
        self.await_frame(0)
        geometry = dict(line.split("=") for line in call(
            "xdotool", "getwindowgeometry", "--shell", self.window).splitlines())
        self.cell = ((int(geometry["WIDTH"]) - 2 * BORDER) / columns, (int(geometry["HEIGHT"]) - 2 * BORDER) / rows)

    def find_window(self):
        if self.process.poll() is not None:
            self.complaints.seek(0)
            sys.exit(f"xterm ended: {self.complaints.read()}")
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--classname", self.name],
                               capture_output=True, text=True).stdout.split()
        return found[0] if found else None

    def await_frame(self, seen, silence=0.3):
        """Waits until the program has written more than `seen` bytes and has then been silent."""
        state = {"size": seen, "since": time.monotonic()}

        def settled():
            size = os.path.getsize(self.transcript)
            if size != state["size"]:
                state.update(size=size, since=time.monotonic())
            return size > seen and time.monotonic() - state["since"] > silence
        wait("a frame", settled)

    def act(self, *command):
        seen = os.path.getsize(self.transcript)
        call("xdotool", *command)
        self.await_frame(seen)

    def type(self, text):
        self.act("type", "--delay", "15", "--", text)

    def press(self, *keys):
        self.act("key", "--delay", "15", *keys)

    def point(self, column, row):
        return (str(int(BORDER + (column + 0.5) * self.cell[0])), str(int(BORDER + (row + 0.5) * self.cell[1])))

    def drag(self, start, end):
        """Takes what is at `start` into the air over `end`; the button stays down."""
        call("xdotool", "mousemove", *self.point(*start), "mousedown", "1")
        steps = 12
        for step in range(1, steps):
            between = [a + (b - a) * step / steps for a, b in zip(start, end)]
            call("xdotool", "mousemove", *self.point(*between))
        self.act("mousemove", *self.point(*end))

    def photograph(self, name):
        """The window, once two looks at it in a row are the same."""
        path = os.path.join(DIRECTORY, name + ".png")
        looks = [os.path.join(PLACE, f"look{index}.png") for index in (0, 1)]

        def look(index):
            call("import", "-window", self.window, looks[index])
            return call("identify", "-format", "%#", looks[index])
        wait("a still picture", lambda: look(0) == look(1))
        call("convert", looks[1], "-strip", "-define", "png:exclude-chunks=date,time,tIME", "-colors", "256", path)
        print(f"{path}: {self.columns}x{self.rows}")

    def close(self):
        self.process.terminate()
        self.process.wait()


def take(usher):
    # The lanes are of equal width; a card is two lines, the first on the third line of the screen.
    terminal = Terminal(160, 45, usher)
    terminal.photograph("board-people")

    terminal.press("b")
    terminal.photograph("board-states")
    for _ in range(3):
        terminal.press("b")
    terminal.photograph("board-projects")
    terminal.press("b")

    terminal.press("c")
    terminal.type("reset the VPN token on the new laptop +vpn !high for:dana due:fri")
    terminal.photograph("capture")
    terminal.press("Escape")

    for key, name in (("T", "timeline"), ("W", "workload"), ("K", "knowledge")):
        terminal.type(key)
        terminal.photograph(name)
        terminal.press("Escape")
    terminal.type(":as")
    terminal.photograph("palette")
    terminal.press("Escape")

    terminal.drag((12, 2), (70, 12))
    terminal.photograph("drag")
    terminal.press("Escape")
    call("xdotool", "mouseup", "1")
    terminal.close()

    terminal = Terminal(160, 45, usher, LIGHT)
    terminal.photograph("light")
    terminal.close()

    terminal = Terminal(80, 24, usher)
    terminal.photograph("narrow-80x24")
    terminal.close()


def main():
    home = os.path.join(PLACE, "home")
    os.mkdir(home)
    store = os.path.join(PLACE, "ops")
    os.environ.update(HOME=home, USHER_STORE=store, TZ="UTC")
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "NO_COLOR", "SUDO_UID"):
        os.environ.pop(variable, None)
    if "--as" in sys.argv:
        become(*sys.argv[sys.argv.index("--as") + 1].split("@"))
    call(USHER, "demo", "--seed", SEED, "--store", store, "--no-board")
    display = Display()
    try:
        take(USHER)
    finally:
        display.close()


USHER, PLACE, DIRECTORY = (os.path.abspath(path) for path in sys.argv[1:4])
main()
