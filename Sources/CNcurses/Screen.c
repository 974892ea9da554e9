#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1

#include "CNcurses.h"

#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

static SCREEN *screen;
static bool cursor_is_shown = true;

bool usher_screen_open(const char *type) {
    screen = newterm(type, stdout, stdin);
    if (!screen) return false;
    char *address = tigetstr("cup");
    if (!address || address == (char *)-1) {
        usher_screen_close();
        return false;
    }
    // Input is read past ncurses: it must neither look for it while it draws, nor translate it.
    typeahead(-1);
    leaveok(stdscr, FALSE);
    scrollok(stdscr, FALSE);
    return true;
}

/// Runs it with standard output leading nowhere.
static void unheard(int (*function)(void)) {
    int output = dup(STDOUT_FILENO);
    int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (output >= 0 && nowhere >= 0 && dup2(nowhere, STDOUT_FILENO) >= 0) {
        function();
        dup2(output, STDOUT_FILENO);
    }
    if (nowhere >= 0) close(nowhere);
    if (output >= 0) close(output);
}

void usher_screen_enter(void) {
    raw();
    noecho();
    nonl();
    // ncurses 6.4 writes after every move of the cursor until it has come back from a suspension: then, a whole screen
    // at once. So its first refresh is to be such a return.
    unheard(endwin);
}

void usher_screen_close(void) {
    if (!screen) return;
    reset_shell_mode();
    delscreen(screen);
    screen = NULL;
}

int usher_screen_start_colors(bool wanted) {
    if (!wanted || !has_colors() || start_color() == ERR) return 0;
    if (use_default_colors() == ERR) return 0;
    return COLORS;
}

int usher_screen_pair(int foreground, int background) {
    if (foreground < 0 && background < 0) return 0;
    int pair = alloc_pair(foreground, background);
    return pair < 0 ? 0 : pair;
}

/// A run of cells on its way to ncurses: given at once, it costs a fraction of a call for each.
static cchar_t run[256];
static int run_count, run_x, run_y, run_end;

static void put_run(void) {
    if (run_count > 0) (void)mvadd_wchnstr(run_y, run_x, run, run_count);
    run_count = 0;
}

void usher_screen_put(int x, int y, int width, struct usher_points points, unsigned attributes, int pair) {
    const wchar_t text[CCHARW_MAX + 1] = {
        (wchar_t)points.base, (wchar_t)points.mark1, (wchar_t)points.mark2, (wchar_t)points.mark3, (wchar_t)points.mark4,
    };

    attr_t bits = A_NORMAL;
    if (attributes & USHER_BOLD) bits |= A_BOLD;
    if (attributes & USHER_DIM) bits |= A_DIM;
    if (attributes & USHER_ITALIC) bits |= A_ITALIC;
    if (attributes & USHER_UNDERLINE) bits |= A_UNDERLINE;
    if (attributes & USHER_REVERSE) bits |= A_REVERSE;

    if (run_count == sizeof run / sizeof *run || y != run_y || x != run_end) put_run();
    // The pair goes by the pointer, which takes more than a short.
    if (setcchar(&run[run_count], text, bits, 0, &pair) != OK) return put_run();
    if (run_count == 0) {
        run_x = x;
        run_y = y;
    }
    run_count++;
    run_end = x + width;
}

void usher_screen_cursor(int x, int y, bool shown) {
    put_run();
    (void)move(y, x);
    usher_screen_show_cursor(shown);
}

void usher_screen_show_cursor(bool shown) {
    if (shown == cursor_is_shown) return;
    curs_set(shown ? 1 : 0);
    cursor_is_shown = shown;
}

void usher_screen_refresh(void) { refresh(); }

void usher_screen_forget(void) {
    put_run();
    erase();
    clearok(curscr, TRUE);
}

void usher_screen_resize(int width, int height) {
    if (is_term_resized(height, width)) resizeterm(height, width);
}

void usher_screen_release(void) { endwin(); }

static char *collected;
static size_t collected_count, collected_capacity;

static int collect(int byte) {
    if (collected_count < collected_capacity) collected[collected_count] = (char)byte;
    collected_count++;
    return byte;
}

size_t usher_screen_capability(const char *name, char *bytes, size_t capacity) {
    char *value = tigetstr(name);
    if (!value || value == (char *)-1) return 0;
    collected = bytes;
    collected_count = 0;
    collected_capacity = capacity;
    tputs(value, 1, collect);
    return collected_count <= capacity ? collected_count : 0;
}

size_t usher_screen_sequence(const char *name, int first, int second, char *bytes, size_t capacity) {
    char *value = tigetstr(name);
    if (!value || value == (char *)-1) return 0;
    char *sequence = tparm(value, (long)first, (long)second, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
    size_t count = sequence ? strlen(sequence) : 0;
    if (count > capacity) return 0;
    memcpy(bytes, sequence, count);
    return count;
}

bool usher_screen_flag(const char *name) { return tigetflag(name) > 0; }

bool usher_terminal_size(int *width, int *height) {
    struct winsize size;
    for (int descriptor = STDOUT_FILENO; descriptor >= STDIN_FILENO; descriptor--) {
        if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0) {
            *width = size.ws_col;
            *height = size.ws_row;
            return true;
        }
    }
    return false;
}

bool usher_locale_is_utf8(void) {
    if (!setlocale(LC_CTYPE, "")) {
        const char *wanted = getenv("LC_ALL");
        if (!wanted || !*wanted) wanted = getenv("LC_CTYPE");
        if (!wanted || !*wanted) wanted = getenv("LANG");
        if (wanted && (strcasestr(wanted, "utf-8") || strcasestr(wanted, "utf8"))) setlocale(LC_CTYPE, "C.UTF-8");
    }
    return strcasecmp(nl_langinfo(CODESET), "UTF-8") == 0;
}
