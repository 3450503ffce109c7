extension Weighting {
    /// The same weights on indicators as they are now: those of the same names as `indicators` are replaced.
    public func replacing(_ indicators: [Indicator]) -> Weighting {
        Weighting(
            terms: terms.map { term in
                guard let new = indicators.first(where: { $0.name == term.indicator.name }) else {
                    return term
                }
                return Term(
                    indicator: new, amount: term.amount, effective: term.effective, isRest: term.isRest)
            }, wasRescaled: wasRescaled)
    }

    init(terms: [Term], wasRescaled: Bool) {
        self.terms = terms
        self.wasRescaled = wasRescaled
    }
}
