"""Takes the project's screenshots: starts an X display, an xterm and usher in it, and presses what a person presses.

    photographer.py USHER PLACE DIRECTORY [--as LOGIN@HOST]

With --as it must run as root in a mount and a UTS namespace of its own; there the login and the host are those.
"""
import os
import re
import shutil
import signal
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
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1200x24", "-nolisten", "tcp", "-noreset"],
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
        os.makedirs(os.path.dirname(path), exist_ok=True)
        looks = [os.path.join(PLACE, f"look{index}.png") for index in (0, 1)]

        def look(index):
            call("import", "-window", self.window, looks[index])
            return call("identify", "-format", "%#", looks[index])
        wait("a still picture", lambda: look(0) == look(1))
        call("convert", looks[1], "-strip", "-define", "png:exclude-chunks=date,time,tIME", "-colors", "96", path)
        print(f"{path}: {self.columns}x{self.rows}")

    def close(self):
        # The program first: if the terminal goes first, script stays, and the program with it.
        pids = [self.process.pid]
        while below := subprocess.run(["pgrep", "-P", str(pids[-1])], capture_output=True, text=True).stdout.split():
            pids.append(int(below[0]))
        os.kill(pids[-1], signal.SIGTERM)
        self.process.wait()


def keys(*presses):
    """Presses of keys by their X names, and text in quotes of its own: what is longer than a key's name or has a space."""
    def act(terminal):
        for press in presses:
            if isinstance(press, First):
                terminal.type(press.number())
            elif press.startswith("'"):
                terminal.type(press[1:])
            else:
                terminal.press(press)
    return act


def drag(*first, wide, narrow):
    """After some keys, takes the card at the first cell into the air over the second; where, depends on the size."""
    def act(terminal):
        keys(*first)(terminal)
        terminal.drag(*(wide if terminal.columns >= 140 else narrow))
    return act


class First:
    """The first ticket of a list, gone to by its number; which one that is, the demo says."""

    def __init__(self, *filters):
        self.filters = filters

    def number(self):
        return call(USHER, "list", *self.filters, "--format", "{number}", "--limit", "1").strip()


def go(*filters):
    return ("colon", First(*filters), "Return")


WAITING = go("state:open", "is:ready")
PATCHED = go("state:closed", '"patch openssl"')
OTHERS_WORK = go("state:in-progress", "tag:net", "not:to:me")

# What is on each picture, and how a person gets there from the board as it opens.
SCENES = {
    "people": keys(),
    "states": keys("b"),
    "priorities": keys("b", "b"),
    "tags": keys("b", "b", "b"),
    "projects": keys("b", "b", "b", "b"),
    "text": keys(*go("is:master", "tag:mail"), "Return"),
    "history": keys(*go("state:in-progress"), "2", "l"),
    "evidence": keys(*PATCHED, "2", "l", "l"),
    "output": keys(*PATCHED, "2", "l", "l", "j", "Return"),
    "run": keys(*WAITING, "exclam", "'nginx -t && systemctl reload nginx"),
    "approval": keys(*go("is:approved"), "Return"),
    "ask-approval": keys(*WAITING, "shift+a", "q", "'needed before the audit on Friday"),
    "links": keys(*go("is:blocked"), "2", "l", "l"),
    "tree": keys("3", "j", "j"),
    "capture": keys("c", "'reset the VPN token on the new laptop +vpn !high for:dana due:fri"),
    "completion": keys("c", "'gw1 drops packets +net @", "Tab"),
    "comment": keys(*OTHERS_WORK, "w", "'Called the provider:", "Return", "Return",
                    "'- they *confirm* the change, in writing", "Return", "'- the new address is in `gw1.conf`, not yet live"),
    "assign": keys(*WAITING, "a"),
    "handover": keys(*OTHERS_WORK, "a", "'dee", "Return", "'on leave from Friday, the provider calls back"),
    "needs": keys(*WAITING, "d", "'rack"),
    "project": keys(*WAITING, "P", "'mail"),
    "marked": keys(*WAITING, "space", "space", "space", "a"),
    "filter": keys("slash", "'tag:net pri:normal.."),
    "tabs": keys("g", "t", "g", "t", "g", "t"),
    "views": keys("v"),
    "sort": keys("shift+s"),
    "palette": keys("colon", "'as"),
    "help": keys("question"),
    "undo": keys(*WAITING, "t"),
    "timeline": keys("shift+t", "minus", "Left", "Left"),
    "workload": keys("shift+w"),
    "knowledge": keys("shift+k"),
    "drag": drag(wide=((8, 8), (90, 12)), narrow=((8, 2), (62, 5))),
    "drag-onto-tree": drag("3", wide=((8, 8), (140, 23)), narrow=((32, 2), (40, 11))),
}


def photograph(scene, usher, columns, rows, look, colours, store="ops"):
    # Each on a store of its own, so that no picture has what another one's keys did.
    shutil.rmtree(os.environ["USHER_STORE"], ignore_errors=True)
    shutil.copytree(os.path.join(PLACE, "stores", store), os.environ["USHER_STORE"], symlinks=True)
    terminal = Terminal(columns, rows, usher, colours)
    SCENES[scene](terminal)
    terminal.photograph(os.path.join(f"{columns}x{rows}-{look}", scene))
    terminal.close()
    call("xdotool", "mouseup", "1")


def take(usher):
    # Each scene in both sizes and in both looks; the board itself in all four.
    for columns, rows, look, colours in ((200, 50, "dark", DARK), (80, 24, "light", LIGHT)):
        for scene in SCENES:
            photograph(scene, usher, columns, rows, look, colours)
    photograph("people", usher, 200, 50, "light", LIGHT)
    photograph("people", usher, 80, 24, "dark", DARK)
    photograph("people", usher, 80, 24, "empty", DARK, store="empty")


def main():
    home = os.path.join(PLACE, "home")
    os.mkdir(home)
    store = os.path.join(PLACE, "ops")
    os.environ.update(HOME=home, USHER_STORE=store, TZ="UTC")
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "NO_COLOR", "SUDO_UID"):
        os.environ.pop(variable, None)
    if "--as" in sys.argv:
        become(*sys.argv[sys.argv.index("--as") + 1].split("@"))
    stores = os.path.join(PLACE, "stores")
    os.mkdir(stores)
    call(USHER, "demo", "--seed", SEED, "--store", os.path.join(stores, "ops"), "--no-board")
    call(USHER, "init", os.path.join(stores, "empty"))
    display = Display()
    try:
        take(USHER)
    finally:
        display.close()


USHER, PLACE, DIRECTORY = (os.path.abspath(path) for path in sys.argv[1:4])
main()
