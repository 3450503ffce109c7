import TestSupport
import Testing

@testable import CIIIndex

@Suite struct KendallCorrelationTests {
    /// By hand: of 1 2 3 4 against 2 1 3 4 one pair of six is turned, (5 − 1)/6; with a tie 1 2 2 4 against 1 2 3 4 five
    /// pairs agree and one is tied in the first, 5/√(5·6).
    @Test(
        arguments: [
            ([1, 2, 3, 4], [1, 2, 3, 4], 1.0), ([1, 2, 3, 4], [4, 3, 2, 1], -1),
            ([1, 2, 3, 4], [2, 1, 3, 4], 2.0 / 3),
            ([1, 2, 2, 4], [1, 2, 3, 4], 5 / 30.0.squareRoot()), ([1, 1, 3, 3], [1, 3, 1, 3], 0),
        ] as [([Int], [Int], Double)])
    func byHand(_ first: [Int], _ second: [Int], _ tau: Double) throws {
        #expect(abs(try #require(KendallCorrelation(first, second).tau) - tau) < 1e-15)
    }

    @Test func nothingToCompare() {
        #expect(KendallCorrelation([1, 1], [1, 2]).tau == nil)
        #expect(KendallCorrelation([], []).tau == nil && KendallCorrelation([1], [1]).tau == nil)
    }

    /// Against the count of all pairs.
    @Test func againstAllPairs() {
        var random = SplitMix64(seed: 631)
        for round in 0..<300 {
            let count = Int.random(in: 2...40, using: &random)
            let most = Int.random(in: 1...count, using: &random)
            let sides = (0..<2).map { _ in (0..<count).map { _ in Int.random(in: 1...most, using: &random) } }
            var (concordant, discordant, first, second) = (0, 0, 0, 0)
            for a in 0..<count {
                for b in 0..<a {
                    let (x, y) = ((sides[0][a] - sides[0][b]).signum(), (sides[1][a] - sides[1][b]).signum())
                    concordant += x * y > 0 ? 1 : 0
                    discordant += x * y < 0 ? 1 : 0
                    first += x != 0 ? 1 : 0
                    second += y != 0 ? 1 : 0
                }
            }
            let found = KendallCorrelation(sides[0], sides[1])
            #expect(
                found.concordantCount == concordant && found.discordantCount == discordant, "round \(round)")
            let tau = Double(concordant - discordant) / (Double(first) * Double(second)).squareRoot()
            #expect(
                first * second == 0 ? found.tau == nil : abs((found.tau ?? 9) - tau) < 1e-12, "round \(round)"
            )
        }
    }

    /// 1-2-3-4 becomes 3-1-2-4: the first falls by two, two rise by one, the last stays.
    @Test func moves() {
        let first = Ranking.ranks([90, 80, 70, 60, nil])
        let second = Ranking.ranks([70, 90, 80, 60, 50])
        let moves = RankMove.moves(from: first, to: second)
        #expect(moves.map(\.group) == [0, 1, 2] && moves.map(\.rise) == [-2, 1, 1])
        #expect(moves[0].from == 1 && moves[0].to == 3)
        let turned = RankMove.moves(from: Ranking.ranks([1, 2, 3]), to: Ranking.ranks([3, 2, 1]))
        #expect(turned.map(\.group) == [0, 2])
    }
}
