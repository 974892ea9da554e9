import Testing
import TicketModel

/// Where the run of tokens ends at what looks like one, it is said why.
@Suite struct CaptureObjectionTests {
    @Test(arguments: [
        ("x tag:bar pri:mega", "pri:mega is no priority, so it is title, as is all before it"),
        ("x pri:mega tag:bar", "pri:mega is no priority, so it is title, as is all before it"),
        ("x tag:9lives", "tag:9lives is no tag, so it is title, as is all before it"),
        ("x to:zoe", "to:zoe is no member of the team (usher team add zoe), so it is title, as is all before it"),
        ("x @zoe", "@zoe is no member of the team (usher team add zoe), so it is title, as is all before it"),
        ("x part:7", "part:7 is no ticket, so it is title, as is all before it"),
        ("x ^7 +vpn", "^7 is no ticket, so it is title, as is all before it"),
        ("x needs:40,999", "needs:40,999 is no ticket, so it is title, as is all before it"),
        ("x due:2026-02-30", "due:2026-02-30 is no day, so it is title, as is all before it"),
        ("x host:-bad", "host:-bad is no host, so it is title, as is all before it"),
        ("x for:@home", "for:@home is no login or address, so it is title, as is all before it"),
        ("x !mega", "!mega is no priority, so it is title, as is all before it"),
        ("x !low !high", "!low is a second priority, so it is title, as is all before it"),
        ("x @ana @bo", "@ana is a second assignee, so it is title, as is all before it"),
        ("x due:fri due:mon", "due:fri is a second day, so it is title, as is all before it"),
        ("x part:40 part:41", "part:40 is a second master, so it is title, as is all before it"),
        ("x for:bob for:cy", "for:bob is a second requester, so it is title, as is all before it"),
    ])
    func `a word that looks like a token is told from others`(line: String, remark: String) {
        let read = CaptureLine(parsing: line, in: CaptureLineTests.context)
        #expect(read.objection?.remark(on: line) == remark)
    }

    @Test(arguments: [
        "x y", "x +1", "x what!?", "x !", "x @", "x !!", "x 10.0.0.1:443", "x foo:bar", "x https://a.example/",
        "x due:",
        "x tag: y", "@zoe", "pri:mega", "pri:mega is odd", "x +vpn !high", "x ^C", "x !=", "",
        "mail to:zoe bounces +mail",
    ])
    func `what is plainly text is no matter`(line: String) {
        #expect(CaptureLine(parsing: line, in: CaptureLineTests.context).objection == nil)
    }
}
