/// The first thing that is read: what one can do, on one screen of 80 × 24.
enum Overview {
    static let text = """
        usher: a ticket desk for sysadmins. By itself: the board (in a pipe: the list)

        capture   add TITLE…               usher add reset VPN token tag:vpn for:bob
        look      list [FILTER…]           usher list to:me pri:high..
                  show N…, next, view      usher next
        do        take, start, pause N…    usher start 42
                  resolve, close, reopen   usher close 12 15 20-24
        hand on   assign N… LOGIN          usher assign 42 ana
                  release, suggest N       usher suggest 42
        team      workload, spread, team   usher team away me 2026-12-24..2027-01-03
        say       comment N TEXT…          usher comment 42 rebooted gw1, watching it
        prove     run, attach, evidence N  usher run 42 sudo apt-get upgrade
        change    edit N…, undo, redo      usher edit 42 --pri high --due fri
        projects  link, unlink, tree [N]   usher link 42 needs 40
        approve   approve N…, reject N…    usher approve 42
                  request-approval N…      usher request-approval 42
        look back log [N], around WHEN     usher log --since yesterday --by ana
                  audit verify, tidy       usher tidy --close-after 7d
        set up    init [DIR], demo         usher init
                  completions SHELL        usher completions bash

        Every verb knows --json, --utc, --color WHEN and -C DIR (the store).
        One verb: usher help VERB. The rest: man usher.

        """
}
