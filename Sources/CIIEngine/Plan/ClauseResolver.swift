import CIIColumns
import CIILanguage
import CIITime

/// The clauses that `cii` and `show` share to columns and conditions; what is wrong with them is gathered.
struct ClauseResolver {
    let schema: Schema
    let context: QueryContext
    private(set) var problems: [Diagnostic] = []

    init(schema: Schema, context: QueryContext) {
        self.schema = schema
        self.context = context
    }

    /// The column that places interactions in time; nil where there is none.
    mutating func cohort(_ query: Query) -> Int? {
        let usual = schema.column(named: "received").flatMap { schema.isInstant($0) ? $0 : nil }
        guard let named = query.cohort else { return usual }
        if let column = schema.column(named.value), schema.isInstant(column) { return column }
        problems.append(
            EngineProblem.noDates(
                named.span, cohort: named.value.spelling, instants: schema.instantNames
            ).diagnostic)
        return usual
    }

    /// The window, where a clause asks for one.
    mutating func window(_ query: Query, cohort: Int?, clock: Int) -> ResolvedWindow? {
        guard let asked = query.window else { return nil }
        guard cohort != nil else {
            problems.append(
                EngineProblem.noDates(asked.span, cohort: "received", instants: schema.instantNames)
                    .diagnostic)
            return nil
        }
        do throws(Diagnostics) {
            return try WindowResolver(calendar: context.calendar, clock: clock).resolve(asked)
        } catch {
            problems += error.all
            return nil
        }
    }

    /// The parts of `where` that are joined by `and`.
    mutating func filterParts(
        _ query: Query, _ rows: inout RowResolver
    ) -> [(text: String, condition: RowCondition)] {
        var parts: [(text: String, condition: RowCondition)] = []
        for part in query.filter?.conjuncts ?? [] {
            do throws(Diagnostics) {
                parts.append((StatementPrinter().print(part.value), try rows.condition(part)))
            } catch {
                problems += error.all
            }
        }
        return parts
    }

    /// What rows are told apart by: the period of `every` first, then each key of `by`.
    mutating func dimensions(_ query: Query, cohort: Int?, _ rows: inout RowResolver) -> [Dimension] {
        var dimensions: [Dimension] = []
        if let every = query.every {
            if let cohort {
                dimensions.append(Dimension(bucket: every.value, column: cohort, calendar: context.calendar))
            } else {
                problems.append(EngineProblem.noBuckets(every.span).diagnostic)
            }
        }
        for key in query.by {
            do throws(Diagnostics) {
                let name = schema.dimensionName(key.value)
                let isTaken = dimensions.contains { $0.name == name }
                let term = try differing(key, &rows)
                dimensions.append(
                    Dimension(name: isTaken ? "\(name) \(dimensions.count + 1)" : name, term: term))
            } catch {
                problems += error.all
            }
        }
        return dimensions
    }

    private func differing(
        _ key: Spanned<Expression>, _ rows: inout RowResolver
    ) throws(Diagnostics) -> RowTerm {
        let term = try rows.definite(key)
        guard term.isConstant else { return term }
        throw Diagnostics(
            EngineProblem.wrongType(
                expected: "something that differs between interactions", found: term.kind, key.span,
                beside: nil
            ).diagnostic)
    }
}

extension Spanned where Value == Expression {
    /// The parts joined by `and`.
    fileprivate var conjuncts: [Spanned<Expression>] {
        if case .binary(.and, let left, let right) = value { return left.conjuncts + right.conjuncts }
        return [self]
    }
}
