import CIIColumns
import CIIIndex

/// What a unit of interactions adds to an indicator's deviation, as a line in its own two totals.
///
/// The influence of a unit on a score is slope · (a − R·b) / B, and where groups are scored by channel family also what
/// the unit's family does better than the group: both are α·a + β·b. There is one line for each part of a group (a
/// channel family, or the group itself) and each indicator; behind those of the scores stand, where parts are families,
/// those of the raw values.
struct InfluenceLines {
    /// The number of lines of a part.
    let width: Int
    /// Behind the last part of each group.
    let ends: [Int]
    /// The family of each part; empty where parts are groups.
    let families: [ChannelFamily]
    private(set) var alphas: [Double]
    private(set) var betas: [Double]

    /// Whether parts are families, and lines of the raw values stand behind those of the scores.
    let hasRawLines: Bool
    var groupCount: Int { ends.count }

    /// The parts of a group.
    func parts(_ group: Int) -> Range<Int> { (group > 0 ? ends[group - 1] : 0)..<ends[group] }

    /// - Parameters:
    ///   - evidence: The totals of each indicator; nil where there are none.
    ///   - results: What was measured of each part, measurement by measurement.
    ///   - partsOfGroups: Families and ends, where parts are families; else one part a group.
    ///   - columns: The scores of the groups.
    ///   - goalposts: What an indicator's goalposts are on a family.
    init(
        _ evidence: [LinearEvidence?], _ results: [[Double]], partsOfGroups: FamilyParts?,
        columns: [ScoreColumn], groupCount: Int, goalposts: (Int, ChannelFamily) -> Goalposts?
    ) {
        ends = partsOfGroups?.ends.map(Int.init) ?? Array(1..<groupCount + 1)
        families = partsOfGroups?.families ?? []
        hasRawLines = partsOfGroups != nil
        let count = evidence.count
        width = hasRawLines ? 2 * count : count
        let partCount = ends.last ?? 0
        alphas = [Double](repeating: 0, count: partCount * width)
        betas = alphas
        for group in 0..<groupCount {
            let parts = (group > 0 ? ends[group - 1] : 0)..<ends[group]
            for (place, evidence) in evidence.enumerated() {
                guard let evidence else { continue }
                let totals = parts.map { evidence.totals(results, $0) }
                if !hasRawLines {
                    guard let (a, b) = totals.first, b != 0 else { continue }
                    let slope = Self.slope(goalposts(place, .unknown), at: a / b)
                    set(parts.lowerBound, place, alpha: slope / b, beta: -slope * a / (b * b))
                    continue
                }
                let whole = totals.reduce((0.0, 0.0)) { ($0.0 + $1.0, $0.1 + $1.1) }
                let posts = parts.map { goalposts(place, families[$0]) }
                let scored = zip(totals, posts).reduce(0.0) { $0 + ($1.1 == nil ? 0 : $1.0.1) }
                let score = columns[place].scores[group]
                for (part, ((a, b), posts)) in zip(parts, zip(totals, posts)) where b != 0 {
                    if let posts, scored != 0 {
                        let slope = posts.slope(at: a / b)
                        let lead = posts.score(a / b).value - score
                        set(part, place, alpha: slope / scored, beta: (lead - slope * a / b) / scored)
                    }
                    set(
                        part, count + place, alpha: 1 / whole.1, beta: -whole.0 / (whole.1 * whole.1))
                }
            }
        }
    }

    /// The points that a raw unit is worth; 1 where goalposts make nothing of it, so that the raw error stays known.
    static func slope(_ goalposts: Goalposts?, at value: Double) -> Double {
        let slope = goalposts?.slope(at: value) ?? 1
        return slope == 0 ? 1 : slope
    }

    private mutating func set(_ part: Int, _ line: Int, alpha: Double, beta: Double) {
        alphas[part * width + line] = alpha
        betas[part * width + line] = beta
    }
}
