import CIIEngine

/// Answers made by hand that have something to draw, by name.
enum SampleCharts {
    static let all: [(name: String, answer: Answer)] = [
        ("agents", agents), ("net", net), ("months", months), ("sweep", sweep), ("weightings", weightings),
        ("field", field), ("names", names), ("extremes", extremes), ("blank", blank), ("alike", alike),
        ("single", single), ("parts", parts), ("many", many), ("series", series),
    ]
    /// Those that are drawn in no time.
    static let small = all.filter { $0.answer.rows.count < 1000 }

    static func named(_ name: String) -> Answer? { all.first { $0.name == name }?.answer }

    /// An index with intervals, counts and the figure over everything.
    static let agents: Answer = {
        let rows: [(String, Double?, Double, Double, Int)] = [
            ("Beatriz Lima", 80, 75, 84, 211), ("Luís Conceição", 62.5, 50, 75, 1259),
            ("Zoë 山田", 25, 0, 50, 9),
            ("João", nil, 0, 0, 0), ("Ana", 100, 100, 100, 34),
        ]
        var answer = Answer(
            statement: "cii by agent",
            columns: [
                AnswerColumn(name: "agent", kind: .dimension), AnswerColumn(name: "rank", kind: .rank),
                AnswerColumn(name: "cii", kind: .score, unit: .score),
                AnswerColumn(name: "cii.low", kind: .score, unit: .score, prominence: .machine),
                AnswerColumn(name: "cii.high", kind: .score, unit: .score, prominence: .machine),
                AnswerColumn(name: "rank.low", kind: .rank, prominence: .machine),
                AnswerColumn(name: "n", kind: .count),
            ],
            rows: rows.enumerated().map { place, row in
                let figure = row.1.map { AnswerValue.marked(.number($0), mark: " ±5.0") } ?? .missing
                let ends: [AnswerValue] =
                    row.1 == nil ? [.missing, .missing] : [.number(row.2), .number(row.3)]
                return [.text(row.0), .rank(place + 1, tied: false), figure] + ends
                    + [.rank(1, tied: false), .integer(row.4)]
            },
            total: [
                .text("all"), .missing, .number(50), .number(45), .number(55), .missing, .integer(1513),
            ])
        answer.notes = [AnswerNote(code: "note", text: "± is a 95 % interval")]
        return answer
    }()

    /// Net scores on both sides of zero.
    static let net = Answer(
        statement: "show nps by team",
        columns: [
            AnswerColumn(name: "team", kind: .dimension),
            AnswerColumn(name: "n", kind: .count, prominence: .machine),
            AnswerColumn(name: "nps", kind: .measure, unit: .netScore),
            AnswerColumn(name: "nps.n", heading: "n", kind: .count, prominence: .detail),
        ],
        rows: [("Norte", 50.0, 40), ("Sul", -25, 20), ("Leste", -100, 3), ("Oeste", 0, 12)].map {
            [.text($0.0), .integer($0.2 * 2), .number($0.1), .integer($0.2)]
        })

    /// Three teams over seven months that cross; one has a gap, one begins late, one month is not whole.
    static let months: Answer = {
        let teams: [(String, [Double?])] = [
            ("Norte", [60, 62, 66, 71, 75, 80, 84]), ("Sul", [80, 76, 71, 66, nil, 58, 55]),
            ("Online", [nil, nil, 50, 70, 70, 71, 90]),
        ]
        return Answer(
            statement: "cii by team every month",
            columns: [
                AnswerColumn(name: "month", kind: .dimension), AnswerColumn(name: "team", kind: .dimension),
                AnswerColumn(name: "rank", kind: .rank),
                AnswerColumn(name: "cii", kind: .score, unit: .score),
                AnswerColumn(name: "n", kind: .count),
            ],
            rows: (0..<7).flatMap { month in
                teams.map { team in
                    let name = AnswerValue.text("2026-0\(month + 1)")
                    let period = month == 6 ? AnswerValue.marked(name, mark: "to date") : name
                    return [
                        period, .text(team.0), .rank(1, tied: true),
                        team.1[month].map { .number($0) } ?? .missing,
                        .integer(30 + month),
                    ]
                }
            })
    }()

    /// One weight from 0 to 1: the lines of two groups cross at 0.25, a third lies below both.
    static let sweep = Answer(
        statement: "sweep csat by agent",
        columns: [
            AnswerColumn(name: "share", kind: .dimension, unit: .percent),
            AnswerColumn(name: "weight", kind: .measure, prominence: .detail),
            AnswerColumn(name: "first", kind: .text),
            AnswerColumn(name: "cii.Ana", heading: "Ana", kind: .score, unit: .score),
            AnswerColumn(name: "cii.Zoë", heading: "Zoë", kind: .score, unit: .score),
            AnswerColumn(name: "cii.Joe", heading: "Joe", kind: .score, unit: .score),
        ],
        rows: (0...10).map { step in
            let share = Double(step) / 10
            return [
                .number(share * 100), .number(share / 2), .text(share < 0.25 ? "Ana" : "Zoë"), .number(70),
                .number(60 + 40 * share),
                .number(50 - 10 * share),
            ]
        })

    /// The places of six groups under three weightings; two share a place, one is not ranked.
    static let weightings: Answer = {
        let groups: [(String, [Int?])] = [
            ("Diane", [1, 2, 5]), ("Joe", [2, 1, 1]), ("Zoë 山田", [3, 3, 3]), ("Ana", [3, 5, 2]),
            ("Li", [5, 4, 4]), ("Sofia", [nil, nil, 6]),
        ]
        let names = ["basic", "experience", "csat=1 art=1"]
        return Answer(
            statement: "compare weights basic, experience, csat=1 art=1 by agent",
            columns: [AnswerColumn(name: "agent", kind: .dimension)]
                + names.flatMap { name in
                    [
                        AnswerColumn(name: "cii.\(name)", heading: name, kind: .score, unit: .score),
                        AnswerColumn(name: "rank.\(name)", heading: "rank", kind: .rank),
                    ]
                },
            rows: groups.map { group in
                [.text(group.0)]
                    + group.1.enumerated().flatMap { order, place -> [AnswerValue] in
                        guard let place else { return [.missing, .marked(.missing, mark: "n<10")] }
                        return [
                            .number(90 - Double(place) * 5), .rank(place, tied: order == 0 && place == 3),
                        ]
                    }
            })
    }()

    /// Ten channels over twelve weeks: more lines than can be told apart.
    static let field = Answer(
        statement: "show csat by channel every week",
        columns: [
            AnswerColumn(name: "week", kind: .dimension), AnswerColumn(name: "channel", kind: .dimension),
            AnswerColumn(name: "csat", kind: .measure, unit: .percent),
        ],
        rows: (0..<12).flatMap { week in
            (0..<10).map { channel in
                let name = "2025-W\(week + 41)"
                let value = Double((week * 7 + channel * 13) % 60) + 40
                return [
                    .text(name), .text("channel \(channel)"),
                    week == 3 && channel == 4 ? .missing : .number(value),
                ]
            }
        })

    /// Names that try to break out, to run on, to turn or to stretch.
    static let names = Answer(
        statement: "show n by \"a\nb\"",
        columns: [
            AnswerColumn(name: "a<b>&\"'\u{1B}[31m", kind: .dimension), AnswerColumn(name: "n", kind: .count),
        ],
        rows: [
            "\u{1B}]0;title\u{7}\u{9B}31m", "</title><script>alert(1)</script>", "]]>--><!--",
            "\" onload=\"alert(1)",
            "&lt;&amp;&#0;", "\u{202E}gpj.exe\u{2066}x", "אבג שלום", "山田太郎さんの長い名前です", "👩‍💻👨‍👩‍👧‍👦🇧🇷",
            "e\u{301}\u{301}\u{301}", "", "\u{FFFE}\u{FFFF}\u{0}", String(repeating: "long name ", count: 60),
            "line one\r\nline two\ttab",
        ].enumerated().map { [.text($1), .integer($0 + 1)] })

    /// Numbers without measure.
    static let extremes = Answer(
        statement: "show sum(cost) by team",
        columns: [AnswerColumn(name: "team", kind: .dimension), AnswerColumn(name: "cost", kind: .measure)],
        rows: [("a", 1.7976931348623157e308), ("b", -1e300), ("c", 1e-300), ("d", 0), ("e", 12_345_678.5)].map
        {
            [.text($0.0), .number($0.1)]
        })

    /// Nothing but missing figures.
    static let blank = Answer(
        statement: "cii by agent",
        columns: [
            AnswerColumn(name: "agent", kind: .dimension),
            AnswerColumn(name: "cii", kind: .score, unit: .score),
        ],
        rows: [[.text("Ana"), .missing], [.text("Zoë"), .missing]])

    /// The same figure everywhere.
    static let alike = Answer(
        statement: "show csat every month",
        columns: [
            AnswerColumn(name: "month", kind: .dimension),
            AnswerColumn(name: "csat", kind: .measure, unit: .percent),
        ],
        rows: (1...4).map { [.text("2026-0\($0)"), .number(70)] })

    /// One row.
    static let single = Answer(
        statement: "cii", columns: [AnswerColumn(name: "cii", kind: .score, unit: .score)],
        rows: [[.number(69.6)]])

    /// What a change is made of, in points on both sides of zero.
    static let parts = Answer(
        statement: "why cii",
        columns: [
            AnswerColumn(name: "indicator", kind: .dimension), AnswerColumn(name: "before", kind: .measure),
            AnswerColumn(name: "score.before", kind: .score, unit: .score),
            AnswerColumn(name: "points", kind: .contribution, unit: .score),
        ],
        rows: [("csat", 2.5), ("resolution", -1.25), ("art", 0)].map {
            [.text($0.0), .text("1 h"), .number(50), .number($0.1)]
        },
        total: [.text("all"), .missing, .number(50), .number(1.25)])

    /// Ten thousand rows.
    static let many = Answer(
        statement: "show art by customer",
        columns: [
            AnswerColumn(name: "customer", kind: .dimension),
            AnswerColumn(name: "art", kind: .measure, unit: .seconds),
        ],
        rows: (0..<10_000).map { [.text("customer \($0)"), .number(Double($0 * 7 % 5000))] })

    /// Two measures of one unit by day, some days not there at all.
    static let series = Answer(
        statement: "show art, resolution every day",
        columns: [
            AnswerColumn(name: "day", kind: .dimension), AnswerColumn(name: "n", kind: .count),
            AnswerColumn(name: "art", kind: .measure, unit: .seconds),
            AnswerColumn(name: "resolution", kind: .measure, unit: .seconds),
        ],
        rows: [1, 2, 3, 6, 7, 8].map { day in
            [
                .text("2026-03-0\(day)"), .integer(day), .number(Double(day) * 45),
                .number(Double(9 - day) * 90),
            ]
        } + [[.missing, .integer(1), .number(60), .number(60)]])
}
