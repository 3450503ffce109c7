extension Indicator {
    /// Response time: its mean, median and 90th percentile, in opening hours, from the assignment, of every turn, over
    /// all interactions, and with the replies of machines.
    static let art: [Indicator] = [
        responseTime(
            "art", title: "average response time",
            summary: "The mean time from the arrival of an interaction to its first human reply.",
            measure: .ratios([
                Measure.mean(responseTimeField, within: byPerson, exempt: .byMachine),
                Measure.mean(
                    queueTimeField, within: byPerson, exempt: .byMachine,
                    caution: "the wait in the queue stands for the time to the answer"),
            ]), formula: "art = sum of response times / answered",
            aliases: [
                IndicatorAlias("tmr", caution: tmrCaution),
                IndicatorAlias("frt"),
            ]),
        responseTime(
            "art.median", title: "median response time",
            summary: "The response time that half of the answered interactions do not exceed.",
            measure: .quantile(
                0.5, of: [responseTimeField, queueTimeField], within: byPerson, exempt: .byMachine),
            formula: "art.median = median of response times"),
        responseTime(
            "art.p90", title: "response time, 90th percentile",
            summary: "The response time that nine of ten answered interactions do not exceed.",
            measure: .quantile(
                0.9, of: [responseTimeField, queueTimeField], within: byPerson, exempt: .byMachine),
            formula: "art.p90 = 90th percentile of response times"),
        responseTime(
            "art.bh", title: "average response time in opening hours",
            summary: "The mean response time, counted only while the doors are open.",
            measure: .ratios([
                Measure.mean(.duration("response_time_bh"), within: byPerson, exempt: .byMachine),
                Measure.mean(
                    .openSpan(from: "received", to: "first_response"), within: byPerson, exempt: .byMachine),
                Measure.mean(
                    .openLength(from: "received", lasting: "response_time"), within: byPerson,
                    exempt: .byMachine),
            ]), formula: "art.bh = sum of response times within opening hours / answered"),
        responseTime(
            "art.agent", title: "average response time of the agent",
            summary: "The mean time from the assignment to the first human reply: without the queue.",
            measure: .ratio(
                Measure.mean(
                    .span(from: "assigned", to: "first_response"), within: byPerson, exempt: .byMachine)),
            formula: "art.agent = sum of (first reply - assignment) / answered"),
        responseTime(
            "art.all", title: "average response time of every turn",
            summary: "The mean time that the customer waited for each reply, not only for the first.",
            measure: .ratios([
                Ratio(
                    [.init(1, .sum(.product(.duration("reply_time"), .number("replies"))))],
                    over: .total([
                        .init(1, .sum(.number("replies"), where: .measured(.duration("reply_time"))))
                    ]),
                    observed: .measured(.product(.duration("reply_time"), .number("replies"))),
                    within: byPerson, exempt: .byMachine),
                Measure.mean(
                    .duration("reply_time"), within: byPerson, exempt: .byMachine,
                    caution: "the number of replies is not known, so each interaction counts once"),
            ]), formula: "art.all = sum of the waits for every reply / replies"),
        responseTime(
            "art.total", title: "response time over all interactions",
            summary:
                "The sum of the response times over all interactions received; those nobody answered count as "
                + "answered at once.",
            measure: .ratio(
                Ratio(
                    [.init(1, .sum(responseTimeField, where: .answered))],
                    observed: .any([.unanswered, .measured(responseTimeField)]))),
            formula: "art.total = sum of response times / all interactions received",
            warning: "every interaction that nobody answered makes art.total smaller; art divides by answered"
        ),
        responseTime(
            "art.any", title: "average response time, machines included",
            summary: "The mean time to the first reply of anybody, a bot's reply counting as any other.",
            measure: .ratios([
                Measure.mean(.duration("any_response_time"), within: .answered),
                Measure.mean(responseTimeField, within: .answered),
            ]), formula: "art.any = sum of times to the first reply of anybody / answered"),
    ]

    /// A bot's reply does not stop the clock (decision D17).
    static let byPerson = Criterion.all([.answered, .byPerson])

    private static let tmrCaution =
        "tmr is read as art, the time to the first response; for the time to the solution write resolution"
    static let responseTimeField = Quantity.duration("response_time")
    static let queueTimeField = Quantity.duration("queue_time")

    private static func responseTime(
        _ name: String, title: String, summary: String, measure: Measure, formula: String,
        aliases: [IndicatorAlias] = [], warning: String? = nil
    ) -> Indicator {
        Indicator(
            name: name, title: title, summary: summary, aspect: .speed, unit: .seconds, direction: .lower,
            measure: measure, goalposts: FamilyGoalposts(phone: 120, chat: 600, written: 86_400, best: 0),
            formula: formula,
            missingRule:
                "unanswered interactions and those only a bot answered are not applicable: they lower response, not "
                + "art; answered ones without a time lower the coverage",
            source: "Zendesk, first reply time; Blip Desk, service level rules", aliases: aliases,
            warning: warning)
    }
}
