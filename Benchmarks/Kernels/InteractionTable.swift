import CIIColumns

/// Generated interactions in memory: the same rows for the same number of them.
enum InteractionTable {
    static let agent = 0, team = 1, channel = 2, customer = 3, received = 4, csat = 5, ces = 6, nps = 7
    static let response = 8, resolution = 9, handle = 10, answered = 11, solved = 12, comment = 13

    static let days = 400
    static let start = 1_700_006_400
    static let channels = ["phone", "chat", "email", "whatsapp", "social", "sms"]
    private static let phrases = [
        "muito bom", "péssimo, quero meu reembolso", "the agent was kind", "demorou demais para responder",
        "obrigado pela ajuda", "still waiting for an answer", "resolveu na hora, recomendo a todos",
        "I had to call three times before anybody understood what the problem was",
    ]

    static func make(rows: Int) -> Table {
        var random = SplitMix64(seed: 20_260_101)
        let customers = max(rows / 8, 1)
        var agents = names("Agent", 200)
        var teams = names("Team", 12)
        var families = CategoryMaker()
        for channel in channels { add(channel, to: &families) }
        var people = CategoryMaker(capacity: rows)
        // Customers are met in no order of their names.
        for person in 0..<customers { add("C\(1_000_000 + person &* 7_919 % customers)", to: &people) }
        var times = TickMaker(ticksPerSecond: 1, capacity: rows)
        var satisfaction = ScaledNumberMaker(capacity: rows)
        var effort = ScaledNumberMaker(capacity: rows)
        var recommendation = ScaledNumberMaker(capacity: rows)
        var responses = TickMaker(ticksPerSecond: 1, meaning: .duration, capacity: rows)
        var resolutions = TickMaker(ticksPerSecond: 1, meaning: .duration, capacity: rows)
        var handling = TickMaker(ticksPerSecond: 1, meaning: .duration, capacity: rows)
        var answers = BooleanMaker(capacity: rows)
        var solutions = BooleanMaker(capacity: rows)
        var comments = TextMaker()
        for row in 0..<rows {
            let agent = random.below(200)
            let channel = random.below(channels.count)
            let isAnswered = random.below(100) < 93
            agents.append(code: agent)
            teams.append(code: agent % 12)
            families.append(code: channel)
            // A power law: the square makes few customers call often.
            let share = random.unit
            people.append(code: Int(Double(customers) * share * share))
            times.append(Int64(start + row * (days * 86_400) / rows))
            satisfaction.append(random.below(100) < 70 ? .min : Int64(1 + random.below(5)))
            effort.append(random.below(100) < 85 ? .min : Int64(1 + random.below(7)))
            recommendation.append(random.below(100) < 80 ? .min : Int64(random.below(11)))
            let patience = 20 + 40 * channel * channel * channel
            responses.append(isAnswered ? random.duration(median: Double(patience)) : .min)
            resolutions.append(random.below(100) < 75 ? random.duration(median: 20_000) : .min)
            handling.append(isAnswered ? random.duration(median: 300) : .min)
            answers.append(isAnswered)
            if random.below(100) < 60 {
                solutions.append(random.below(4) > 0)
            } else {
                solutions.appendMissing()
            }
            if random.below(100) < 8 {
                comments.append("\(phrases[random.below(phrases.count)]) (\(row % 997))")
            } else {
                comments.appendMissing()
            }
        }
        return Table(columns: [
            agents.finish(name: "agent"), teams.finish(name: "team"), families.finish(name: "channel"),
            people.finish(name: "customer"), times.finish(name: "received"),
            satisfaction.finish(name: "csat"), effort.finish(name: "ces"), recommendation.finish(name: "nps"),
            responses.finish(name: "response_time"), resolutions.finish(name: "resolution_time"),
            handling.finish(name: "handle_time"), answers.finish(name: "answered"),
            solutions.finish(name: "resolved"), comments.finish(name: "comment"),
        ])
    }

    private static func names(_ stem: String, _ count: Int) -> CategoryMaker {
        var maker = CategoryMaker()
        for number in 1...count { add("\(stem) \(number)", to: &maker) }
        return maker
    }

    private static func add(_ name: String, to maker: inout CategoryMaker) {
        var name = name
        _ = name.withUTF8 { maker.code(of: $0) }
    }
}

/// The generator of Steele, Lea and Flood (2014).
struct SplitMix64 {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() >> 33) % bound }

    /// A number of 0…1.
    var unit: Double { mutating get { Double(next() >> 11) * 0x1p-53 } }

    /// Seconds that spread widely above and below a median.
    mutating func duration(median: Double) -> Int64 {
        let share = unit
        return Int64(median * (0.1 + share) / (1.1 - share))
    }
}
