import CIIColumns
import CIITime

/// Time within the opening hours of each interaction.
struct OpenDoors {
    let schema: Schema
    let zone: Zone

    /// The open time from one instant to another, in seconds; nil where no opening hours are set.
    ///
    /// It is missing for interactions whose opening hours nobody has set.
    func time(from start: RowValue, to end: RowValue) -> RowValue? {
        guard !schema.definitions.hours.all.isEmpty else { return nil }
        return .arithmetic(.subtract, total(end), total(start))
    }

    private func total(_ instant: RowValue) -> RowValue {
        let rules = schema.definitions.hours.all
        func open(_ rule: OpeningRules.Rule) -> RowValue {
            .openTime(instant, OpenTime(rule.hours, zone: zone))
        }
        let forEverybody = rules.first { $0.scope == nil }.map(open) ?? .constant(.nan)
        return rules.reduce(forEverybody) { others, rule in
            guard let scope = rule.scope, let column = schema.column(named: scope.field) else {
                return others
            }
            return .choose(.text(.column(column), .equals(scope.value)), open(rule), others)
        }
    }
}
