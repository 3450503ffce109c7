import CIIColumns
import CIIIndex

extension IndicatorPlanner {
    /// First contact resolution by window (decision D15); nil where customers are not known.
    ///
    /// The last leg of a chain stands for the contact. It is observed where the customer is known and the window is
    /// over, and pending where the window is still open; contacts after the question's clock are not heeded.
    func planByRepeats(
        _ indicator: Indicator, within: Criterion, exempt: Criterion?, _ measurements: inout Measurements
    ) -> IndicatorPlan? {
        guard let contacts = schema.dataset.repeatContacts, let window = repeatWindow,
            let received = schema.column(named: Measure.contactField),
            let next = schema.column(named: contacts.nextContact),
            let isLookedAt = condition(within, indicator)
        else { return nil }
        let isOver = RowCondition.instantRange(
            column: received, fromMicroseconds: nil,
            toMicroseconds: window.knownBefore - window.length * 1_000_000)
        var stands = contacts.keys.compactMap { schema.column(named: $0) }.map(isPresent)
        stands.append(isLookedAt)
        var notApplicable: [RowCondition] = []
        if let isUnanswered { notApplicable.append(isUnanswered) }
        if let isExempt = exempt.flatMap({ condition($0, indicator) }) { notApplicable.append(isExempt) }
        if let leg = contacts.nextLeg.flatMap({ schema.column(named: $0) }) {
            let isContinued = isFollowed(received, after: .column(leg), window)
            stands.append(.any([.isMissingValue(.column(leg)), .not(isContinued)]))
            notApplicable.append(isContinued)
        }

        var failures: [RowCondition] = [
            .compare(.column(next), .lessOrEqual, .constant(Double(window.length)))
        ]
        let flag = condition(.isFalse(Self.resolvedField), indicator)
        if let flag { failures.append(flag) }
        let known = measurements.index(of: .rows, where: .all(stands + [isOver]))
        let unfavourable = measurements.index(of: .rows, where: .all(stands + [isOver, .any(failures)]))
        return IndicatorPlan(
            indicator: indicator,
            evidence: .ratio(
                .init(terms: [
                    .init(measurement: known, factor: 1), .init(measurement: unfavourable, factor: -1),
                ]), over: .init(terms: [.init(measurement: known, factor: 1)]), scale: 100, known: known),
            field: contacts.nextContact,
            notApplicable: notApplicable.isEmpty
                ? nil : measurements.index(of: .countIf(.any(notApplicable))),
            pending: measurements.index(of: .rows, where: .all(stands + [.not(isOver)])),
            repeatRule: RepeatRule(
                keys: contacts.keys, window: window.length,
                resolvedField: flag.map { _ in Self.resolvedField }))
    }

    private static let resolvedField = "resolved_flag"

    /// Whether a leg came within the window, as far as that is known.
    private func isFollowed(_ received: Int, after time: RowValue, _ window: RepeatWindow) -> RowCondition {
        .all([
            .compare(time, .lessOrEqual, .constant(Double(window.length))),
            .compare(
                .arithmetic(.add, .column(received), time), .less,
                .constant(Double(window.knownBefore) / 1e6)),
        ])
    }

    /// Whether a row has a value, which an empty text is not.
    func isPresent(_ column: Int) -> RowCondition {
        switch schema.dataset.table.columns[column].storage {
        // An empty text is looked for only where there is one: the test asks every text of a dictionary.
        case .category(let texts) where texts.dictionary.code(of: "") == nil:
            .not(.isMissingText(.column(column)))
        case .category, .text: .text(.column(column), .compare(.notEqual, ""))
        case .boolean, .number, .instant, .duration: .not(.isMissingValue(.column(column)))
        }
    }
}
