extension Weighting {
    /// The same weights, and behind them indicators that weigh nothing and are only shown.
    public func showing(_ indicators: [Indicator]) -> Weighting {
        Weighting(
            terms: terms
                + indicators.map { Term(indicator: $0, amount: 0, effective: 0, isRest: false) },
            wasRescaled: wasRescaled)
    }

    /// Weights for the same indicators, in their order.
    public func reweighed(_ amounts: [Double]) throws(WeightingProblem) -> Weighting {
        precondition(amounts.count == terms.count, "each indicator has its weight")
        return try Weighting(zip(terms, amounts).map { WeightEntry($0.indicator, $1) })
    }
}
