import CIIEngine
import CIILanguage

extension Session {
    /// `explain query QUESTION`: what it asks of the rows, in the format and place the question names.
    func explain(_ question: Statement) throws(Failure) -> Outcome {
        switch question {
        case .cii(let query):
            return try answer(query.output) { () throws(EngineFailure) in
                try engine.explanation(query, dataset: sources.dataset(), context: context)
            }
        case .show(let measures, let query):
            return try answer(query.output) { () throws(EngineFailure) in
                try engine.explanation(measures, query, dataset: sources.dataset(), context: context)
            }
        case .watch, .explainQuery, .explainIndex, .why, .trend, .goal, .goals, .compareWeights, .flips,
            .stability, .sweep, .robust, .nudge, .whatIf, .scenario, .reach, .weightsFromData, .lesson, .load,
            .follow, .profile,
            .describe, .sources, .rejects, .letField, .weights, .goalposts, .indicator, .index, .define,
            .definitions, .diff, .hours, .run, .saveStore, .saveDefinitions, .set, .help, .echo, .quit:
            return Outcome(answer: Answer(statement: ""))
        }
    }
}
