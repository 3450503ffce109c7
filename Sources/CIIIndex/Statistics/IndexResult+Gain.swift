extension IndexResult {
    /// The points that the index would gain if one term had another score and nothing else changed.
    ///
    /// Nothing where there is no index or the term has no score in it.
    public func gain(of term: Int, atScore score: Double) -> Double? {
        guard let index, let own = terms[term].score else { return nil }
        guard let formula else { return terms[term].weight * (score - own) }
        var scores = terms.map { $0.score ?? 0 }
        scores[term] = score
        return formula.value(scores) - index
    }
}
