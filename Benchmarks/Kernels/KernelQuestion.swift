import CIIColumns
import CIITime

/// A question that reaches one kind of kernel.
struct KernelQuestion {
    var name: String
    var request: GroupRequest

    private typealias Columns = InteractionTable

    static let all: [KernelQuestion] = [
        KernelQuestion("agents", by: [.text(.column(Columns.agent))], indicators),
        KernelQuestion("one", by: [.text(.column(Columns.agent))], satisfaction),
        KernelQuestion("total", by: [], indicators),
        KernelQuestion(
            "cells", by: [.text(.column(Columns.team)), .text(.column(Columns.channel))], indicators),
        KernelQuestion("customers", by: [.text(.column(Columns.customer))], indicators),
        KernelQuestion("customer", by: [.text(.column(Columns.customer))], satisfaction),
        KernelQuestion(
            "month", by: [.text(.column(Columns.agent))], indicators,
            where: .instantRange(
                column: Columns.received,
                fromMicroseconds: (Columns.start + (Columns.days - 30) * 86_400) * 1_000_000,
                toMicroseconds: nil)),
        KernelQuestion("quantiles", by: [.text(.column(Columns.agent))], quantiles),
        KernelQuestion("median", by: [], [Measurement(.quantile(.column(Columns.resolution), 0.5))]),
        KernelQuestion("quantiles-customers", by: [.text(.column(Columns.customer))], quantiles),
        KernelQuestion(
            "weeks",
            by: [
                .value(.calendar(.bucket(.week), .column(Columns.received), CalendarContext(zone: .utc))),
                .text(.column(Columns.channel)),
            ], indicators),
        KernelQuestion(
            "contains", by: [], [Measurement(.rows)],
            where: .all([
                .text(.column(Columns.channel), .equals("chat")),
                .text(.column(Columns.comment), .contains("reembolso")),
            ])),
        KernelQuestion(
            "distinct", by: [.text(.column(Columns.agent))],
            [Measurement(.distinct(.text(.column(Columns.customer))))]),
    ]

    private init(
        _ name: String, by keys: [RowKey], _ measurements: [Measurement],
        where condition: RowCondition = .always
    ) {
        self.name = name
        request = GroupRequest(keys: keys, condition: condition, measurements: measurements)
    }

    private static let satisfaction: [Measurement] = [
        Measurement(.rows), Measurement(.countIf(atLeast(Columns.csat, 4))),
        Measurement(.count(.column(Columns.csat))),
    ]

    private static let quantiles: [Measurement] = [
        Measurement(.rows), Measurement(.quantile(.column(Columns.response), 0.5)),
        Measurement(.quantile(.column(Columns.response), 0.9)),
    ]

    /// What the engine asks for an index of csat, ces, nps, fcr, response, art, aht and resolution.
    static let indicators: [Measurement] = {
        let answered = RowValue.column(Columns.answered)
        let applies = RowCondition.any([.isMissingValue(answered), .isTrue(answered)])
        let unanswered = RowCondition.compare(answered, .equal, .constant(0))
        func column(_ index: Int) -> RowValue { .column(index) }
        func idle(_ index: Int) -> Measurement {
            Measurement(.countIf(.all([unanswered, .isMissingValue(.column(index))])))
        }
        return [
            Measurement(.rows),
            Measurement(.countIf(atLeast(Columns.csat, 4))), Measurement(.count(column(Columns.csat))),
            idle(Columns.csat),
            Measurement(.countIf(atLeast(Columns.ces, 5))), Measurement(.count(column(Columns.ces))),
            idle(Columns.ces),
            Measurement(.countIf(atLeast(Columns.nps, 9))),
            Measurement(.countIf(.compare(column(Columns.nps), .lessOrEqual, .constant(6)))),
            Measurement(.count(column(Columns.nps))), idle(Columns.nps),
            Measurement(.countIf(.isTrue(column(Columns.solved))), where: applies),
            Measurement(.count(column(Columns.solved)), where: applies), Measurement(.countIf(unanswered)),
            Measurement(.countIf(.isTrue(answered))), Measurement(.count(answered)),
            Measurement(.sum(column(Columns.response)), where: applies),
            Measurement(.count(column(Columns.response)), where: applies),
            Measurement(.sum(column(Columns.handle)), where: applies),
            Measurement(.count(column(Columns.handle)), where: applies),
            Measurement(.sum(column(Columns.resolution))), Measurement(.count(column(Columns.resolution))),
            idle(Columns.resolution),
            Measurement(.countIf(.isMissingValue(column(Columns.resolution))), where: applies),
        ]
    }()

    private static func atLeast(_ column: Int, _ least: Double) -> RowCondition {
        .compare(.column(column), .greaterOrEqual, .constant(least))
    }
}
