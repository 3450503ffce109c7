/// One indicator in each of many groups: what was read, and its score.
///
/// It depends on goalposts and not on weights, so that groups can be weighed again and again.
public struct ScoreColumn: Sendable {
    /// What was read over all channels.
    public let readings: ReadingColumn
    /// The scores, 0…100; 0 where there is none, which `isScored` tells.
    public let scores: [Double]
    /// Whether a group has a score: 1, else 0.
    let isScored: [UInt8]
    /// The number of channel families whose raw value lay outside the goalposts.
    let clamped: [UInt8]
    /// The number of channel families that were observed and have no goalposts.
    let unscored: [UInt8]

    /// The lowest and the highest score; nil where no group has one.
    public let scoreBounds: ClosedRange<Double>?
    /// How many groups have a score.
    public let scoredCount: Int
    /// How many groups have a raw value outside the goalposts.
    public let clampedCount: Int

    /// The scores of an indicator.
    ///
    /// - Parameters:
    ///   - indicator: The indicator.
    ///   - readings: What was read in each group over all channels.
    ///   - parts: The channel families of the groups and what was read in each of them; nil to score the readings
    ///     themselves, by the goalposts of the family `unknown`.
    ///   - goalposts: The goalposts in force.
    public init(
        _ indicator: Indicator, _ readings: ReadingColumn, parts: (FamilyParts, ReadingColumn)?,
        goalposts: GoalpostTable
    ) {
        let count = readings.values.count
        var scores = [Double](repeating: 0, count: count)
        var flags = Flags(count: count)
        var bounds = (low: Double.infinity, high: -Double.infinity)
        func enter(_ sum: ScoreSum, _ group: Int, _ scores: inout [Double], _ flags: inout Flags) {
            flags.clamped[group] = UInt8(sum.clamped)
            flags.unscored[group] = UInt8(sum.unscored)
            guard let score = sum.score else { return }
            scores[group] = score
            flags.isScored[group] = 1
            bounds = (min(bounds.low, score), max(bounds.high, score))
        }
        if let (families, own) = parts {
            precondition(families.ends.count == count, "each group has its parts")
            let posts = ChannelFamily.allCases.map { goalposts.goalposts(for: indicator, family: $0) }
            var part = 0
            for group in 0..<count {
                var sum = ScoreSum()
                while part < Int(families.ends[group]) {
                    let value = own.values[part]
                    if !value.isNaN {
                        sum.add(value, count: Double(own.counts[part]), posts[families.families[part].place])
                    }
                    part += 1
                }
                enter(sum, group, &scores, &flags)
            }
        } else {
            let posts = goalposts.goalposts(for: indicator, family: .unknown)
            for group in 0..<count where !readings.values[group].isNaN {
                var sum = ScoreSum()
                sum.add(readings.values[group], count: Double(readings.counts[group]), posts)
                enter(sum, group, &scores, &flags)
            }
        }
        self.readings = readings
        self.scores = scores
        (isScored, clamped, unscored) = (flags.isScored, flags.clamped, flags.unscored)
        scoreBounds = bounds.low <= bounds.high ? bounds.low...bounds.high : nil
        scoredCount = isScored.reduce(0) { $0 + Int($1) }
        clampedCount = clamped.reduce(0) { $0 + ($1 > 0 ? 1 : 0) }
    }

    /// The same readings on a scale that is made from groups.
    public init(_ column: ScoreColumn, scale: GroupScale) {
        self.init(column.readings, scores: column.readings.values.map { $0.isNaN ? nil : scale.score($0) })
    }

    /// Readings with scores that were made elsewhere, 0…100; nil for none.
    public init(_ readings: ReadingColumn, scores given: [Double?]) {
        precondition(given.count == readings.values.count, "each reading has its score or none")
        self.readings = readings
        var flags = Flags(count: given.count)
        scores = given.enumerated().map { group, score in
            guard let score else { return 0 }
            flags.isScored[group] = 1
            return score
        }
        (isScored, clamped, unscored) = (flags.isScored, flags.clamped, flags.unscored)
        let known = zip(scores, isScored).filter { $1 > 0 }.map(\.0)
        scoreBounds = known.min().flatMap { least in known.max().map { least...$0 } }
        scoredCount = known.count
        clampedCount = 0
    }

    private struct Flags {
        var isScored: [UInt8]
        var clamped: [UInt8]
        var unscored: [UInt8]

        init(count: Int) {
            isScored = [UInt8](repeating: 0, count: count)
            clamped = isScored
            unscored = isScored
        }
    }

    /// The bytes it holds.
    public var byteCount: Int { scores.count * Self.bytesPerGroup }

    /// The bytes of one group.
    public static let bytesPerGroup = 8 + 4 + 8 + 3
}
