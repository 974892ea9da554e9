/* sqlite_writer DATABASE COUNT: COUNT durable inserts (WAL, synchronous=FULL), each a transaction of its own.

   Says "ready", and begins once a byte comes in. Beside usher-writer it shows what durable appends of several processes
   cost without the start of a process. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static sqlite3 *database;

static void check(int result) {
    if (result == SQLITE_OK || result == SQLITE_DONE) return;
    fprintf(stderr, "sqlite_writer: %s\n", sqlite3_errmsg(database));
    exit(74);
}

int main(int count, char **arguments) {
    sqlite3_stmt *insert;
    char title[64], byte;
    int i, rounds;

    if (count != 3 || (rounds = atoi(arguments[2])) <= 0) {
        fputs("usage: sqlite_writer DATABASE COUNT\n", stderr);
        return 64;
    }
    check(sqlite3_open(arguments[1], &database));
    sqlite3_busy_timeout(database, 60000);
    check(sqlite3_exec(database, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL", 0, 0, 0));
    check(sqlite3_prepare_v2(database, "INSERT INTO ticket(title, state, at, login) VALUES(?, 'open', unixepoch(), 'ana')",
                             -1, &insert, 0));
    puts("ready");
    fflush(stdout);
    if (read(0, &byte, 1) != 1) return 74;
    for (i = 1; i <= rounds; i++) {
        snprintf(title, sizeof title, "reset the VPN token %d", i);
        check(sqlite3_bind_text(insert, 1, title, -1, SQLITE_TRANSIENT));
        check(sqlite3_step(insert));
        check(sqlite3_reset(insert));
    }
    check(sqlite3_finalize(insert));
    check(sqlite3_close(database));
    return 0;
}
