/// The score of an indicator in one group while its channel families are added up.
///
/// The mean of the scores of the families, each weighted by its number of interactions.
struct ScoreSum {
    private var sum = 0.0
    private var count = 0.0
    /// How many families lay outside the goalposts.
    private(set) var clamped = 0
    /// How many families were observed and have no goalposts.
    private(set) var unscored = 0

    /// Adds the observed value of one family.
    @inline(__always)
    mutating func add(_ value: Double, count interactions: Double, _ posts: Goalposts?) {
        guard let posts else {
            unscored += 1
            return
        }
        let score = posts.score(value)
        clamped += score.isClamped ? 1 : 0
        sum += score.value * interactions
        count += interactions
    }

    /// The score, 0…100; nothing where no family has one.
    ///
    /// The mean of equal scores can end a rounding error beyond them.
    @inline(__always)
    var score: Double? { count > 0 ? min(100, sum / count) : nil }
}
