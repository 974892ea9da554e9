import Glibc
import Testing

@testable import FileIO

struct ProcessIdentityTests {
    @Test func thisProcessRuns() throws {
        let own = try #require(ProcessIdentity.current())
        #expect(own.process == getpid() && own.hasEnded == false)
        #expect(ProcessIdentity(name: own.name) == own)
    }

    @Test func anotherThatHasItsNumberIsAnother() throws {
        let own = try #require(ProcessIdentity.current())
        let earlier = try #require(ProcessIdentity(name: "\(own.host)-\(own.boot)-\(own.process)-1"))
        #expect(earlier.hasEnded == true)
        let before = try #require(ProcessIdentity(name: "\(own.host)-00000000-\(own.process)-\(own.began)"))
        #expect(before.hasEnded == true)
        let elsewhere = try #require(ProcessIdentity(name: "\(own.host)x-\(own.boot)-\(own.process)-1"))
        #expect(elsewhere.hasEnded == nil)
    }

    @Test(arguments: [
        "", "a-b", "host-boot-x-1", "host-boot-1-x", "host-boot--1-1", "host-boot-1-99999999999999999999999",
    ])
    func whatIsNoNameIsNone(_ name: String) {
        #expect(ProcessIdentity(name: name) == nil)
    }

    @Test func aHostMayHaveHyphens() throws {
        #expect(try #require(ProcessIdentity(name: "web-1-abc-12-34")).host == "web-1")
    }

    @Test func aProcessThatIsOnlyWaitedForWritesNoMore() throws {
        var child: pid_t = 0
        #expect(posix_spawn(&child, "/bin/true", nil, nil, [strdup("true"), nil], environ) == 0)
        var info = siginfo_t()
        #expect(waitid(P_PID, id_t(child), &info, WEXITED | WNOWAIT) == 0)
        let own = try #require(ProcessIdentity.current())
        #expect(try #require(ProcessIdentity(name: "\(own.host)-\(own.boot)-\(child)-1")).hasEnded == true)
        waitpid(child, nil, 0)
    }
}
