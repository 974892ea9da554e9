#define _GNU_SOURCE

#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/// Told to the loop.
static const int told[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT};

/// The process ends by them, after the terminal has been restored.
static const int fatal[] = {
    SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGSYS, SIGQUIT, SIGPIPE,
    SIGALRM, SIGUSR1, SIGUSR2, SIGVTALRM, SIGPROF, SIGXCPU, SIGXFSZ,
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static struct sigaction found[NSIG];
static bool is_known[NSIG];
static int ends[2] = {-1, -1};

/// Its own stack, for the fatal signal may be the end of the other.
static char *alternate_stack;

static char restoring_bytes[1024];
static size_t restoring_count;
static struct termios restoring_modes;
static bool has_modes;
static volatile sig_atomic_t is_armed;

/// Safe in a signal handler.
static void restore(void) {
    if (!is_armed) return;
    is_armed = 0;
    size_t done = 0;
    while (done < restoring_count) {
        ssize_t count = write(STDOUT_FILENO, restoring_bytes + done, restoring_count - done);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        done += (size_t)count;
    }
    if (has_modes) tcsetattr(STDIN_FILENO, TCSANOW, &restoring_modes);
}

static void tell(int signal) {
    int error = errno;
    unsigned char byte = (unsigned char)signal;
    // A full pipe is loud enough.
    ssize_t ignored = write(ends[1], &byte, 1);
    (void)ignored;
    errno = error;
}

/// Whoever handled the signal before us does it now, on a restored terminal.
static void die(int signal, siginfo_t *info, void *context) {
    (void)context;
    restore();
    sigaction(signal, &found[signal], NULL);
    // A faulting instruction runs again, so that a backtrace shows it.
    bool is_fault = signal == SIGSEGV || signal == SIGBUS || signal == SIGILL || signal == SIGFPE;
    if (!is_fault || info->si_code <= 0) raise(signal);
}

static void replace(int signal, const struct sigaction *action) {
    if (!is_known[signal]) {
        if (sigaction(signal, NULL, &found[signal]) != 0) return;
        is_known[signal] = true;
    }
    bool is_ignored = !(found[signal].sa_flags & SA_SIGINFO) && found[signal].sa_handler == SIG_IGN;
    sigaction(signal, is_ignored ? &found[signal] : action, NULL);
}

int usher_signals_start(void) {
    if (ends[0] < 0 && pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    static bool is_registered;
    if (!is_registered) is_registered = atexit(restore) == 0;
    if (!alternate_stack && (alternate_stack = malloc(64 * 1024))) {
        stack_t stack = {.ss_sp = alternate_stack, .ss_size = 64 * 1024};
        sigaltstack(&stack, NULL);
    }
    struct sigaction telling = {.sa_handler = tell, .sa_flags = SA_RESTART};
    for (size_t i = 0; i < COUNT(told); i++) replace(told[i], &telling);
    struct sigaction dying = {.sa_sigaction = die, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
    for (size_t i = 0; i < COUNT(fatal); i++) replace(fatal[i], &dying);
    return ends[0];
}

void usher_signals_stop(void) {
    for (int signal = 1; signal < NSIG; signal++) {
        if (is_known[signal]) sigaction(signal, &found[signal], NULL);
        is_known[signal] = false;
    }
    if (ends[0] >= 0) {
        close(ends[0]);
        close(ends[1]);
        ends[0] = ends[1] = -1;
    }
}

void usher_signals_suspend(void) {
    struct sigaction ours;
    if (sigaction(SIGTSTP, NULL, &ours) != 0 || ours.sa_handler == SIG_IGN) return;
    struct sigaction standard = {.sa_handler = SIG_DFL};
    sigaction(SIGTSTP, &standard, NULL);
    // The whole group, as the terminal driver does for Ctrl-Z: usher may have been started by a wrapper.
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &ours, NULL);
}

void usher_restore_prepare(const char *bytes, size_t count) {
    if (count > sizeof restoring_bytes) return;
    memcpy(restoring_bytes, bytes, count);
    restoring_count = count;
}

void usher_restore_arm(void) {
    has_modes = tcgetattr(STDIN_FILENO, &restoring_modes) == 0;
    is_armed = 1;
}

void usher_restore_disarm(void) { is_armed = 0; }
