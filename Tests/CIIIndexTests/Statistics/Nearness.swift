/// Whether a figure is another but for rounding: relative beyond 1, absolute within.
func isNear(_ found: Double?, _ expected: Double?, _ tolerance: Double = 1e-10) -> Bool {
    guard let found, let expected else { return found == nil && expected == nil }
    return found == expected || abs(found - expected) <= tolerance * max(1, abs(expected))
}

/// The same with the tolerance relative to small figures too.
func isNearRelative(_ found: Double, _ expected: Double, _ tolerance: Double = 1e-10) -> Bool {
    abs(found - expected) <= tolerance * abs(expected)
}
