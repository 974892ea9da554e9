"""Whole processes, each started in its turn so that all meet the same machine."""
import os
import shutil
import subprocess
import sys
import time

NOWHERE = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_RDWR, 0) for fd in (0, 1, 2)]


def find(program):
    return shutil.which(program) or sys.exit(f"{program}: not found")


def time_of(command):
    """Milliseconds from the start of a process to its end; its output goes nowhere."""
    start = time.perf_counter_ns()
    pid = os.posix_spawn(command[0], command, os.environ, file_actions=NOWHERE)
    _, status = os.waitpid(pid, 0)
    elapsed = (time.perf_counter_ns() - start) / 1e6
    if status != 0:
        sys.exit(f"{' '.join(command)}: ended with {os.waitstatus_to_exitcode(status)}")
    return elapsed


def output(*command, feed=None):
    """What a command prints; ends the run if it fails."""
    done = subprocess.run(command, input=feed, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          stdin=None if feed is not None else subprocess.DEVNULL)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: ended with {done.returncode}: {done.stderr.decode(errors='replace')[-500:]}")
    return done.stdout.decode()


def in_turn(contenders, rounds, seconds):
    """{name: milliseconds of each round}, for {name: a function from the round's number to milliseconds}.

    The first round warms up and is not counted. Who has used up `seconds` sits out the rest, after one counted round at
    least: what takes a minute need not be done a hundred times.
    """
    times, spent = {name: [] for name in contenders}, dict.fromkeys(contenders, 0.0)
    names = list(contenders)
    for number in range(rounds + 1):
        # Each leads in its turn: nobody always runs in another's wake.
        shift = number % len(names)
        for name in names[shift:] + names[:shift]:
            if spent[name] > seconds and times[name]:
                continue
            start = time.perf_counter()
            elapsed = contenders[name](number)
            spent[name] += time.perf_counter() - start
            if number > 0:
                times[name].append(elapsed)
    return times


def together(command, environment, processes):
    """Seconds from a common start to the last end of processes that say "ready" and wait for a line."""
    crowd = [subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
             for _ in range(processes)]
    for process in crowd:
        if process.stdout.readline() != b"ready\n":
            sys.exit(f"{' '.join(command)}: did not get ready")
    start = time.perf_counter()
    for process in crowd:
        process.stdin.write(b"\n")
        process.stdin.close()
    if any([process.wait() for process in crowd]):
        sys.exit(f"{' '.join(command)}: failed")
    elapsed = time.perf_counter() - start
    for process in crowd:
        process.stdout.close()
    return elapsed
