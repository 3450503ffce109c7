import CIIIndex
import CIIText

extension JudgedWeights {
    /// How far the judgements contradict each other, and which to think over.
    public var consistency: AnswerNote {
        AnswerNote(code: "weights.consistency", text: "\(basis): \(verdict)")
    }

    /// The consistency ratio in a word; nil where judgements cannot contradict each other.
    public var ratioText: String? { result.consistencyRatio.map { fixed($0, decimals: 2) } }

    private var basis: String {
        let pairs = indicators.count * (indicators.count - 1) / 2
        return "\(judgements.count) of \(counted(pairs, "pair", "pairs")) judged"
    }

    private var verdict: String {
        guard let ratio = result.consistencyRatio else {
            return "so few cannot contradict each other, and nothing tells how sure they are"
        }
        let words = "consistency ratio \(fixed(ratio, decimals: 2))"
        guard let advice else {
            return ratio < 0.0005
                ? "\(words): no judgement contradicts the others"
                : "\(words): the judgements contradict each other, and no more than is usual (up to 0.10)"
        }
        let (most, least) = (indicators[advice.better.first].name, indicators[advice.better.second].name)
        let times = fixed(max(advice.others, 1 / advice.others), decimals: 1)
        let then = advice.ratioThen.map {
            "; with `\(text(advice.better))` in its place the ratio is \(fixed($0, decimals: 2))"
        }
        return
            "\(words), over 0.10: the judgements contradict each other too much for their weights to say much; "
            + "`\(text(judgements[advice.judgement]))` is furthest from the others, by which \(most) matters "
            + "\(times) times as much as \(least)" + (then ?? "")
    }
}
