#define _GNU_SOURCE
#include "Signals.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static struct termios found_modes;
static int claimed = -1;
static volatile sig_atomic_t is_claimed;

int usher_pty_open(int like, int *upper, int *lower) {
    char name[128];
    *lower = -1;
    *upper = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (*upper < 0) return errno;
    int flags = fcntl(*upper, F_GETFL);
    bool is_open = flags >= 0 && fcntl(*upper, F_SETFL, flags | O_NONBLOCK) == 0 && grantpt(*upper) == 0 &&
                   unlockpt(*upper) == 0 && ptsname_r(*upper, name, sizeof name) == 0;
    if (is_open) *lower = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (*lower < 0) {
        int error = errno;
        close(*upper);
        *upper = -1;
        return error;
    }
    struct termios modes;
    if (tcgetattr(like, &modes) == 0) tcsetattr(*lower, TCSANOW, &modes);
    usher_pty_follow(like, *upper);
    return 0;
}

void usher_pty_follow(int from, int to) {
    struct winsize size;
    if (ioctl(from, TIOCGWINSZ, &size) == 0) ioctl(to, TIOCSWINSZ, &size);
}

bool usher_terminal_is_ours(int terminal) {
    pid_t group = tcgetpgrp(terminal);
    // One that controls nobody here stops nobody here either.
    return group == getpgrp() || (group < 0 && errno == ENOTTY && isatty(terminal));
}

bool usher_terminal_claim(int terminal) {
    // A shell may have changed them since, while this process was stopped.
    if (!is_claimed && tcgetattr(terminal, &found_modes) != 0) return false;
    struct termios raw = found_modes;
    cfmakeraw(&raw);
    claimed = terminal;
    is_claimed = 1;
    if (tcsetattr(terminal, TCSADRAIN, &raw) == 0) return true;
    is_claimed = 0;
    return false;
}

/// Safe in a signal handler.
void usher_terminal_restore(void) {
    if (!is_claimed) return;
    is_claimed = 0;
    // One who is not in the foreground any more would be stopped for it.
    sigset_t output, before;
    sigemptyset(&output);
    sigaddset(&output, SIGTTOU);
    sigprocmask(SIG_BLOCK, &output, &before);
    tcsetattr(claimed, TCSANOW, &found_modes);
    sigprocmask(SIG_SETMASK, &before, NULL);
}
