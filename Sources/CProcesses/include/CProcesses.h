#pragma once

/// What Swift cannot do for a captured child: fork, be a session's leader, and act inside signal handlers. There is one
/// capture a process at a time.

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

// MARK: The terminal in between

/// Opens a pseudo-terminal with the modes and the size of `like`, or with those of a new one where that is no terminal.
/// Both ends are closed on exec; reading from `*upper` does not block. Answers an errno, or 0.
int usher_pty_open(int like, int *upper, int *lower);

/// Gives the terminal `to` the size of `from`; its programs are told.
void usher_pty_follow(int from, int to);

/// Whether this process may change the terminal's modes and read from it without being stopped for it.
bool usher_terminal_is_ours(int terminal);

/// Takes every key as it comes and every byte as it goes, and remembers the modes that were found the first time; false if
/// that can't be. A fatal signal puts them back.
bool usher_terminal_claim(int terminal);

/// Puts the modes back that were found; harmless if done twice.
void usher_terminal_restore(void);

// MARK: Signals

/// A signal that came, two bytes of the pipe.
struct usher_signal {
    uint8_t number;
    /// Whether the kernel sent it, as it does for a key of the terminal.
    uint8_t is_from_kernel;
};

/// Has the signals that ask for something told in a pipe instead of obeyed, and a reader's leaving said by EPIPE only; those
/// that are ignored stay so. With `job_control`, also those that stop a job, let it go on, and tell of the terminal's size.
/// Answers the pipe's reading end, which does not block; -1 and errno if there can be no pipe.
/// Whoever watches already goes on with the same pipe.
int usher_signals_watch(bool job_control);

/// From now on they interrupt no system call that can go on: a file is not to be left half written.
void usher_signals_restart(void);

/// Puts back what was there before, once it has been said as often as that.
void usher_signals_forget(void);

/// Stops the process group as Ctrl-Z does; returns when it goes on, or at once if it cannot be stopped.
void usher_stop_here(void);

// MARK: The child

/// What the other side of the report's pipe has to say.
enum {
    /// The command could not be started: an errno.
    USHER_NOT_STARTED = 1,
    /// There could be no session, group or terminal for it: an errno.
    USHER_NOT_PREPARED = 2,
    /// It was stopped: a signal.
    USHER_STOPPED = 3,
    /// It has ended: a status of waitpid(2).
    USHER_ENDED = 4,
};

/// One of them, written at once.
struct usher_report {
    int32_t kind;
    int32_t value;
};

struct usher_command {
    /// The program, found on PATH if it names no directory, and its arguments, ending with NULL.
    char *const *arguments;
    /// What it gets as standard input, output and errors; -1: what this process has.
    int streams[3];
    /// The end of a pseudo-terminal that is to be its controlling one, in a session of its own; -1: none.
    int terminal;
    /// Whether it leads a process group of its own. With a terminal it always does.
    bool has_own_group;
    /// The pipe for reports, where they are written.
    int report;
    /// The pipe for orders, where they are read; each byte is a signal for the command. Its end is the end of the child. Used with a terminal only.
    int orders;
};

/// Starts the command with the signals as they were before `usher_signals_watch`. The process is the command itself or, with
/// a terminal, the session's leader: it tells when the command stops and ends, and waits for the end of its orders.
/// Answers an errno, or 0.
int usher_command_start(const struct usher_command *command, pid_t *child);
