/// The tree of an index laid out flat, inner indices before those that they are parts of.
///
/// It is worked out once for many groups and allocates nothing when it is computed.
struct IndexFormula: Hashable, Sendable {
    private enum Source: Hashable, Sendable {
        case indicator(Int)
        case step(Int)
    }

    private struct Operand: Hashable, Sendable {
        var source: Source
        var share: Double
    }

    private struct Step: Hashable, Sendable {
        var rule: CombinationRule
        var operands: [Operand]
    }

    private var steps: [Step] = []

    init(_ tree: IndexTree) { _ = append(tree) }

    private mutating func append(_ tree: IndexTree) -> Int {
        let operands = tree.parts.map { part in
            switch part.content {
            case .indicator(let term): Operand(source: .indicator(term), share: part.share)
            case .index(let inner): Operand(source: .step(append(inner)), share: part.share)
            }
        }
        steps.append(Step(rule: tree.rule, operands: operands))
        return steps.count - 1
    }

    /// How many numbers `value` needs room for.
    var scratchCount: Int { steps.count }

    /// The index of one group whose scores `score` tells.
    @inline(__always)
    func value(_ scratch: UnsafeMutableBufferPointer<Double>, _ score: (Int) -> Double) -> Double {
        var last = 0.0
        for (number, step) in steps.enumerated() {
            last = step.rule.value(step.operands.count) { index in
                let operand = step.operands[index]
                switch operand.source {
                case .indicator(let term): return (score(term), operand.share)
                case .step(let inner): return (scratch[inner], operand.share)
                }
            }
            scratch[number] = last
        }
        return last
    }

    /// The index of scores, indicator by indicator.
    func value(_ scores: [Double]) -> Double { values(scores).last ?? 0 }

    private func values(_ scores: [Double]) -> [Double] {
        [Double](unsafeUninitializedCapacity: steps.count) { buffer, written in
            _ = value(UnsafeMutableBufferPointer(rebasing: buffer[0..<steps.count])) { scores[$0] }
            written = steps.count
        }
    }

    private func operandValues(_ step: Step, _ scores: [Double], _ values: [Double]) -> [Double] {
        step.operands.map { operand in
            switch operand.source {
            case .indicator(let term): scores[term]
            case .step(let inner): values[inner]
            }
        }
    }

    /// The points that each indicator has in the index; they add up to it.
    func points(_ scores: [Double]) -> [Double] {
        let values = values(scores)
        return spread(scores.count) { step, number in
            let own = operandValues(step, scores, values)
            let points = step.rule.points(own, step.operands.map(\.share), whole: values[number])
            // What an inner index counts for is shared out as its own points are.
            return zip(points, own).map { ($0, $1 > 0 ? $0 / $1 : 0) }
        }
    }

    /// What each indicator has in the difference of two indices; they add up to it.
    func gaps(_ left: [Double], _ right: [Double]) -> [Double] {
        let (lefts, rights) = (values(left), values(right))
        return spread(left.count) { step, number in
            let shares = step.operands.map(\.share)
            let (a, b) = (operandValues(step, left, lefts), operandValues(step, right, rights))
            let gaps = step.rule.gaps(a, b, shares, whole: (lefts[number], rights[number]))
            let slopes = step.rule.slopes(b, shares, whole: rights[number])
            // Where an inner index is the same on both sides, its parts may still have moved against each other.
            return gaps.indices.map { (gaps[$0], a[$0] != b[$0] ? gaps[$0] / (a[$0] - b[$0]) : slopes[$0]) }
        }
    }

    /// How much the index moves for each point of each indicator.
    func slopes(_ scores: [Double]) -> [Double] {
        let values = values(scores)
        return spread(scores.count) { step, number in
            let own = operandValues(step, scores, values)
            return step.rule.slopes(own, step.operands.map(\.share), whole: values[number]).map { ($0, $0) }
        }
    }

    /// Hands the whole down to the indicators.
    ///
    /// For each operand of a step: what it has in the step's value where it is an indicator, and what each unit of its
    /// own value counts for where it is a step.
    private func spread(
        _ count: Int, _ parts: (Step, Int) -> [(amount: Double, factor: Double)]
    ) -> [Double] {
        var factors = [Double](repeating: 0, count: steps.count)
        var terms = [Double](repeating: 0, count: count)
        factors[steps.count - 1] = 1
        for (number, step) in steps.enumerated().reversed() {
            for (operand, part) in zip(step.operands, parts(step, number)) {
                switch operand.source {
                case .indicator(let term): terms[term] += part.amount * factors[number]
                case .step(let inner): factors[inner] += part.factor * factors[number]
                }
            }
        }
        return terms
    }
}
