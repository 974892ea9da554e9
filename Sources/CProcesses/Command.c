#define _GNU_SOURCE
#include "Signals.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// All below `usher_command_start` runs in a fork of a program with threads: only what is safe in a signal handler.

static void tell(int report, int kind, int value) {
    struct usher_report news = {kind, value};
    ssize_t ignored = write(report, &news, sizeof news);
    (void)ignored;
}

/// The process becomes the command. All signals are blocked until it is.
static _Noreturn void become(const struct usher_command *command, const sigset_t *mask) {
    if (command->terminal >= 0 || command->has_own_group) setpgid(0, 0);
    if (command->terminal >= 0) tcsetpgrp(command->terminal, getpgrp());
    for (int stream = 0; stream < 3; stream++) {
        if (command->streams[stream] >= 0 && dup2(command->streams[stream], stream) < 0) {
            tell(command->report, USHER_NOT_PREPARED, errno);
            _exit(126);
        }
    }
    usher_signals_give_back();
    sigprocmask(SIG_SETMASK, mask, NULL);
    execvp(command->arguments[0], command->arguments);
    int error = errno;
    tell(command->report, USHER_NOT_STARTED, error);
    _exit(error == ENOENT ? 127 : 126);
}

/// Closes what is not needed: a lock of this program's, the upper end of the terminal, whatever it had open.
static void keep_only(int orders, int report, int terminal) {
    // They are all above 2, since those three are never free.
    dup2(orders, 0);
    dup2(report, 1);
    dup2(terminal, 2);
    if (syscall(SYS_close_range, 3u, ~0u, 0u) == 0) return;
    long last = sysconf(_SC_OPEN_MAX);
    for (int descriptor = 3; descriptor < (last > 0 && last < 65536 ? last : 65536); descriptor++) close(descriptor);
}

static void pass_on(pid_t child, int signal) {
    pid_t front = tcgetpgrp(2);
    kill(-child, signal);
    // A shell has its jobs in groups of their own.
    if (front > 0 && front != child && front != getpgrp()) kill(-front, signal);
    if (signal == SIGTERM || signal == SIGHUP) kill(-child, SIGCONT);
}

/// Tells how the command ended, and lets go of the terminal once all that was written to it has been read.
static _Noreturn void end(int status) {
    close(2);
    tell(1, USHER_ENDED, status);
    char order;
    ssize_t count;
    do count = read(0, &order, 1);
    while (count > 0 || (count < 0 && errno == EINTR));
    // Whoever is in front when the leader ends is hung up; what the command left in the background goes on.
    int terminal = open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (terminal >= 0) tcsetpgrp(terminal, getpgrp());
    _exit(0);
}

/// The session's leader: without one that stays, no job in it could be stopped. All signals stay blocked.
static _Noreturn void lead(pid_t child) {
    sigset_t children;
    sigemptyset(&children);
    sigaddset(&children, SIGCHLD);
    int signals = signalfd(-1, &children, SFD_CLOEXEC | SFD_NONBLOCK);
    struct pollfd waits[2] = {{.fd = 0, .events = POLLIN}, {.fd = signals, .events = POLLIN}};
    for (;;) {
        // Before the first wait, too: it may have ended already.
        int status;
        while (waitpid(child, &status, WUNTRACED | WNOHANG) > 0) {
            if (!WIFSTOPPED(status)) end(status);
            tell(1, USHER_STOPPED, WSTOPSIG(status));
        }
        if (poll(waits, 2, -1) < 0 && errno != EINTR) _exit(1);
        struct signalfd_siginfo news;
        while (signals >= 0 && read(signals, &news, sizeof news) > 0) {}
        if (!waits[0].revents) continue;
        unsigned char order;
        ssize_t count = read(0, &order, 1);
        // Nobody waits for the command any more.
        if (count == 0) _exit(0);
        if (count > 0) pass_on(child, order);
    }
}

static _Noreturn void open_session(const struct usher_command *command, const sigset_t *mask) {
    if (setsid() < 0 || ioctl(command->terminal, TIOCSCTTY, 0) < 0) {
        tell(command->report, USHER_NOT_PREPARED, errno);
        _exit(126);
    }
    pid_t child = fork();
    if (child == 0) become(command, mask);
    if (child < 0) {
        tell(command->report, USHER_NOT_PREPARED, errno);
        _exit(126);
    }
    setpgid(child, child);
    keep_only(command->orders, command->report, command->terminal);
    lead(child);
}

int usher_command_start(const struct usher_command *command, pid_t *child) {
    sigset_t all, before;
    sigfillset(&all);
    if (sigprocmask(SIG_SETMASK, &all, &before) != 0) return errno;
    *child = fork();
    int error = errno;
    if (*child == 0) {
        if (command->terminal >= 0) open_session(command, &before);
        become(command, &before);
    }
    // Whoever sends it a signal finds its group.
    if (*child > 0 && command->terminal < 0 && command->has_own_group) setpgid(*child, *child);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return *child < 0 ? error : 0;
}
