/// Makes up a contact centre's log of 120 days that ends with 2026-06-30.
///
/// What happens to a contact follows from who takes it, on which channel and about what: slow first replies and a
/// second contact make customers less content, and what they answer in surveys follows from how content they are.
struct LogGenerator {
    private static let days = 120
    /// Contacts by day of the week, from Monday.
    private static let weekdayShares = [110, 100, 96, 94, 90, 35, 12]
    /// Contacts by hour, from 07:00 to 20:00.
    private static let hourShares = [8, 34, 66, 82, 78, 52, 48, 64, 72, 66, 50, 30, 16, 8]
    /// 2026-06-15: from then on parcels were late.
    private static let incident = 20_619

    private var random: SplitMix64
    private let wording: Wording

    init(seed: UInt64, wording: Wording) {
        random = SplitMix64(seed: seed)
        self.wording = wording
    }

    /// That many interactions in order of time.
    mutating func interactions(_ count: Int) -> [Interaction] {
        let lastDay = LocalTime.export.dayNumber
        let days = Array((lastDay - Self.days + 1)...lastDay)
        let shares = days.map { Self.weekdayShares[LocalTime.weekday(ofDay: $0) - 1] }
        var times: [LocalTime] = []
        times.reserveCapacity(count)
        for _ in 0..<count {
            let day = days[random.place(in: shares)]
            let hour = 7 + random.place(in: Self.hourShares)
            times.append(LocalTime(seconds: day * 86_400 + hour * 3600 + random.whole(below: 3600)))
        }
        return times.sorted().map { interaction(at: $0) }
    }

    private mutating func interaction(at created: LocalTime) -> Interaction {
        let teams = Agent.Team.allCases
        let team = teams[random.place(in: teams.map(\.share))]
        let channel = Channel.allCases[random.place(in: team.channelShares)]
        let colleagues = Agent.roster.filter { $0.team == team && $0.firstDay <= created.dayNumber }
        let agent = colleagues[random.place(in: colleagues.map(\.share))]
        let lateParcels = created.dayNumber >= Self.incident
        let topic = Topic.allCases[
            random.place(in: Topic.allCases.map { $0 == .delivery && lateParcels ? $0.share * 2 : $0.share })]
        var interaction = Interaction(created: created, channel: channel, agent: agent, topic: topic)
        interaction.cost = channel.cost.contact
        interaction.answered = random.happens(channel.answerProbability)
        if interaction.answered {
            answer(&interaction, hardship: lateParcels && topic == .delivery ? 0.18 : 0)
        }
        return interaction
    }

    private mutating func answer(_ interaction: inout Interaction, hardship: Double) {
        let channel = interaction.channel
        let agent = interaction.agent
        let usual = channel.firstReply
        let reply = max(
            2, random.logNormal(median: usual.median * agent.slowness, spread: usual.spread).rounded())
        interaction.firstReply = Int(reply)
        let work = max(20, random.logNormal(median: channel.handleTime, spread: 0.5).rounded())
        interaction.handleTime = Int(work)
        interaction.cost += Int(work) * channel.cost.minute / 60

        let settled = random.happens(
            interaction.topic.firstContactProbability + agent.quality * 0.3 - hardship)
        interaction.resolvedInFirstContact = settled
        resolve(&interaction, settled: settled, after: Int(reply + work))

        var contentment = channel.contentment + agent.team.contentment + agent.quality
        contentment += interaction.topic.contentment - hardship + (settled ? 0.08 : -0.14)
        contentment -= 0.2 * min(1.2, reply / channel.patience)
        ask(&interaction, contentment: min(0.98, max(0.04, contentment)))
    }

    private mutating func resolve(_ interaction: inout Interaction, settled: Bool, after seconds: Int) {
        var end = interaction.created.adding(seconds)
        if !settled {
            interaction.reopens = random.place(in: [50, 34, 12, 4])
            let more = random.logNormal(median: 20 * 3600, spread: 0.9) * Double(interaction.reopens + 1)
            end = end.adding(Int(more.rounded()))
            if random.happens(0.06) { return }
        }
        if end <= .export { interaction.resolved = end }
    }

    private mutating func ask(_ interaction: inout Interaction, contentment: Double) {
        let content = random.happens(contentment)
        // Who is very content or very cross answers more readily.
        if random.happens(content ? 0.56 : 0.60) {
            interaction.satisfaction =
                content ? 5 - random.place(in: [64, 36]) : 3 - random.place(in: [40, 28, 32])
            if random.happens(0.42) {
                interaction.comment = comment(on: interaction, content: content)
            }
        }
        if random.happens(0.16) {
            interaction.effort =
                content ? 5 + random.place(in: [24, 40, 36]) : 1 + random.place(in: [22, 26, 30, 22])
        }
        if random.happens(0.14) {
            interaction.recommendation =
                content
                ? 7 + random.place(in: [14, 22, 32, 32]) : random.place(in: [10, 5, 8, 12, 15, 20, 18, 12])
        }
    }

    private mutating func comment(on interaction: Interaction, content: Bool) -> String {
        let phrases = content ? wording.praise : wording.complaints
        let phrase = random.one(of: phrases, or: "")
        let topic = wording.topics[interaction.topic.rawValue].lowercased()
        let given = interaction.agent.name.prefix { $0 != " " }
        var comment = ""
        for part in phrase.split(separator: "$", omittingEmptySubsequences: false) {
            switch part {
            case "topic": comment += topic
            case "name": comment += given
            default: comment += part
            }
        }
        return comment
    }
}
