import CIIEngine

/// Answers made by hand, by name: what golden files and laws are checked on.
enum SampleAnswers {
    static let all: [(name: String, answer: Answer)] = [
        ("ranking", ranking), ("one", one), ("empty", empty), ("words", words), ("line", line),
        ("weekly", weekly), ("hostile", hostile), ("fields", fields),
        ("nothing", Answer(statement: "let x = 1")),
    ]

    static func named(_ name: String) -> Answer? {
        all.first { $0.name == name }?.answer
    }

    private static let day = 86_400_000_000
    /// 2021-03-02T00:00:00Z, day 18,688 of the epoch.
    private static let secondOfMarch = 18_688 * day

    private static let rankingColumns: [AnswerColumn] = [
        AnswerColumn(name: "rank", kind: .rank),
        AnswerColumn(name: "agent", kind: .dimension),
        AnswerColumn(name: "n", kind: .count),
        AnswerColumn(name: "cii", kind: .score, unit: .score),
        AnswerColumn(name: "cii.low", kind: .score, unit: .score, prominence: .machine),
        AnswerColumn(name: "csat", kind: .measure, unit: .percent, prominence: .detail),
        AnswerColumn(name: "csat.n", kind: .count, prominence: .detail),
        AnswerColumn(name: "csat.score", kind: .score, unit: .score, prominence: .machine),
        AnswerColumn(name: "art", kind: .measure, unit: .seconds, prominence: .detail),
        AnswerColumn(
            name: "art.score", heading: "art score", kind: .score, unit: .score, prominence: .detail),
    ]

    static let ranking = Answer(
        statement: "cii weights csat=0.5 art=0.2 by agent since 30d",
        columns: rankingColumns,
        rows: [
            [
                .rank(1, tied: false), .text("Diane"), .integer(1501), .number(71.234567890123456),
                .number(68.9),
                .number(66.66666666666667), .integer(1408), .number(66.66666666666667), .number(45.25),
                .number(100),
            ],
            [
                .rank(2, tied: true), .text("Zoë 山田"), .integer(80), .number(70), .number(60.5), .number(70),
                .integer(71), .number(70), .number(83), .number(9.96),
            ],
            [
                .rank(2, tied: true), .text("João"), .integer(79), .marked(.number(70), mark: "†"), .missing,
                .missing, .integer(0), .missing, .marked(.number(7_512.4), mark: "†"), .number(0),
            ],
            [
                .missing, .text("👩‍💻 Ana"), .marked(.integer(9), mark: "n<10"), .missing, .missing, .missing,
                .integer(0), .missing, .missing, .missing,
            ],
        ],
        window: AnswerWindow(
            from: secondOfMarch, fromOffset: 0, to: secondOfMarch + 30 * day, toOffset: 0, zone: "UTC"),
        scope: AnswerScope(inScope: 1733, outsideWindow: 3215, undated: 12, filtered: 40),
        weights: [
            AnswerWeight(indicator: "csat", given: 0.5, effective: 0.5 / 0.7),
            AnswerWeight(indicator: "art", given: 0.2, effective: 0.2 / 0.7),
        ],
        notes: [
            AnswerNote(code: "weights.rescaled", text: "the weights add up to 0.7 and were divided by it"),
            AnswerNote(
                code: "index.partial",
                text:
                    "† some of the weight was not observed; the index rests on what was, and is not ranked with the rest"
            ),
        ])

    static let one: Answer = {
        var answer = ranking
        answer.rows = [ranking.rows[0]]
        answer.scope = AnswerScope(inScope: 1)
        answer.window?.to = secondOfMarch + day
        answer.notes = []
        return answer
    }()

    static let empty: Answer = {
        var answer = ranking
        answer.rows = []
        answer.scope = AnswerScope(inScope: 0, outsideWindow: 5000)
        answer.weights = []
        answer.window?.to = secondOfMarch
        answer.notes = [AnswerNote(code: "window.empty", text: "the window holds no data")]
        return answer
    }()

    static let words = Answer(
        statement: "help",
        text: [
            "Verbs", "    cii      the index and what it is made of, by any field, over any window of time",
            "    show     raw figures", "", "Type help VERB for one of them.",
        ])

    static let line = Answer(statement: "echo", text: ["Monday: <b>5 * 3</b> | 100 %"])

    /// Weeks in a zone with a change of clocks, an afternoon as end, rows with instants, numbers without unit.
    static let weekly: Answer = {
        // 2026-03-23T00:00:00+01:00.
        let start = 20_535 * day - 3_600_000_000
        let nextWeek = start + 7 * day - 3_600_000_000
        return Answer(
            statement: "show sum(cost), mean(rating) every week",
            columns: [
                AnswerColumn(name: "week", kind: .dimension),
                AnswerColumn(name: "hour", kind: .dimension),
                AnswerColumn(name: "cost", kind: .measure),
                AnswerColumn(name: "share", kind: .measure),
                AnswerColumn(name: "rating", kind: .measure, unit: .rating),
                AnswerColumn(name: "complete", kind: .text),
                AnswerColumn(name: "first", kind: .text),
            ],
            rows: [
                [
                    .instant(microseconds: start, offsetMinutes: 60), .integer(2021), .number(12_345.5),
                    .number(0.03125), .number(4.25), .boolean(true),
                    .instant(microseconds: start + 45_296_000_000, offsetMinutes: 60),
                ],
                [
                    .instant(microseconds: nextWeek, offsetMinutes: 120), .integer(13), .number(-7),
                    .number(0.5),
                    .number(3.999), .boolean(false),
                    .instant(microseconds: nextWeek + 1_500_000, offsetMinutes: 120),
                ],
            ],
            window: AnswerWindow(
                from: start, fromOffset: 60, to: nextWeek + 50_400_000_000, toOffset: 120,
                zone: "Europe/Berlin"),
            scope: AnswerScope(inScope: 2))
    }()

    /// Text that tries to steer the terminal, break the line, leave its cell or become markup.
    static let hostile = Answer(
        statement: "cii by \"a\nb\"",
        columns: [
            AnswerColumn(name: "a|b,\"c\"\t\u{1B}[31m", kind: .dimension),
            AnswerColumn(name: "n", kind: .count),
        ],
        rows: [
            [.text("\u{1B}]0;title\u{7}\u{9B}31m"), .integer(1)],
            [.text("line one\r\nline two\ttab\\n"), .integer(2)],
            [.text("a|b, \"quoted\" <script>&amp; *bold* `code` [x](y)"), .integer(3)],
            [.text("\u{202E}gpj.exe \u{2066}x\u{2069}\u{2028}y"), .integer(4)],
            [.text("=1+1"), .integer(5)],
            [.text(""), .integer(6)],
            [.text("e\u{301}\u{301} ﷽ 한국어 🇧🇷"), .integer(7)],
        ],
        notes: [AnswerNote(code: "note", text: "unknown value \u{1B}[2J\u{202E} | <i>")],
        text: ["hello \u{1B}[31m\u{7}"])

    /// A catalogue with long words and only a few columns that matter.
    static let fields = Answer(
        statement: "describe",
        columns: [
            AnswerColumn(name: "field", kind: .text),
            AnswerColumn(name: "header", kind: .text),
            AnswerColumn(name: "coverage", kind: .measure, unit: .percent),
            AnswerColumn(name: "examples", kind: .text, prominence: .detail),
        ],
        rows: [
            [
                .text("received"), .text("Date + Time"), .number(100),
                .text("2021-01-01 09:12:58, 2021-01-01 09:47:31"),
            ],
            [.text("csat"), .text("Satisfaction rating"), .number(81.08), .text("1, 2, 3, 4, 5")],
            [
                .text("comment"), .text("What could we have done better for you today?"), .number(3.2),
                .text("Atendimento excelente, resolveram na hora; só demorou um pouco para responder"),
            ],
        ])
}
