import CIIIndex
import TestSupport
import Testing

@Suite struct RankingTests {
    @Test(
        arguments: [
            ([90, 80, 80, 70], [1, 2, 2, 4]), ([70, 80, 90], [3, 2, 1]), ([5, 5, 5], [1, 1, 1]), ([], []),
            ([nil, 50, nil, 60], [nil, 2, nil, 1]), ([.nan, 50, .infinity], [nil, 1, nil]),
            // 59.524 and 59.516 print alike and are not tied.
            ([59.516, 59.524], [2, 1]),
            // Steps of 0.6e-9: the third is 1.2e-9 from the first and begins a tie of its own.
            ([50, 50 - 0.6e-9, 50 - 1.2e-9, 50 - 1.8e-9], [1, 1, 3, 3]),
            ([0.0, 1e-9, 2.1e-9], [2, 2, 1]),
        ] as [([Double?], [Int?])])
    func places(_ values: [Double?], _ places: [Int?]) {
        let ranks = Ranking.ranks(values)
        #expect(ranks.map { $0?.place } == places)
        for rank in ranks.compactMap(\.self) {
            #expect(rank.isTied == (ranks.filter { $0?.place == rank.place }.count > 1))
        }
    }

    @Test func agreesWithTheDefinition() {
        var random = SplitMix64(seed: 21)
        for round in 0..<2000 {
            let values: [Double?] = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                switch Int.random(in: 0..<8, using: &random) {
                case 0: nil
                case 1...3: Double(Int.random(in: 0...3, using: &random))
                case 4...6: 2 + Double(Int.random(in: -5...5, using: &random)) * 0.37e-9
                default: Double.random(in: 0...100, using: &random)
                }
            }
            // By definition: the best of those left, and all within the tolerance of it, take the next place.
            var expected = [Int?](repeating: nil, count: values.count)
            var left = values.indices.filter { values[$0] != nil }
            var place = 1
            while let best = left.compactMap({ values[$0] }).max() {
                let tied = left.filter { best - (values[$0] ?? 0) <= 1e-9 }
                for position in tied { expected[position] = place }
                place += tied.count
                left.removeAll { tied.contains($0) }
            }
            guard Ranking.ranks(values).map({ $0?.place }) == expected else {
                Issue.record("seed 21, round \(round): \(values)")
                return
            }
        }
    }
}
