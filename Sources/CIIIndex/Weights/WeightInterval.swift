/// Weights of one indicator from one end to the other, the other weights as they are.
public struct WeightInterval: Hashable, Sendable {
    /// One end of it.
    public struct End: Hashable, Sendable {
        /// The weight as a share of the whole, 0…1, the others keeping their proportions.
        public let share: Double
        /// The raw weight, the other raw weights held; infinite where the share is 1.
        public let amount: Double
        /// Whether the end itself belongs to it.
        public let isClosed: Bool

        init(_ share: Double, isClosed: Bool, _ line: WeightLine) {
            self.share = share
            amount = line.amount(at: share)
            self.isClosed = isClosed
        }
    }

    /// The lowest weight.
    public private(set) var low: End
    /// The greatest weight.
    public private(set) var high: End

    /// All weights of a line.
    init(all line: WeightLine) {
        low = End(line.isMovable ? 0 : 1, isClosed: true, line)
        high = End(1, isClosed: true, line)
    }

    /// Whether a share lies in it.
    public func contains(share: Double) -> Bool {
        (low.isClosed ? share >= low.share : share > low.share)
            && (high.isClosed ? share <= high.share : share < high.share)
    }

    /// Whether it is every weight there is.
    public var isEverything: Bool { low.share == 0 && low.isClosed && high.share == 1 && high.isClosed }

    /// What it has in common with another that has a weight in common with it.
    mutating func formIntersection(_ other: WeightInterval) {
        if other.low.share > low.share || (other.low.share == low.share && !other.low.isClosed) {
            low = other.low
        }
        if other.high.share < high.share || (other.high.share == high.share && !other.high.isClosed) {
            high = other.high
        }
    }

    /// Leaves out what lies below a share, and the share itself unless it is closed.
    mutating func raise(to share: Double, isClosed: Bool, _ line: WeightLine) {
        if share > low.share || (share == low.share && !isClosed) {
            low = End(share, isClosed: isClosed, line)
        }
    }

    /// Leaves out what lies above a share, and the share itself unless it is closed.
    mutating func lower(to share: Double, isClosed: Bool, _ line: WeightLine) {
        if share < high.share || (share == high.share && !isClosed) {
            high = End(share, isClosed: isClosed, line)
        }
    }
}
