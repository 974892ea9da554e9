#define _GNU_SOURCE
#include "Signals.h"

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/// Told to the one who waits for the child, who passes most of them on.
static const int told[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGCHLD};
static const int told_of_jobs[] = {SIGTSTP, SIGCONT, SIGWINCH};

/// The process ends by them, after the terminal has been restored.
static const int fatal[] = {
    SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGSYS, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGXFSZ,
};

static struct sigaction found[NSIG];
static bool is_known[NSIG];
static int ends[2] = {-1, -1};
static int depth;

static void tell(int signal, siginfo_t *info, void *context) {
    (void)context;
    int error = errno;
    struct usher_signal news = {(uint8_t)signal, info->si_code == SI_KERNEL};
    // A full pipe is loud enough.
    ssize_t ignored = write(ends[1], &news, sizeof news);
    (void)ignored;
    errno = error;
}

/// Whoever handled the signal before does it now, on a restored terminal.
static void die(int signal, siginfo_t *info, void *context) {
    (void)context;
    usher_terminal_restore();
    sigaction(signal, &found[signal], NULL);
    // A faulting instruction runs again, so that a backtrace shows it.
    bool is_fault = signal == SIGSEGV || signal == SIGBUS || signal == SIGILL || signal == SIGFPE;
    if (!is_fault || info->si_code <= 0) raise(signal);
}

static void replace(int signal, const struct sigaction *action) {
    if (sigaction(signal, NULL, &found[signal]) != 0) return;
    is_known[signal] = true;
    bool is_ignored = !(found[signal].sa_flags & SA_SIGINFO) && found[signal].sa_handler == SIG_IGN;
    // Without SIGCHLD nobody could wait for the child.
    if (is_ignored && signal != SIGCHLD) return;
    sigaction(signal, action, NULL);
}

int usher_signals_watch(bool job_control) {
    if (depth == 0 && pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    if (depth++ > 0) return ends[0];
    // No SA_RESTART: a write that waits for its reader must come back.
    struct sigaction telling = {.sa_sigaction = tell, .sa_flags = SA_SIGINFO};
    for (size_t i = 0; i < COUNT(told); i++) replace(told[i], &telling);
    for (size_t i = 0; job_control && i < COUNT(told_of_jobs); i++) replace(told_of_jobs[i], &telling);
    struct sigaction dying = {.sa_sigaction = die, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
    for (size_t i = 0; i < COUNT(fatal); i++) replace(fatal[i], &dying);
    struct sigaction ignoring = {.sa_handler = SIG_IGN};
    replace(SIGPIPE, &ignoring);
    return ends[0];
}

void usher_signals_restart(void) {
    for (int signal = 1; signal < NSIG; signal++) {
        struct sigaction ours;
        if (!is_known[signal] || sigaction(signal, NULL, &ours) != 0 || ours.sa_handler == SIG_IGN) continue;
        ours.sa_flags |= SA_RESTART;
        sigaction(signal, &ours, NULL);
    }
}

void usher_signals_forget(void) {
    if (depth == 0 || --depth > 0) return;
    for (int signal = 1; signal < NSIG; signal++) {
        if (is_known[signal]) sigaction(signal, &found[signal], NULL);
        is_known[signal] = false;
    }
    close(ends[0]);
    close(ends[1]);
    ends[0] = ends[1] = -1;
}

void usher_signals_give_back(void) {
    struct sigaction standard = {.sa_handler = SIG_DFL};
    for (int signal = 1; signal < NSIG; signal++) {
        struct sigaction before;
        if (is_known[signal]) before = found[signal];
        else if (sigaction(signal, NULL, &before) != 0) continue;
        bool is_ignored = !(before.sa_flags & SA_SIGINFO) && before.sa_handler == SIG_IGN;
        // Handlers would still run here until there is another program.
        sigaction(signal, is_ignored ? &before : &standard, NULL);
    }
}

void usher_stop_here(void) {
    struct sigaction ours;
    struct sigaction standard = {.sa_handler = SIG_DFL};
    if (sigaction(SIGTSTP, NULL, &ours) != 0 || ours.sa_handler == SIG_IGN) return;
    sigaction(SIGTSTP, &standard, NULL);
    // The whole group, as the terminal driver does for Ctrl-Z: usher may have been started by a wrapper.
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &ours, NULL);
}
