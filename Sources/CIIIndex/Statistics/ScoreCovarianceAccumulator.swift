extension ScoreCovariance {
    /// Adds up the covariance of many groups at once, a unit at a time, without allocating for a unit.
    ///
    /// A unit belongs to one group; a customer seen in two groups is a unit in each.
    public struct Accumulator: Sendable {
        /// The number of indicators.
        public let indicatorCount: Int
        /// The number of groups.
        public let groupCount: Int
        private let triangle: Int
        private var sums: [Double]
        private var unitCounts: [UInt32]

        /// Nothing added yet for any group.
        public init(indicatorCount: Int, groupCount: Int = 1) {
            precondition(indicatorCount >= 0 && groupCount >= 0, "counts")
            self.indicatorCount = indicatorCount
            self.groupCount = groupCount
            triangle = CorrelationMatrix.packedCount(indicatorCount)
            sums = [Double](repeating: 0, count: groupCount * triangle)
            unitCounts = [UInt32](repeating: 0, count: groupCount * indicatorCount)
        }

        /// The bytes it holds.
        public var byteCount: Int { sums.count * 8 + unitCounts.count * 4 }

        /// Adds one unit.
        ///
        /// - Parameters:
        ///   - unit: Its influence on each indicator; NaN where it has no part in one.
        ///   - group: The group it belongs to.
        public mutating func add(unit: UnsafeBufferPointer<Double>, to group: Int = 0) {
            precondition(unit.count == indicatorCount, "an influence for each indicator")
            precondition(group >= 0 && group < groupCount, "a group there is")
            sums.withUnsafeMutableBufferPointer { sums in
                unitCounts.withUnsafeMutableBufferPointer { counts in
                    Self.add(unit, 0, indicatorCount, group, triangle, sums, counts)
                }
            }
        }

        /// Adds many units, which stand one behind the other.
        ///
        /// - Parameters:
        ///   - units: The influences of unit after unit, `indicatorCount` each; NaN where a unit has no part.
        ///   - groups: The group of each unit.
        public mutating func add(units: UnsafeBufferPointer<Double>, to groups: UnsafeBufferPointer<UInt32>) {
            precondition(units.count == groups.count * indicatorCount, "an influence for each indicator")
            sums.withUnsafeMutableBufferPointer { sums in
                unitCounts.withUnsafeMutableBufferPointer { counts in
                    for unit in groups.indices {
                        let group = Int(groups[unit])
                        precondition(group < groupCount, "a group there is")
                        Self.add(
                            units, unit &* indicatorCount, indicatorCount, group, triangle, sums, counts)
                    }
                }
            }
        }

        @inline(__always)
        private static func add(
            _ influences: UnsafeBufferPointer<Double>, _ start: Int, _ count: Int, _ group: Int,
            _ triangle: Int, _ sums: UnsafeMutableBufferPointer<Double>,
            _ counts: UnsafeMutableBufferPointer<UInt32>
        ) {
            var place = group &* triangle
            for row in 0..<count {
                let own = influences[start &+ row]
                if own.isNaN {
                    place &+= row &+ 1
                    continue
                }
                counts[group &* count &+ row] &+= 1
                for column in 0...row {
                    let other = influences[start &+ column]
                    if !other.isNaN { sums[place] += own * other }
                    place &+= 1
                }
            }
        }

        /// The covariance of one group as added so far.
        public func covariance(of group: Int = 0) -> ScoreCovariance {
            precondition(group >= 0 && group < groupCount, "a group there is")
            return ScoreCovariance(
                sums: Array(sums[group * triangle..<(group + 1) * triangle]),
                unitCounts: unitCounts[group * indicatorCount..<(group + 1) * indicatorCount].map(Int.init))
        }
    }
}
