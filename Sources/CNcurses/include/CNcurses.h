#pragma once

/// What Swift cannot import of ncurses (macros, variadics, the standard screen), and what must run inside signal
/// handlers. There is one terminal a process, on standard input and output; one thread uses it.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

/// Attributes of a cell: a sum.
enum {
    USHER_BOLD = 1,
    USHER_DIM = 2,
    USHER_ITALIC = 4,
    USHER_UNDERLINE = 8,
    USHER_REVERSE = 16,
};

// MARK: The screen

/// Prepares ncurses for the terminal type, writing nothing yet, but changing the terminal's modes; false if the type is not known, or cannot move
/// its cursor. May be tried again with another type.
bool usher_screen_open(const char *type);

/// Puts the terminal into raw mode: no echo, every key a byte, flow control off.
void usher_screen_enter(void);

/// Undoes `usher_screen_open`.
void usher_screen_close(void);

/// How many colours the terminal has; 0 if none. With `wanted` false, colours are never used.
int usher_screen_start_colors(bool wanted);

/// The number of the pair of these colours, -1 being the terminal's own; 0 if there can be none.
int usher_screen_pair(int foreground, int background);

struct usher_points {
    uint32_t base, mark1, mark2, mark3, mark4;
};

/// Sets a cell, or two for a wide glyph, to at most five code points, 0 where there is none. What is set from left to
/// right is kept together until `usher_screen_cursor`.
void usher_screen_put(int x, int y, int width, struct usher_points points, unsigned attributes, int pair);

/// Moves the cursor there, and shows or hides it. Nothing is written before `usher_screen_refresh`, but for the change
/// between shown and hidden.
void usher_screen_cursor(int x, int y, bool shown);

/// Shows or hides the cursor, at once.
void usher_screen_show_cursor(bool shown);

/// Writes what differs from what the terminal shows, at once. The first time, and after `usher_screen_release`, it
/// also restores raw mode, switches to the alternate screen and draws everything.
void usher_screen_refresh(void);

/// Blanks all cells, and lets the next refresh clear the terminal and draw everything.
void usher_screen_forget(void);

/// Tells ncurses the size.
void usher_screen_resize(int width, int height);

/// Gives the terminal back: ncurses' leave sequence and the modes that were found.
void usher_screen_release(void);

/// The bytes of a capability such as "smcup", without padding; their count, 0 if the terminal lacks it or they do not
/// fit into `capacity`.
size_t usher_screen_capability(const char *name, char *bytes, size_t capacity);

/// The bytes of a capability with two numbers filled in, as they stand in the terminal's description; 0 as above.
size_t usher_screen_sequence(const char *name, int first, int second, char *bytes, size_t capacity);

/// Whether the terminal has a property such as "bce".
bool usher_screen_flag(const char *name);

/// The terminal's size by TIOCGWINSZ; false if it does not tell.
bool usher_terminal_size(int *width, int *height);

// MARK: The locale

/// Takes the character set from the environment, or UTF-8 if that asks for a UTF-8 locale that is not installed;
/// whether it is UTF-8.
bool usher_locale_is_utf8(void);

// MARK: Signals

/// Puts handlers in place, which write the numbers of SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP and SIGINT, a byte
/// each, into a pipe, and which restore the terminal at every other signal that ends the process, before it does.
/// Signals that are ignored stay so. Answers the pipe's reading end, which does not block; -1 if there can be no pipe.
int usher_signals_start(void);

/// Puts back the handlers that were found, and closes the pipe.
void usher_signals_stop(void);

/// Stops the process group as Ctrl-Z does; returns when it goes on, or at once if it cannot be stopped.
void usher_signals_suspend(void);

/// What a fatal signal or `exit` is to write, at most 1 KiB.
void usher_restore_prepare(const char *bytes, size_t count);

/// From now on, a fatal signal or `exit` writes the prepared bytes and restores the modes that standard input has now.
void usher_restore_arm(void);

/// There is nothing to restore: the terminal is not ours.
void usher_restore_disarm(void);
