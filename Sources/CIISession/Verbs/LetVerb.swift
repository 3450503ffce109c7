import CIIColumns
import CIIEngine
import CIILanguage

extension Session {
    /// `let NAME = EXPRESSION`.
    func letField(_ name: Spanned<Name>, _ expression: Spanned<Expression>) throws(Failure) -> Outcome {
        if !sources.isEmpty {
            let dataset = sources.dataset()
            if dataset.table.index(of: name.value.canonical) != nil {
                throw Failure(.letShadowsField(name.value, name.span))
            }
            do {
                try engine.check(field: expression, dataset: dataset, context: context)
            } catch {
                throw Failure(error)
            }
        }
        definitions.define(.init(name: name.value, expression: expression))
        return done("\(name.value.canonical) = \(StatementPrinter().print(expression.value))")
    }
}
