import CIIEngine
import CIILanguage
import CIIReport

extension Session {
    /// `cii …`; for a page with all that it is weighed from.
    func cii(_ query: Query) throws(Failure) -> Outcome {
        var context = context
        context.wantsWeighing = try (format(of: query.output) ?? settings.format) == .page
        return try answer(query.output) { () throws(EngineFailure) in
            try engine.cii(query, dataset: sources.dataset(), context: context)
        }
    }

    /// Fails where there is nothing to make a page of, and where it would run over a screen.
    func checkPage(_ outcome: Outcome, in span: SourceSpan?) throws(Failure) {
        guard outcome.answer.weighing != nil else { throw Failure(.pageOfNothing(span)) }
        if outcome.output.path == nil, output.resultStyle.width != nil {
            throw Failure(.pageOnTerminal(span))
        }
    }
}
