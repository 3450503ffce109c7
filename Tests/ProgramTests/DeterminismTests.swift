import TestSupport
import Testing

/// The same files and the same script give the same bytes, whatever surrounds them.
struct DeterminismTests {
    private static let script = """
        describe as csv
        cii weights csat=0.5 art=0.2 by agent min 1
        cii by agent since 30d as json
        show csat, art, p90(response_time), count by channel every week
        show count by weekday as csv
        show distinct(agent), sum(response_time), mean(response_time) by topic as csv
        cii weights csat=1 by topic, channel every month order by n desc top 3 as markdown
        show count where topic > "B" and lower(agent) != "ana" by agent order by agent as csv

        """

    /// Rows enough for several threads to have some, with letters whose order and case differ between locales.
    private static func log(seed: UInt64) -> String {
        var generator = SplitMix64(seed: seed)
        let agents = ["Ana", "Águeda", "ana", "Çelik", "Ilse", "İnci", "Zoë", "Østen", "straße", "I", "i"]
        let topics = ["Billing", "billing", "Ärger", "Zugang", "", "Çek"]
        let channels = ["phone", "chat", "email", ""]
        var text = "agent,topic,channel,received,response_time,csat\n"
        for _ in 0..<5000 {
            let day = 1 + generator.next(upTo: 28)
            let month = 1 + generator.next(upTo: 6)
            let fields = [
                agents[generator.next(upTo: agents.count)], topics[generator.next(upTo: topics.count)],
                channels[generator.next(upTo: channels.count)],
                "2024-0\(month)-\(day < 10 ? "0" : "")\(day) 1\(generator.next(upTo: 10)):00",
                generator.next(upTo: 5) == 0
                    ? "" : "\(generator.next(upTo: 900)).\(generator.next(upTo: 10))s",
                generator.next(upTo: 3) == 0 ? "" : "\(1 + generator.next(upTo: 5))",
            ]
            text += fields.joined(separator: ",") + "\n"
        }
        return text
    }

    /// Surroundings: variables, and arguments before the script.
    private static let surroundings: [(environment: [String: String], arguments: [String])] = [
        ([:], []),
        (["TZ": "Asia/Tokyo"], []),
        (["TZ": "America/Sao_Paulo", "LC_ALL": "C"], []),
        (["LC_ALL": "pt_BR.UTF-8", "LANG": "pt_BR.UTF-8"], []),
        (["LC_ALL": "tr_TR.UTF-8"], []),
        (["LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "COLUMNS": "40"], []),
        (["SWIFT_DETERMINISTIC_HASHING": "1"], []),
        ([:], ["--set", "threads=1"]),
        ([:], ["--set", "threads=2"]),
        ([:], ["--set", "threads=7"]),
        ([:], ["--set", "threads=64"]),
    ]

    @Test(arguments: [1, 2] as [UInt64]) func surroundingsDoNotShow(seed: UInt64) throws {
        let program = try Program(["log.csv": Self.log(seed: seed), "script.cii": Self.script])
        let first = try program.run(["log.csv", "-f", "script.cii"], environment: [:])
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output.utf8.count > 5000)
        for (environment, arguments) in Self.surroundings {
            let ending = try program.run(
                arguments + ["log.csv", "-f", "script.cii"], environment: environment)
            #expect(ending == first, "seed \(seed), \(environment) \(arguments)")
        }
    }
}
