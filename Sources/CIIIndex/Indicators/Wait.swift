extension Indicator {
    /// Requester wait time.
    static let wait: [Indicator] = [
        Indicator(
            name: "wait", title: "average requester wait time",
            summary:
                "The mean time that the customer waited for the company in all, without the time the company waited "
                + "for the customer.",
            aspect: .speed, unit: .seconds, direction: .lower,
            measure: .ratio(Measure.mean(.duration("wait_time"))), applies: .always,
            goalposts: FamilyGoalposts(worst: 172_800, best: 0),
            formula: "wait = sum of wait times / interactions with one",
            missingRule: "interactions without a wait time lower the coverage",
            source: "Zendesk, requester wait time")
    ]
}
