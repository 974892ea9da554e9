/* peak_memory COMMAND ...: runs a command and prints its /proc/PID/smaps, after a line "look", whenever it has grown.

   A short command is over before anybody could look. So it is stopped at its system calls: memory can only shrink in one,
   and the last comes just before the end. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

static char maps[64], sizes[64];
static long most;

/* Looks if there is more than last time, by 2 % and 128 kB: a look takes long. */
static void look(int at_the_end) {
    static char buffer[65536];
    long total, resident = 0;
    size_t count;
    FILE *file = fopen(sizes, "r");

    if (!file) return;
    if (fscanf(file, "%ld %ld", &total, &resident) != 2) resident = 0;
    fclose(file);
    if (!at_the_end && resident <= most + most / 50 + 32) return;
    if (resident > most) most = resident;
    if (!(file = fopen(maps, "r"))) return;
    puts("look");
    while ((count = fread(buffer, 1, sizeof buffer, file)) > 0) fwrite(buffer, 1, count, stdout);
    fclose(file);
}

int main(int count, char **arguments) {
    int status;
    pid_t child;

    if (count < 2) {
        fputs("usage: peak_memory COMMAND ...\n", stderr);
        return 64;
    }
    if ((child = fork()) == 0) {
        int nowhere = open("/dev/null", O_RDWR);
        dup2(nowhere, 0);
        dup2(nowhere, 1);
        ptrace(PTRACE_TRACEME, 0, 0, 0);
        execvp(arguments[1], arguments + 1);
        perror(arguments[1]);
        _exit(127);
    }
    if (child < 0 || waitpid(child, &status, 0) != child || !WIFSTOPPED(status) ||
        ptrace(PTRACE_SETOPTIONS, child, 0, PTRACE_O_TRACEEXIT | PTRACE_O_TRACESYSGOOD) != 0) {
        perror("tracing");
        return 71;
    }
    snprintf(maps, sizeof maps, "/proc/%d/smaps", (int)child);
    snprintf(sizes, sizeof sizes, "/proc/%d/statm", (int)child);
    ptrace(PTRACE_SYSCALL, child, 0, 0);
    while (waitpid(child, &status, 0) == child && WIFSTOPPED(status)) {
        int signal = WSTOPSIG(status), is_end = status >> 16 == PTRACE_EVENT_EXIT;
        int is_ours = is_end || signal == (SIGTRAP | 0x80) || signal == SIGTRAP;
        if (is_ours) look(is_end);
        ptrace(PTRACE_SYSCALL, child, 0, is_ours ? 0 : signal);
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 70;
}
