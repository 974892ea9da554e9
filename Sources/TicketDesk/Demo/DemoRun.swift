import TicketModel

/// A command that somebody of the demo ran, and what it printed.
struct DemoRun: Hashable {
    let command: String
    let output: String
    var seconds: Double = 1
    var exit: UInt8 = 0

    var kind: EvidenceKind {
        .run(
            argv: command.split(separator: " ").map { String($0) }, directory: "/root",
            milliseconds: UInt64(seconds * 1000), exit: exit)
    }

    /// What proves that such a request was dealt with: attempts that failed first, and at last one that did not; none for
    /// most.
    static func proofs(of tags: [String], title: String, on host: String) -> [DemoRun] {
        if title.hasPrefix("Patch openssl") {
            let locked = DemoRun(
                command: "apt-get install -y openssl",
                output: """
                    E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 2214 (unattended-upgr)
                    E: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), is another process using it?

                    """, seconds: 0.4, exit: 100)
            return [locked, upgrade(of: host)]
        }
        if tags.contains("tls") {
            return [
                DemoRun(
                    command: "openssl x509 -enddate -noout -in /etc/ssl/certs/wildcard.pem",
                    output: "notAfter=Feb 14 23:59:59 2027 GMT\n", seconds: 0.1),
                test,
            ]
        }
        if title.hasPrefix("nginx") { return [test] }
        if tags.contains("monitoring"), tags.contains("storage") { return [space] }
        if tags.contains("dns") {
            return [DemoRun(command: "dig +short \(host).example.org", output: "10.20.4.17\n", seconds: 0.1)]
        }
        if tags.contains("db") {
            let lag = DemoRun(
                command: "psql -At -f /root/lag.sql", output: "00:00:00.412\n",
                seconds: 0.3)
            return [lag]
        }
        if title.hasPrefix("Reboot") { return [DemoRun(command: "uname -r", output: "6.1.0-27-amd64\n", seconds: 0.1)] }
        return []
    }

    private static let space = DemoRun(
        command: "df -h --output=source,size,used,avail,pcent,target",
        output: """
            Filesystem              Size  Used Avail Use% Mounted on
            /dev/mapper/vg0-root     20G  9.1G   10G  48% /
            /dev/mapper/vg0-var      60G   37G   21G  64% /var
            /dev/mapper/vg0-srv     200G  121G   70G  64% /srv

            """, seconds: 0.1)

    private static let test = DemoRun(
        command: "nginx -t",
        output: """
            nginx: the configuration file /etc/nginx/nginx.conf syntax is ok
            nginx: configuration file /etc/nginx/nginx.conf test is successful

            """, seconds: 0.2)

    private static func upgrade(of host: String) -> DemoRun {
        DemoRun(
            command: "apt-get install -y openssl",
            output: """
                Reading package lists... Done
                Building dependency tree... Done
                Reading state information... Done
                The following additional packages will be installed:
                  libssl3
                The following packages will be upgraded:
                  libssl3 openssl
                2 upgraded, 0 newly installed, 0 to remove and 14 not upgraded.
                Need to get 3,450 kB of archives.
                Get:1 http://deb.debian.org/debian-security bookworm-security/main amd64 libssl3 amd64 3.0.15-1~deb12u1 [2,020 kB]
                Get:2 http://deb.debian.org/debian-security bookworm-security/main amd64 openssl amd64 3.0.15-1~deb12u1 [1,430 kB]
                Fetched 3,450 kB in 1s (4,212 kB/s)
                Preparing to unpack .../libssl3_3.0.15-1~deb12u1_amd64.deb ...
                Unpacking libssl3:amd64 (3.0.15-1~deb12u1) over (3.0.14-1~deb12u2) ...
                Preparing to unpack .../openssl_3.0.15-1~deb12u1_amd64.deb ...
                Unpacking openssl (3.0.15-1~deb12u1) over (3.0.14-1~deb12u2) ...
                Setting up libssl3:amd64 (3.0.15-1~deb12u1) ...
                Setting up openssl (3.0.15-1~deb12u1) ...
                Processing triggers for man-db (2.11.2-2) ...
                Scanning processes on \(host)...
                No services need to be restarted.

                """, seconds: 14.2)
    }
}
