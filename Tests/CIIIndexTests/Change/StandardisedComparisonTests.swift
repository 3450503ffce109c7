import CIIIndex
import TestSupport
import Testing

@Suite struct StandardisedComparisonTests {
    /// Two agents of the same skill: the one who takes the hard calls looks worse until the mix is the same.
    @Test func theSameMixForAll() throws {
        let comparison = StandardisedComparison([
            [.init(90, denominator: 90, standardError: 3), .init(50, denominator: 10, standardError: 4)],
            [.init(90, denominator: 10, standardError: 6), .init(50, denominator: 90, standardError: 2)],
        ])
        // By hand: the mix of all is ½ and ½, so both are 70; as they are 86 and 54.
        // SE: √((½·3)² + (½·4)²) = 2.5.
        #expect(comparison.mix == [0.5, 0.5])
        let (one, other) = (comparison.groups[0], comparison.groups[1])
        #expect(one.crude == 86 && other.crude == 54 && one.standardised == 70 && other.standardised == 70)
        #expect(one.standardError == 2.5 && one.mixCovered == 1 && one.emptyStrata.isEmpty)
    }

    @Test func emptyCellsAreToldAndTheRestIsRenormalised() {
        let comparison = StandardisedComparison([
            [.init(80, denominator: 30), .init(nil, denominator: 5), .init(20, denominator: 10)],
            [.init(60, denominator: 30), .init(40, denominator: 30)], [],
        ])
        // By hand: the mix is 60, 30 and 10 of 100; the first has 70 % of it: (0.6·80 + 0.1·20)/0.7.
        let first = comparison.groups[0]
        #expect(comparison.mix == [0.6, 0.3, 0.1] && first.emptyStrata == [1])
        #expect(abs((first.standardised ?? 0) - 50 / 0.7) < 1e-12 && abs(first.mixCovered - 0.7) < 1e-12)
        #expect(first.standardError == nil && comparison.groups[1].emptyStrata == [2])
        #expect(comparison.groups[2].standardised == nil && comparison.groups[2].mixCovered == 0)
        #expect(StandardisedComparison([]).groups.isEmpty)
    }

    /// A group that has the mix of all is what it is, and all stay between their lowest and highest cell.
    @Test func lawsOfStandardising() {
        var random = SplitMix64(seed: 520)
        for round in 0..<300 {
            let volumes = (0..<4).map { _ in Double(1 + random.next(upTo: 9)) }
            let cells = (0..<3).map { group in
                volumes.map { volume in
                    StandardisedComparison.Cell(
                        .random(in: 0...100, using: &random),
                        denominator: group == 0 ? volume : volume * Double(group * 2))
                }
            }
            for group in StandardisedComparison(cells).groups {
                #expect(
                    abs((group.crude ?? 0) - (group.standardised ?? -1)) < 1e-9, "seed 520, round \(round)")
            }
        }
    }
}
