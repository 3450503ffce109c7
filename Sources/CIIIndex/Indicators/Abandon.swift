extension Indicator {
    /// Abandonment rate.
    static let abandon: [Indicator] = [abandonment(shorterThan: 0)]

    /// The abandonment rate without the interactions given up sooner than that; all of them count where it is 0.
    static func abandonment(shorterThan seconds: Double) -> Indicator {
        let isPlain = seconds == 0
        let name = isPlain ? "abandon" : "abandon(\(secondsText(seconds)))"
        return Indicator(
            name: name, title: "abandonment rate",
            summary: "The share of the interactions offered that the customer gave up in the queue"
                + (isPlain ? "." : ", without those given up sooner than \(secondsText(seconds))."),
            aspect: .availability, unit: .percent, direction: .lower,
            measure: isPlain
                ? .ratio(Measure.share(isTrue: "abandoned"))
                : .ratios(waits.map { Measure.share(isTrue: "abandoned", within: isLong(seconds, $0)) }),
            applies: .always, goalposts: FamilyGoalposts(worst: 20, best: 0),
            formula: isPlain
                ? "abandon = 100 * abandoned in queue / offered"
                : "\(name) = 100 * (abandoned - abandoned early) / (offered - abandoned early)",
            missingRule: "interactions not known to be abandoned or not lower the coverage",
            source: "Genesys Cloud, metric definitions (abandon); Amazon Connect, metric definitions",
            aliases: isPlain ? [IndicatorAlias("taxa de abandono"), IndicatorAlias("taxa_de_abandono")] : [],
            threshold: seconds)
    }

    /// Where the wait of a caller is written, the plainest first.
    static let waits = [queueTimeField, responseTimeField]

    private static func isLong(_ seconds: Double, _ wait: Quantity) -> Criterion {
        .any([.isFalse("abandoned"), .not(.measured(wait)), .atLeast(wait, seconds)])
    }
}
