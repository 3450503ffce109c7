extension Goalposts {
    /// How many points of score each unit of the raw value was worth on the way from one value to another.
    ///
    /// Between goalposts this is the slope of the line. Where a value lies beyond them it is the secant, so that parts
    /// of the raw change, turned into points, add up to the change of the score as it was held at the goalpost.
    func secant(from before: Double, to after: Double) -> Double {
        let (change, distance) = (score(after).value - score(before).value, after - before)
        let (slope, other) = (heldSlope(at: before), heldSlope(at: after))
        // On one straight piece the slope has no rounding error, and there is one where nothing moved.
        if slope == other, abs(change - slope * distance) <= 1e-9 { return slope }
        return change / distance
    }

    /// The slope at a value; 0 beyond the goalposts.
    private func heldSlope(at value: Double) -> Double { score(value).isClamped ? 0 : slope(at: value) }
}
