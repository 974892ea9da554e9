/* append FILE: the least that a durable capture can cost as a process: take a lock, append 200 bytes, flush them.

   A floor to hold `usher add` against, in the same run on the same disk. */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

int main(int count, char **arguments) {
    char record[200];
    int file;

    if (count != 2) {
        fputs("usage: append FILE\n", stderr);
        return 64;
    }
    memset(record, 'x', sizeof record - 1);
    record[sizeof record - 1] = '\n';
    file = open(arguments[1], O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
    if (file < 0 || flock(file, LOCK_EX) != 0 || write(file, record, sizeof record) != (ssize_t)sizeof record ||
        flock(file, LOCK_UN) != 0 || fdatasync(file) != 0) {
        perror(arguments[1]);
        return 74;
    }
    return 0;
}
