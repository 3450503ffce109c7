/// That one part matters so many times as much as another.
public struct PairwiseJudgement: Hashable, Sendable {
    /// The place of the part that is judged, counted from 0.
    public let first: Int
    /// The place of the part that it is judged against.
    public let second: Int
    /// How many times as much the first matters: 1 for as much, 9 for the most, a ninth for the least.
    public let ratio: Double

    /// The first matters `ratio` times as much as the second.
    public init(_ first: Int, over second: Int, _ ratio: Double) {
        self.first = first
        self.second = second
        self.ratio = ratio
    }
}

/// Why judgements of two parts at a time give no weights; judgements are counted from 0.
public enum PairwiseProblem: Error, Hashable, Sendable {
    /// There are more parts than random indices are known for, or none.
    case countOutOfRange(Int)
    /// A part is judged against itself.
    case againstItself(judgement: Int)
    /// A judgement names a part that there is none of.
    case unknownPart(judgement: Int)
    /// A ratio is not a number from a ninth to nine.
    case ratioOutOfRange(judgement: Int)
    /// Two judgements are about the same two parts.
    case judgedTwice(first: Int, second: Int)
    /// No chain of judgements leads from the first part to the other, so that nothing tells their weights.
    case disconnected(Int, Int)
}

/// Weights made from judgements of two parts at a time: the analytic hierarchy process (Saaty 1980).
///
/// The weights are the principal eigenvector of the matrix of ratios. Where pairs were not judged, Harker's matrix takes the
/// place of it (1987), which lets the ratio of the weights themselves stand in, so that a chain of judgements from each part
/// to each other is enough.
public struct PairwiseJudgements: Hashable, Sendable {
    /// The ratios a judgement may have.
    public static let ratios = 1.0 / 9...9.0
    /// The consistency ratio above which judgements had better be thought over (Saaty 1980).
    public static let greatestConsistencyRatio = 0.1
    /// The mean consistency index of random judgements, by the number of parts from 1 (Saaty 1980).
    public static let randomIndices = [
        0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
    ]

    /// A judgement that the weights do not bear out.
    public struct Deviation: Hashable, Sendable {
        /// The place of the judgement in the order given.
        public let judgement: Int
        /// The ratio that was given.
        public let given: Double
        /// The ratio of the two weights, which the other judgements have a hand in.
        public let implied: Double
    }

    /// The weight of each part; they add up to 1.
    public let weights: [Double]
    /// How many pairs were not judged.
    public let missingCount: Int
    /// The principal eigenvalue of the matrix: the number of parts where no judgement contradicts others, else more.
    public let principalEigenvalue: Double
    /// The consistency index, (eigenvalue − n)/(n − 1), 0 or more: 0 where no judgement contradicts others.
    public let consistencyIndex: Double
    /// The index as a share of what random judgements have; nothing where judgements cannot contradict each other.
    ///
    /// For pairs that were not judged the random index is less, by about 1 − 2m/((n − 1)(n − 2)) (Ágoston and Csató 2022). That is
    /// the one of the least eigenvalue that any ratios in place of them could have; Harker's is no less, so that the ratio here
    /// errs on the side of caution.
    public let consistencyRatio: Double?
    /// The judgement that is furthest, as a factor, from what the weights say; nothing where all agree with them.
    public let mostInconsistent: Deviation?

    /// Whether the judgements contradict each other no more than is usual.
    public var isConsistent: Bool { consistencyRatio ?? 0 <= Self.greatestConsistencyRatio }

    /// The weights of `count` parts, or why there are none.
    public init(count: Int, _ judgements: [PairwiseJudgement]) throws(PairwiseProblem) {
        guard (1...Self.randomIndices.count).contains(count) else { throw .countOutOfRange(count) }
        var ratios = [Double](repeating: 0, count: count * count)
        try Self.fill(&ratios, count, judgements)
        try Self.checkConnection(ratios, count)
        // Harker: a row has one more on its diagonal for each pair that was not judged.
        for row in 0..<count {
            ratios[row * count + row] = 1
            let unknown = (0..<count).reduce(0) { $0 + (ratios[row * count + $1] == 0 ? 1 : 0) }
            ratios[row * count + row] += Double(unknown)
        }
        let weights = Self.principalVector(ratios, count)
        let values = (0..<count).map { row in
            (0..<count).reduce(0) { $0 + ratios[row * count + $1] * weights[$1] } / weights[row]
        }
        let eigenvalue = values.reduce(0, +) / Double(count)
        let missing = count * (count - 1) / 2 - judgements.count
        let index = count > 1 ? max(0, (eigenvalue - Double(count)) / Double(count - 1)) : 0
        let free = Double((count - 1) * (count - 2))
        let random = free > 0 ? Self.randomIndices[count - 1] * (1 - 2 * Double(missing) / free) : 0
        self.weights = weights
        missingCount = missing
        principalEigenvalue = eigenvalue
        consistencyIndex = index
        consistencyRatio = random > 1e-9 ? index / random : nil
        mostInconsistent = Self.mostInconsistent(judgements, weights)
    }

    private static func fill(
        _ ratios: inout [Double], _ count: Int, _ judgements: [PairwiseJudgement]
    ) throws(PairwiseProblem) {
        var givenBy = [Int?](repeating: nil, count: count * count)
        for (place, judgement) in judgements.enumerated() {
            let (first, second) = (judgement.first, judgement.second)
            guard (0..<count).contains(first), (0..<count).contains(second) else {
                throw .unknownPart(judgement: place)
            }
            guard first != second else { throw .againstItself(judgement: place) }
            // A ninth as a person writes it is not the last digit of one.
            guard judgement.ratio >= Self.ratios.lowerBound * 0.98, judgement.ratio <= Self.ratios.upperBound
            else { throw .ratioOutOfRange(judgement: place) }
            if let before = givenBy[first * count + second] {
                throw .judgedTwice(first: before, second: place)
            }
            (givenBy[first * count + second], givenBy[second * count + first]) = (place, place)
            ratios[first * count + second] = judgement.ratio
            ratios[second * count + first] = 1 / judgement.ratio
        }
    }

    private static func checkConnection(_ ratios: [Double], _ count: Int) throws(PairwiseProblem) {
        var isReached = [Bool](repeating: false, count: count)
        isReached[0] = true
        var waiting = [0]
        while let part = waiting.popLast() {
            for other in 0..<count where !isReached[other] && ratios[part * count + other] > 0 {
                isReached[other] = true
                waiting.append(other)
            }
        }
        if let part = isReached.firstIndex(of: false) { throw .disconnected(0, part) }
    }

    /// The eigenvector of the greatest eigenvalue, its numbers adding up to 1.
    ///
    /// By squaring the matrix again and again: after fifty times the ratio of the second eigenvalue to the first has the power
    /// 2^50, however slowly the judgements hang together.
    private static func principalVector(_ matrix: [Double], _ count: Int) -> [Double] {
        var power = matrix
        for _ in 0..<50 {
            var square = [Double](repeating: 0, count: count * count)
            for row in 0..<count {
                for column in 0..<count {
                    square[row * count + column] = (0..<count).reduce(0) {
                        $0 + power[row * count + $1] * power[$1 * count + column]
                    }
                }
            }
            let sum = square.reduce(0, +)
            power = square.map { $0 / sum }
        }
        let sums = (0..<count).map { power[$0 * count..<($0 + 1) * count].reduce(0, +) }
        let whole = sums.reduce(0, +)
        return sums.map { $0 / whole }
    }

    private static func mostInconsistent(_ judgements: [PairwiseJudgement], _ weights: [Double]) -> Deviation?
    {
        var most: (factor: Double, deviation: Deviation)?
        for (place, judgement) in judgements.enumerated() {
            let implied = weights[judgement.first] / weights[judgement.second]
            let factor = max(implied / judgement.ratio, judgement.ratio / implied)
            // A factor that is as large but for rounding leaves the judgement that came first.
            guard factor > (most?.factor ?? 1) * (1 + 1e-9) else { continue }
            most = (factor, Deviation(judgement: place, given: judgement.ratio, implied: implied))
        }
        return most?.deviation
    }
}
