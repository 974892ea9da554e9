"""Times whole processes against each other: the same loop starts each in turn, so that all meet the same machine.

    processes.py ROUNDS LABEL COMMAND … -- LABEL COMMAND … [-- …]

Prints a table: median, smallest, 90th percentile and largest in milliseconds, and the median's ratio to the first's.
A command that fails ends the run. {n} in an argument becomes the round's number.
"""
import os
import shutil
import sys
import time


def run(command, round_number):
    """Milliseconds from the start of a process to its end; its output goes nowhere."""
    argv = [argument.replace("{n}", str(round_number)) for argument in command]
    nowhere = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_RDWR, 0) for fd in (0, 1)]
    start = time.perf_counter_ns()
    pid = os.posix_spawn(argv[0], argv, os.environ, file_actions=nowhere)
    _, status = os.waitpid(pid, 0)
    elapsed = (time.perf_counter_ns() - start) / 1e6
    if status != 0:
        sys.exit(f"{' '.join(argv)}: ended with {os.waitstatus_to_exitcode(status)}")
    return elapsed


def main():
    rounds, rest = int(sys.argv[1]), sys.argv[2:]
    contenders = []
    while rest:
        end = rest.index("--") if "--" in rest else len(rest)
        label, command = rest[0], rest[1:end]
        command[0] = shutil.which(command[0]) or sys.exit(f"{command[0]}: not found")
        contenders.append((label, command, []))
        rest = rest[end + 1:]

    warm_up = 5
    for number in range(rounds + warm_up):
        # Each leads in its turn: nobody always runs in another's wake.
        shift = number % len(contenders)
        for _, command, times in contenders[shift:] + contenders[:shift]:
            elapsed = run(command, number)
            if number >= warm_up:
                times.append(elapsed)

    width = max(len(label) for label, _, _ in contenders)
    print(f"{'ms':<{width}}   median      min      p90      max    ratio")
    base = None
    for label, _, times in contenders:
        times.sort()
        median = times[len(times) // 2]
        base = base or median
        tenth = times[min(len(times) - 1, len(times) * 9 // 10)]
        print(f"{label:<{width}} {median:8.2f} {times[0]:8.2f} {tenth:8.2f} {times[-1]:8.2f} {median / base:8.2f}")
    print(f"{rounds} rounds, interleaved")


main()
