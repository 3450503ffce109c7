import CIIEngine
import CIIIndex
import CIILanguage
import CIIText

/// `weights ask`: which of two indicators matters more, pair by pair, and the weights that come of it.
struct WeightsDialogue: Dialogue {
    private enum Stage: Equatable {
        case judging
        /// The weights are there, and may be kept.
        case naming(JudgedWeights)
    }

    private let indicators: [Indicator]
    private let definitions: Definitions
    private let output: Output
    private var questions: PairwiseQuestions
    private var stage = Stage.judging

    /// Questions about two or more indicators, all of `definitions`.
    init(_ indicators: [Indicator], definitions: Definitions, output: Output) {
        self.indicators = indicators
        self.definitions = definitions
        self.output = output
        questions = PairwiseQuestions(count: indicators.count)
    }

    /// What is said before the first question.
    var introduction: String {
        """
        how many times as much does one matter as the other? 1 as much, 3 somewhat more, 5 clearly more, 7 much more, \
        9 altogether more; where the second matters more, 1/3 or `\(name(1)) 3`
        `back` asks again, `skip` leaves a pair out, `enough` ends when all hang together, `stop` leaves
        """
    }

    var prompt: String {
        guard let pair = questions.current else { return "keep as: " }
        let text = "\(name(pair.first)) over \(name(pair.second)): "
        return displayWidth(text) > 40 ? "answer: " : text
    }

    var question: String {
        guard let pair = questions.current, let place = questions.place else {
            return "keep the weights under which name? `back` asks again, `stop` keeps none"
        }
        return
            "\(place + 1) of \(questions.pairs.count): how many times as much does \(name(pair.first)) matter as "
            + "\(name(pair.second))?"
    }

    var words: [String] {
        guard let pair = questions.current else { return ["back", "stop"] }
        return ["back", "skip", "enough", "stop", indicators[pair.first].name, indicators[pair.second].name]
    }

    func hears(_ line: String) -> Bool {
        answer(line) != nil || !beginsStatement(line)
    }

    mutating func take(_ line: String) throws(DialogueProblem) -> [DialogueEffect] {
        guard let answer = answer(line) else {
            guard case .naming(let judged) = stage else { throw problem(line) }
            return [.runAndEnd(try keeping(judged, as: line))]
        }
        switch answer {
        case .word(.stop): return [.end]
        case .word(.explain): return [.say(introduction)]
        case .word(.back):
            stage = .judging
            return questions.goBack() ? [] : [.say("this is the first question")]
        case .word(.skip): questions.skip()
        case .word(.enough):
            if let gap = questions.gap { return [.say(text(gap))] }
            questions.finish()
        case .outOfRange(let ratio): throw .judgementOutOfRange(ratio)
        case .judged(let judgement): questions.take(judgement)
        }
        return outcome()
    }

    // MARK: Answers

    private func answer(_ line: String) -> PairwiseAnswer? {
        PairwiseAnswer(line, about: questions.current) { name in
            definitions.indicator(named: name.canonical).flatMap { found in
                indicators.firstIndex { $0.name == found.name }
            }
        }
    }

    private func problem(_ line: String) -> DialogueProblem {
        guard let pair = questions.current else { return .notAName(line) }
        return .notAJudgement(line, name(pair.first), name(pair.second))
    }

    /// The statement that keeps the weights under the name that a line says.
    private func keeping(_ judged: JudgedWeights, as line: String) throws(DialogueProblem) -> String {
        let text = "weights \(line) = \(StatementPrinter().print(judged.source))"
        guard case .statements(let statements) = parse(text), statements.count == 1,
            case .weights(.define(_, .pairs), _) = statements[0].value
        else { throw .notAName(line) }
        return text
    }

    // MARK: What comes of them

    /// What there is to say once nothing is asked about any more.
    private mutating func outcome() -> [DialogueEffect] {
        guard questions.place == nil else { return [] }
        if let gap = questions.gap {
            questions.askSkipped()
            return [.say(text(gap))]
        }
        guard let judged = try? JudgedWeights(indicators, questions.judgements) else { return [] }
        stage = .naming(judged)
        return [
            .show(answer(judged), output),
            .say("weights NAME = \(StatementPrinter().print(judged.source))"),
        ]
    }

    private func answer(_ judged: JudgedWeights) -> Answer {
        let names = indicators.map { Spanned(Name(quoted: $0.name), SourceSpan(0, 0)) }
        return Answer(
            statement: StatementPrinter().print(.weights(.ask(names), Output())),
            columns: Self.columns,
            rows: zip(indicators, judged.result.weights).map { indicator, weight in
                [.text(indicator.name), .number(weight), .number(100 * weight)]
            }, notes: [judged.consistency])
    }

    /// The columns of weights, one by one.
    static let columns: [AnswerColumn] = [
        .words("indicator"), AnswerColumn(name: "weight", kind: .measure),
        AnswerColumn(name: "effective", kind: .measure, unit: .percent),
    ]

    private func text(_ gap: PairwiseQuestions.Pair) -> String {
        "nothing tells yet how much \(name(gap.second)) matters beside \(name(gap.first))"
    }

    private func name(_ place: Int) -> String { inert(indicators[place].name) }
}
