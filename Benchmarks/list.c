/* list: the least that a full-screen ncurses program can cost: a list of lines, j and k move a bar, q quits.

   A floor to hold the board against: first frame, key to frame, bytes of a cursor move. */
#include <curses.h>
#include <locale.h>

static void line(int y, int selected) {
    if (selected) attron(A_REVERSE);
    mvprintw(y, 1, "%4d  a line of text that is about as long as the title of a ticket", y + 1);
    if (selected) attroff(A_REVERSE);
}

int main(void) {
    int at = 0, key, y;

    setlocale(LC_ALL, "");
    initscr();
    cbreak();
    noecho();
    curs_set(0);
    for (y = 0; y < LINES - 1; y++) line(y, y == at);
    refresh();
    while ((key = getch()) != 'q') {
        int next = key == 'j' && at < LINES - 2 ? at + 1 : key == 'k' && at > 0 ? at - 1 : at;
        line(at, 0);
        line(at = next, 1);
        refresh();
    }
    endwin();
    return 0;
}
