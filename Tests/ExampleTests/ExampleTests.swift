import Testing

/// The example logs are what the generator makes, and hold what the examples are about.
struct ExampleTests {
    static let english = ExampleLog(Generator.example("interactions.csv"))
    static let portuguese = ExampleLog(Generator.example("atendimentos.csv"))

    @Test(arguments: [
        ("interactions.csv", ["--seed", "1", "--rows", "2000"]), ("interactions.csv", []),
        ("atendimentos.csv", ["--portuguese", "--rows", "300"]),
    ])
    func theGeneratorMakesTheCommittedBytes(file: String, arguments: [String]) throws {
        let outcome = try #require(Generator.run(arguments))
        #expect(outcome.status == 0)
        let committed = Generator.example(file)
        // Compared in two steps, so that a failure does not print the file.
        #expect(outcome.output.count == committed.count && committed.count < 400_000)
        #expect(outcome.output.elementsEqual(committed) == true, "\(file) is not what \(arguments) makes")
    }

    @Test func anotherSeedMakesAnotherLog() throws {
        let one = try #require(Generator.run(["--rows", "20"]))
        let two = try #require(Generator.run(["--rows", "20", "--seed", "2"]))
        #expect(one.output != two.output)
        #expect(ExampleLog(one.output).rows.count == 20 && ExampleLog(two.output).rows.count == 20)
    }

    @Test(arguments: [
        ["--rows"], ["--rows", "-1"], ["--seed", "x"], ["--nonsense"], ["--rows", "1000001"],
    ])
    func whatIsNotUnderstoodIsRefused(arguments: [String]) throws {
        let outcome = try #require(Generator.run(arguments))
        #expect(outcome.status == 2 && outcome.output.isEmpty)
    }

    @Test func bothLogsCoverTheSameHundredAndTwentyDays() {
        for (log, created, identifier, count) in [
            (Self.english, "Created at", "Ticket ID", 2000),
            (Self.portuguese, "Data de abertura", "Protocolo", 300),
        ] {
            #expect(log.isRectangular && log.rows.count == count)
            #expect(Set(log.rows.compactMap { $0[identifier] }).count == count)
            let times = log.rows.compactMap { $0[created] }
            #expect(times == times.sorted() && times.count == count)
            #expect(times.allSatisfy { $0 >= "2026-03-03T07:00:00" && $0 < "2026-07-01T00:00:00" })
            #expect(
                times.first.map { $0 < "2026-03-06" } == true && times.last.map { $0 >= "2026-06-29" } == true
            )
        }
    }

    @Test func unansweredInteractionsAreBlankAndNoOtherIsWithoutReply() {
        let afterwards = [
            "First reply time in seconds", "Resolved at", "Handle time in seconds", "Satisfaction rating",
            "CES", "NPS",
            "Resolved in first contact", "Comment",
        ]
        for row in Self.english.rows {
            if row["Answered"] == "N" {
                #expect(afterwards.allSatisfy { row[$0] == "" })
            } else {
                #expect(row["Answered"] == "Y" && row["First reply time in seconds"]?.isEmpty == false)
            }
        }
    }

    @Test(arguments: [
        ("Satisfaction rating", 0.48...0.60, 1...5), ("CES", 0.10...0.20, 1...7),
        ("NPS", 0.09...0.18, 0...10),
    ])
    func surveysAreAnsweredBySome(heading: String, share: ClosedRange<Double>, scale: ClosedRange<Int>) {
        let answers = Self.english.rows.compactMap { $0[heading] }.filter { !$0.isEmpty }
        #expect(share.contains(Double(answers.count) / 2000))
        #expect(Set(answers.map { Int($0) ?? -1 }) == Set(scale))
    }

    @Test func commentsHoldWhatReadersStumbleOver() {
        let comments = Self.english.rows.compactMap { $0["Comment"] }
        for awkward in [",", "\"", "\n", "ã", "!"] {
            #expect(comments.contains { $0.contains(awkward) }, "\(awkward)")
        }
        #expect(Set(Self.english.rows.compactMap { $0["Assignee"] }).count == 12)
        #expect(Set(Self.english.rows.compactMap { $0["Topic"] }).count == 6)
    }

    @Test func norteLeadsOnEveryChannelAndTrailsInTotal() {
        func satisfied(_ team: String, _ channel: String?) -> Double {
            let ratings = Self.english.rows
                .filter { $0["Team"] == team && (channel == nil || $0["Channel"] == channel) }
                .compactMap { $0["Satisfaction rating"].flatMap(Int.init) }
            return Double(ratings.filter { $0 >= 4 }.count) / Double(ratings.count)
        }
        for channel in ["Phone", "Chat", "E-mail", "WhatsApp"] {
            #expect(satisfied("Norte", channel) > satisfied("Sul", channel), "\(channel)")
        }
        #expect(satisfied("Norte", nil) < satisfied("Sul", nil))
    }

    /// Fixed goalposts by channel: 0 to 100 % for csat; 120 s, 10 min and 24 h to 0 for the first reply.
    @Test(arguments: ["2026-03-03", "2026-06-01"])
    func theLeaderDependsOnTheWeights(since: String) {
        let rows = Self.english.rows.filter { ($0["Created at"] ?? "") >= since }
        let slowest = ["Phone": 120.0, "Chat": 600, "WhatsApp": 600, "E-mail": 86_400]
        var scores: [(agent: String, csat: Double, art: Double)] = []
        for agent in Set(rows.compactMap { $0["Assignee"] }).sorted() {
            let own = rows.filter { $0["Assignee"] == agent && $0["Answered"] == "Y" }
            let ratings = own.compactMap { $0["Satisfaction rating"].flatMap(Int.init) }
            guard ratings.count >= 10 else { continue }
            var art = 0.0
            for (channel, worst) in slowest {
                let times = own.filter { $0["Channel"] == channel }
                    .compactMap { $0["First reply time in seconds"].flatMap(Double.init) }
                guard !times.isEmpty else { continue }
                let mean = times.reduce(0, +) / Double(times.count)
                art += max(0, 1 - mean / worst) * 100 * Double(times.count) / Double(own.count)
            }
            let csat = Double(ratings.filter { $0 >= 4 }.count) / Double(ratings.count) * 100
            scores.append((agent, csat, art))
        }
        let quality = scores.max { 0.5 * $0.csat + 0.2 * $0.art < 0.5 * $1.csat + 0.2 * $1.art }
        let speed = scores.max { 0.2 * $0.csat + 0.5 * $0.art < 0.2 * $1.csat + 0.5 * $1.art }
        #expect(scores.count == 11 && quality?.agent == "Beatriz Lima" && speed?.agent == "Thiago Gonçalves")
    }
}
