/// What one stratum has in a change: its own movement, and the movement of its share.
///
/// The parts of all strata add up to the change. Read backwards in time every part has the other sign, and what came
/// has become what left.
public struct ChangeParts: Hashable, Sendable {
    /// Nothing changed.
    public static let zero = ChangeParts()

    /// What the stratum's own value moved, at the mean of its shares.
    public var within: Double
    /// What the movement of the stratum's share brought, by how far the stratum lies from the whole.
    public var mix: Double
    /// What a stratum brought that was not there before.
    public var newcomer: Double
    /// What a stratum took with it that is not there any more.
    public var leaver: Double

    /// Parts of a change.
    public init(within: Double = 0, mix: Double = 0, newcomer: Double = 0, leaver: Double = 0) {
        self.within = within
        self.mix = mix
        self.newcomer = newcomer
        self.leaver = leaver
    }

    /// The sum of the parts.
    public var total: Double { within + mix + newcomer + leaver }

    /// What came of shares alone: the mix with those who came and those who left.
    public var composition: Double { mix + newcomer + leaver }

    /// The sums of two sets of parts.
    public static func + (left: ChangeParts, right: ChangeParts) -> ChangeParts {
        ChangeParts(
            within: left.within + right.within, mix: left.mix + right.mix,
            newcomer: left.newcomer + right.newcomer, leaver: left.leaver + right.leaver)
    }

    /// Adds parts to these.
    public static func += (left: inout ChangeParts, right: ChangeParts) { left = left + right }

    /// The same parts in another unit, of which one of theirs is worth `factor`.
    public func scaled(by factor: Double) -> ChangeParts {
        ChangeParts(
            within: within * factor, mix: mix * factor, newcomer: newcomer * factor, leaver: leaver * factor)
    }
}
