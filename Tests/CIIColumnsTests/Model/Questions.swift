import CIIColumns
import CIITime

func naturalLogarithm(_ number: Double) -> Double { Questions.logarithm(number) }

/// A table of questions that together reach every kernel.
enum Questions {
    typealias Columns = RandomTable

    static let calendar = CalendarContext(zone: zone("America/New_York"), weekStart: .sunday)
    static let numberColumns = [
        Columns.boolean, Columns.score, Columns.price, Columns.amount, Columns.huge, Columns.real,
        Columns.instant,
        Columns.fine, Columns.duration, Columns.empty, Columns.identifier, Columns.small,
    ]

    private static let openTime = OpenTime(
        (try? OpeningHours("Mo-Fr 08:00-12:00,13:00-18:00; Sa 22:00-02:30")) ?? .always,
        zone: zone("America/Sao_Paulo"))

    private static func zone(_ identifier: String) -> Zone { (try? Zone(identifier: identifier)) ?? .utc }

    static let values: [RowValue] =
        numberColumns.map { .column($0) } + [
            .constant(2.5), .constant(.nan),
            .arithmetic(.add, .column(Columns.score), .column(Columns.price)),
            .arithmetic(.subtract, .column(Columns.price), .constant(0.1)),
            .arithmetic(.multiply, .column(Columns.price), .column(Columns.duration)),
            .arithmetic(.divide, .column(Columns.price), .column(Columns.score)),
            .arithmetic(.remainder, .column(Columns.price), .column(Columns.score)),
            .negated(.column(Columns.score)),
            .function(.abs, .column(Columns.price)), .function(.round, .column(Columns.price)),
            .function(.floor, .column(Columns.price)), .function(.ceil, .column(Columns.price)),
            .function(.sqrt, .column(Columns.price)), .function(.ln, .column(Columns.score)),
            .calendar(.bucket(.hour), .column(Columns.instant), calendar),
            .calendar(.bucket(.day), .column(Columns.fine), calendar),
            .calendar(.bucket(.week), .column(Columns.instant), calendar),
            .calendar(.bucket(.month), .column(Columns.instant), calendar),
            .calendar(.bucket(.quarter), .column(Columns.fine), calendar),
            .calendar(.bucket(.year), .column(Columns.instant), calendar),
            .calendar(.hourOfDay, .column(Columns.fine), calendar),
            .calendar(.weekday, .column(Columns.instant), calendar),
            .calendar(.dayOfMonth, .column(Columns.fine), calendar),
            .calendar(.monthOfYear, .column(Columns.instant), calendar),
            .calendar(.yearNumber, .column(Columns.fine), calendar),
            .calendar(
                .bucket(.day), .arithmetic(.add, .column(Columns.instant), .constant(86_400)), calendar),
            .openTime(.column(Columns.instant), openTime), .openTime(.column(Columns.fine), openTime),
            .length(.column(Columns.small)), .length(.column(Columns.text)),
            .choose(.isTrue(.column(Columns.boolean)), .column(Columns.score), .column(Columns.price)),
        ]

    static let texts: [RowText] = [
        .column(Columns.small), .column(Columns.wide), .column(Columns.text), .column(Columns.score),
        .constant("abc"),
        .choose(.isTrue(.column(Columns.boolean)), .column(Columns.small), .column(Columns.text)),
        .mapped(.upper, .choose(.isTrue(.column(Columns.boolean)), .column(Columns.small), .constant("Ü"))),
        .mapped(.left(1), .mapped(.folded, .column(Columns.small))),
        .mapped(.lower, .constant("ABC")),
    ]

    static let functions: [TextFunction] = [
        .lower, .upper, .trim, .left(2), .left(0), .right(2), .right(0), .right(99), .left(-1), .folded,
        .recoded(["": "empty", "a": "letter"], otherwise: "other"),
    ]

    static let tests: [TextTest] = [
        .equals("a"), .equals(""), .oneOf(["a", "ab", "日本語テキスト"]), .oneOf([]), .contains("b"), .contains(""),
        .contains("já"),
        .like("%b%"), .like("a_c"), .like("_"), .like("%"), .like(""), .like("a%"), .like("%語%ト"),
        .like("___本%"),
        .matches("^a"), .matches("b+c?$"), .matches("[a-c]{2}"), .matches("(a|B).?$"), .matches("ç"),
        .matches("("),
        .compare(.less, "b"), .compare(.greaterOrEqual, "abc"), .compare(.notEqual, ""),
        .compare(.equal, "ab"),
        .compare(.lessOrEqual, "a"), .compare(.greater, "a"),
    ]

    static let conditions: [RowCondition] = {
        var list: [RowCondition] = [.always, .never, .all([]), .any([])]
        let numbers: [Double] = [-1, 0, 1, 2.5, 0.1, 1e300, -1e300, 128, -128, .nan]
        for comparison in Comparison.allCases {
            for (column, number) in [
                (Columns.score, 3.0), (Columns.price, 12.34), (Columns.real, 0.1), (Columns.huge, 1e12),
            ] {
                list.append(.compare(.column(column), comparison, .constant(number)))
                list.append(.compare(.constant(number), comparison, .column(column)))
            }
            list += numbers.map { .compare(.column(Columns.score), comparison, .constant($0)) }
            list.append(.compare(.column(Columns.score), comparison, .column(Columns.boolean)))
            list.append(.compareText(.column(Columns.small), comparison, .column(Columns.text)))
            list.append(.compareText(.constant("ab"), comparison, .column(Columns.text)))
            list.append(.compareText(.column(Columns.small), comparison, .constant("ab")))
        }
        for test in tests {
            list += [
                .text(.column(Columns.small), test), .text(.column(Columns.text), test),
                .text(.constant("abc"), test),
            ]
        }
        let start = 1_700_000_000_000_000
        for (from, to) in [
            (nil, nil), (start, nil), (nil, start), (start - 1, start + 1), (start, start + 5_000_000_000),
            (start + 1, start + 1), (start + 2_000_000, start + 1), (.min, .max), (.max, .min),
        ] as [(Int?, Int?)] {
            list.append(.instantRange(column: Columns.instant, fromMicroseconds: from, toMicroseconds: to))
            list.append(.not(.instantRange(column: Columns.fine, fromMicroseconds: from, toMicroseconds: to)))
        }
        list += [
            .instantRange(column: Columns.fine, fromMicroseconds: -1, toMicroseconds: 1_500_000),
            .isMissingValue(.column(Columns.price)), .isMissingValue(.column(Columns.real)),
            .isMissingText(.column(Columns.small)), .isMissingText(.column(Columns.text)),
            .isMissingText(.constant("")),
            .isMissingText(.column(Columns.score)), .isTrue(.column(Columns.boolean)),
            .isTrue(.column(Columns.score)),
            .isTrue(.column(Columns.small)), .not(.isTrue(.column(Columns.boolean))),
            .all([.isTrue(.column(Columns.boolean)), .compare(.column(Columns.score), .less, .constant(5))]),
            .any([.isTrue(.column(Columns.boolean)), .text(.column(Columns.small), .equals("a")), .never]),
            .not(.any([.not(.always), .all([.always, .isTrue(.column(Columns.score))])])),
        ]
        return list
    }()

    static let keys: [[RowKey]] =
        [[]] + values.map { [.value($0)] } + texts.map { [.text($0)] }
        + functions.flatMap {
            [[.text(.mapped($0, .column(Columns.small)))], [.text(.mapped($0, .column(Columns.text)))]]
        }
        + [
            [.text(.column(Columns.small)), .value(.column(Columns.score))],
            [.text(.column(Columns.wide)), .text(.column(Columns.small)), .value(.column(Columns.boolean))],
            [.text(.column(Columns.text)), .value(.column(Columns.huge))],
            [.value(.column(Columns.real)), .text(.column(Columns.wide)), .text(.column(Columns.text))],
            [.text(.column(Columns.wide)), .value(.column(Columns.price)), .value(.column(Columns.score))],
            [
                .value(.calendar(.bucket(.week), .column(Columns.instant), calendar)),
                .text(.column(Columns.small)),
            ],
        ]

    static let measurements: [Measurement] = {
        var list: [Measurement] = [Measurement(.rows)]
        for value in values {
            list += [
                Measurement(.count(value)), Measurement(.sum(value)), Measurement(.minimum(value)),
                Measurement(.maximum(value)), Measurement(.distinct(.value(value))),
            ]
        }
        for column in [Columns.boolean, Columns.score, Columns.price, Columns.duration, Columns.amount] {
            list.append(Measurement(.sumOfSquares(.column(column))))
        }
        list.append(Measurement(.sumOfSquares(.arithmetic(.divide, .column(Columns.price), .constant(7)))))
        for fraction in [0, 0.5, 0.9, 1, 1.5] {
            list.append(Measurement(.quantile(.column(Columns.price), fraction)))
            list.append(Measurement(.quantile(.column(Columns.real), fraction)))
        }
        for deviations in [-1.96, 1.96] {
            let point = QuantilePoint(0.5, deviations: deviations)
            list.append(Measurement(.quantilePoint(.column(Columns.price), point)))
            list.append(Measurement(.quantilePoint(.column(Columns.real), point)))
        }
        for text in texts { list += [Measurement(.countText(text)), Measurement(.distinct(.text(text)))] }
        let narrowed: [RowCondition] = [
            .isTrue(.column(Columns.boolean)), .never,
            .compare(.column(Columns.score), .greater, .constant(3)),
        ]
        for condition in narrowed {
            list += [
                Measurement(.rows, where: condition), Measurement(.countIf(condition)),
                Measurement(.sum(.column(Columns.price)), where: condition),
                Measurement(.quantile(.column(Columns.duration), 0.5), where: condition),
                Measurement(.countIf(.isTrue(.column(Columns.score))), where: condition),
                Measurement(.distinct(.text(.column(Columns.small))), where: condition),
            ]
        }
        return list
    }()

    /// Some measurements of each kind, for questions where the keys matter.
    static let fewMeasurements: [Measurement] = [
        Measurement(.rows), Measurement(.sum(.column(Columns.price))),
        Measurement(.sum(.column(Columns.real))),
        Measurement(.quantile(.column(Columns.duration), 0.9)), Measurement(.maximum(.column(Columns.fine))),
        Measurement(.distinct(.text(.column(Columns.text)))),
        Measurement(.distinct(.text(.column(Columns.small)))),
        Measurement(.count(.column(Columns.score)), where: .isTrue(.column(Columns.boolean))),
    ]
}
