public import CIILanguage
import CIIText

extension Engine {
    /// Pseudonyms for everything that groups of a statement can be called; nil where it tells none apart by a name.
    ///
    /// Names of all interactions count, those that the statement leaves out too, so that a pseudonym does not change with
    /// the window.
    ///
    /// - Parameters:
    ///   - others: The conditions and figures of the statement beside its clauses, which may name people too.
    ///   - salt: What makes pseudonyms others than anybody else's.
    /// - Throws: what is wrong with the statement, or that it was cancelled.
    public func pseudonyms(
        _ query: Query, and others: [Spanned<Expression>] = [], salt: String, dataset: Dataset,
        context: QueryContext
    ) throws(EngineFailure) -> Pseudonyms? {
        var asked = query
        _ = try GroupMembers(takingFrom: &asked, dataset: dataset, context: context)
        var own = Query()
        own.by = asked.by
        let people = Pseudonyms.people(
            in: (query.filter.map { [$0] } ?? []) + own.by + others, isField: Self.isField(dataset, context))
        guard !own.by.isEmpty || !people.isEmpty else { return nil }
        let answer =
            own.by.isEmpty ? nil : try show([], own, dataset: dataset, context: context)
        var dimensions: [Pseudonyms.Dimension] = []
        for (place, column) in (answer?.columns ?? []).enumerated() where column.holdsNames {
            let members = (answer?.rows ?? []).compactMap { row -> String? in
                switch row[place] {
                case .text(let text): text
                case .number(let number): shortest(number)
                case .integer, .boolean, .instant, .rank, .missing, .marked: nil
                }
            }
            dimensions.append(Pseudonyms.Dimension(name: column.name, members: members))
        }
        dimensions += people.filter { person in !dimensions.contains { $0.name == person.name } }
        return dimensions.isEmpty ? nil : Pseudonyms(dimensions, salt: salt)
    }

    /// The clauses of a statement with pseudonyms in place of names.
    public func hiding(
        _ pseudonyms: Pseudonyms, _ query: Query, dataset: Dataset, context: QueryContext
    ) -> Query {
        pseudonyms.hiding(query, isField: Self.isField(dataset, context))
    }

    /// A condition with pseudonyms in place of names.
    public func hiding(
        _ pseudonyms: Pseudonyms, _ condition: Spanned<Expression>, dataset: Dataset, context: QueryContext
    ) -> Spanned<Expression> {
        pseudonyms.hiding(condition, isField: Self.isField(dataset, context))
    }

    static func isField(_ dataset: Dataset, _ context: QueryContext) -> (Name) -> Bool {
        let schema = Schema(dataset: dataset, definitions: context.definitions)
        return { schema.column($0) != nil || schema.letField($0) != nil }
    }
}
