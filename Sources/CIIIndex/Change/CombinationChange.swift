/// The exact account of how a combination of parts changed: how much each point of a part was worth, and what the
/// movement of its weight brought.
///
/// A mean of transformed scores, f(whole) = Σ weight × f(score), is taken apart on the scale of f (itself, the
/// logarithm, the reciprocal) and brought back by secants: for products these are the logarithmic means of LMDI. The
/// lowest score is taken apart along the straight way from the earlier scores to the later ones (Aumann–Shapley): a part
/// has its movement for as long as it is the lowest.
struct CombinationChange {
    /// A part in one period.
    struct Side {
        /// Its score.
        var score: Double
        /// Its weight in force.
        var weight: Double
    }

    /// A part in two periods; a side is nil where it was not observed.
    struct Part {
        var before: Side?
        var after: Side?
    }

    /// The points of the whole for each point that a part's score moved.
    private(set) var slopes: [Double]
    /// What the movement of each part's weight brought; parts that appeared or vanished among them.
    private(set) var coverage: [Double]

    /// The account of parts whose weights add up to 1 in either period.
    init(_ rule: CombinationRule, _ parts: [Part]) {
        slopes = [Double](repeating: 0, count: parts.count)
        coverage = slopes
        if let scale = MeanScale(rule) { takeApart(scale, parts) } else { takeApartLowest(parts) }
    }

    private mutating func takeApart(_ scale: MeanScale, _ parts: [Part]) {
        func mean(_ sides: [Side?]) -> Double {
            sides.reduce(0) { $0 + ($1.map { $0.weight * scale.value($0.score) } ?? 0) }
        }
        let (before, after) = (mean(parts.map(\.before)), mean(parts.map(\.after)))
        let middle = (before + after) / 2
        let points = scale.points(from: before, to: after)
        for (place, part) in parts.enumerated() {
            switch (part.before, part.after) {
            case (let before?, let after?):
                let level = (scale.value(before.score) + scale.value(after.score)) / 2
                slopes[place] =
                    points * (before.weight + after.weight) / 2
                    * scale.secant(from: before.score, to: after.score)
                coverage[place] = points * (level - middle) * (after.weight - before.weight)
            case (nil, let after?):
                coverage[place] = points * after.weight * (scale.value(after.score) - middle)
            case (let before?, nil):
                coverage[place] = -points * before.weight * (scale.value(before.score) - middle)
            case (nil, nil): break
            }
        }
    }

    /// Parts of both periods move on the straight way; what the others put below them is coverage.
    private mutating func takeApartLowest(_ parts: [Part]) {
        let common = parts.indices.filter {
            (parts[$0].before?.weight ?? 0) > 0 && (parts[$0].after?.weight ?? 0) > 0
        }
        let path = LowestPath(common.map { (parts[$0].before?.score ?? 0, parts[$0].after?.score ?? 0) })
        for (place, share) in zip(common, path.shares) { slopes[place] = share }
        addUndercut(parts.map(\.after), common, sign: 1)
        addUndercut(parts.map(\.before), common, sign: -1)
    }

    /// What parts of one period put below the lowest of those that are in both.
    private mutating func addUndercut(_ sides: [Side?], _ common: [Int], sign: Double) {
        let used = sides.indices.filter { (sides[$0]?.weight ?? 0) > 0 }
        guard let lowest = used.compactMap({ sides[$0]?.score }).min() else { return }
        let reference = common.compactMap { sides[$0]?.score }.min() ?? 0
        let culprits = used.filter { !common.contains($0) && sides[$0]?.score == lowest }
        guard lowest != reference else { return }
        for place in culprits {
            coverage[place] += sign * (lowest - reference) / Double(culprits.count)
        }
    }
}
