import CIIIndex
import CIILanguage
import TestSupport
import Testing

@testable import CIIEngine

@Suite struct JudgedWeightsTests {
    private static let names = ["csat", "art", "fcr", "nps", "ces", "response"]

    /// Where all judgements but one follow from weights, that one is named, and what the others say of it is so exactly.
    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func theOddJudgementIsFound(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let count = 4 + random.next(upTo: 3)
        let indicators = try Self.names.prefix(count).map { try #require(Indicator.named($0)) }
        // Ratios of powers of two up to 8 are on the scale.
        let weights = (0..<count).map { _ in [1.0, 2, 4, 8][random.next(upTo: 4)] }
        var judgements: [PairwiseJudgement] = []
        for first in 0..<count {
            for second in 0..<first {
                judgements.append(.init(first, over: second, weights[first] / weights[second]))
            }
        }
        #expect(try JudgedWeights(indicators, judgements).advice == nil)
        let odd = random.next(upTo: judgements.count)
        let right = judgements[odd]
        judgements[odd] = .init(right.first, over: right.second, right.ratio >= 1 ? 1.0 / 9 : 9)
        let judged = try JudgedWeights(indicators, judgements)
        guard let advice = judged.advice else {
            #expect(judged.result.isConsistent, "seed \(seed)")
            return
        }
        #expect(advice.judgement == odd, "seed \(seed)")
        #expect(abs(advice.others - right.ratio) < 1e-9, "seed \(seed)")
        let times = max(right.ratio, 1 / right.ratio)
        #expect(advice.better.ratio == times && (advice.ratioThen ?? 1) < 1e-9, "seed \(seed)")
        let isSame = advice.better.first == right.first
        #expect(times == 1 || isSame == (right.ratio > 1), "seed \(seed)")
    }

    /// As many judgements as connect all cannot contradict each other.
    @Test func treesHaveNoRatio() throws {
        let indicators = try Self.names.prefix(4).map { try #require(Indicator.named($0)) }
        let judged = try JudgedWeights(
            indicators, [.init(0, over: 1, 9), .init(1, over: 2, 9), .init(2, over: 3, 9)])
        #expect(judged.ratioText == nil && judged.advice == nil)
        #expect(judged.consistency.text.hasPrefix("3 of 6 pairs judged: so few"))
    }
}
