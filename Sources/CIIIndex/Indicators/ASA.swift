extension Indicator {
    /// Average speed of answer: the wait in the queue.
    static let asa: [Indicator] = [
        Indicator(
            name: "asa", title: "average speed of answer",
            summary: "The mean time that answered interactions waited in the queue.",
            aspect: .speed, unit: .seconds, direction: .lower,
            measure: .ratio(Measure.mean(queueTimeField, within: .answered)),
            goalposts: FamilyGoalposts(worst: 120, best: 0),
            formula: "asa = sum of queue times of answered / answered",
            missingRule: unansweredAside("a queue time"),
            source: "Cisco ICM, average speed of answer; Cloud Chat, TME", aliases: [IndicatorAlias("tme")])
    ]
}
