import CIIIndex
import TestSupport
import Testing

@testable import CIISession

@Suite struct PairwiseQuestionsTests {
    private typealias Pair = PairwiseQuestions.Pair

    /// The first with each of the others is enough for weights; the rest tells how sure they are.
    @Test func asksAboutEachPairOnce() {
        for count in 2...6 {
            var questions = PairwiseQuestions(count: count)
            var asked: [Pair] = []
            while let pair = questions.current {
                #expect((questions.gap == nil) == (asked.count >= count - 1), "\(count): \(asked.count)")
                asked.append(pair)
                questions.take(PairwiseJudgement(pair.first, over: pair.second, 2))
            }
            let all = (0..<count).flatMap { first in
                (0..<count).filter { $0 > first }.map { Pair(first: first, second: $0) }
            }
            #expect(asked == all && questions.judgements.count == all.count)
        }
    }

    @Test func goesBackAndOnToWhatIsOpen() {
        var questions = PairwiseQuestions(count: 3)
        let isBeforeTheFirst = questions.goBack()
        #expect(!isBeforeTheFirst)
        questions.take(PairwiseJudgement(0, over: 1, 3))
        questions.take(PairwiseJudgement(0, over: 2, 5))
        let steps = [questions.goBack(), questions.goBack()]
        #expect(steps == [true, true] && questions.place == 0)
        // The other way round is the same pair; 0 with 2 is answered, so 1 with 2 comes next.
        questions.take(PairwiseJudgement(1, over: 0, 2))
        #expect(questions.current == Pair(first: 1, second: 2))
        #expect(
            questions.judgements == [PairwiseJudgement(1, over: 0, 2), PairwiseJudgement(0, over: 2, 5)])
        questions.take(PairwiseJudgement(1, over: 2, 1))
        #expect(questions.current == nil)
        let isBack = questions.goBack()
        #expect(isBack && questions.current == Pair(first: 1, second: 2))
        questions.finish()
        #expect(questions.current == nil && questions.judgements.count == 3)
    }

    @Test func whatIsSkippedLeavesAGapOrNone() {
        var questions = PairwiseQuestions(count: 3)
        questions.skip()
        #expect(questions.current == Pair(first: 0, second: 2))
        questions.take(PairwiseJudgement(0, over: 2, 5))
        questions.skip()
        #expect(questions.current == nil && questions.gap == Pair(first: 0, second: 1))
        questions.askSkipped()
        #expect(questions.current == Pair(first: 0, second: 1))
        questions.skip()
        questions.take(PairwiseJudgement(1, over: 2, 3))
        #expect(questions.current == nil && questions.gap == nil)
    }

    /// A pair that is not asked about is judged without losing the place; one that was skipped is no longer.
    @Test func judgesAnyPair() {
        var questions = PairwiseQuestions(count: 3)
        questions.take(PairwiseJudgement(2, over: 1, 4))
        #expect(questions.place == 0)
        questions.skip()
        questions.take(PairwiseJudgement(0, over: 1, 2))
        #expect(questions.current == Pair(first: 0, second: 2))
        questions.take(PairwiseJudgement(0, over: 2, 2))
        #expect(questions.current == nil && questions.judgements.count == 3)
    }
}
