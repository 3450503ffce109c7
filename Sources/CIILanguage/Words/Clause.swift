/// A word that opens a part of a statement; parts stand in any order, each at most once.
public enum Clause: String, CaseIterable, Sendable {
    case weights, by, `where`, since, until, between, last, this, every, on, asof
    case order, top, bottom, min, missing, map, dates, zone, `as`, into

    /// Other spellings, folded.
    public var aliases: [String] {
        switch self {
        case .weights: ["pesos"]
        case .by: ["por"]
        case .where: ["onde"]
        case .since: ["desde"]
        case .until: ["ate"]
        case .between: ["entre"]
        case .last: ["ultimo", "ultima", "ultimos", "ultimas"]
        case .this: ["este", "esta"]
        case .every: ["cada"]
        case .on: ["coorte"]
        case .asof: ["referencia"]
        case .order: ["ordenar", "ordene"]
        case .top: ["topo", "melhores"]
        case .bottom: ["fundo", "piores"]
        case .min: ["minimo"]
        case .missing: ["ausente", "ausentes"]
        case .map: ["mapear"]
        case .dates: ["datas"]
        case .zone: ["fuso"]
        case .as: ["como"]
        case .into: ["gravar"]
        }
    }

    /// What it does, in one line.
    public var summary: String {
        switch self {
        case .weights: "what the index weighs, by name or written out"
        case .by: "what a row of the answer stands for"
        case .where: "which interactions count"
        case .since: "from when on"
        case .until: "up to when, not included"
        case .between: "from when up to when, the end not included"
        case .last: "whole calendar units before the current one"
        case .this: "the calendar unit that holds the clock"
        case .every: "cut time into buckets of this length"
        case .on: "the instant that puts an interaction in the window"
        case .asof: "what the window counts back from"
        case .order: "what to order the rows by"
        case .top: "the first rows only"
        case .bottom: "the last rows only"
        case .min: "observations an indicator needs for its group to be ranked"
        case .missing: "what an indicator without observations does to the index"
        case .map: "which column of the file is which field"
        case .dates:
            "in which order the file's dates have day, month and year, where their values do not tell"
        case .zone: "the time zone of the file's times without an offset"
        case .as: "the format"
        case .into: "write the answer to a file"
        }
    }

    /// Its forms, one per line.
    public var usage: [String] {
        switch self {
        case .weights: ["weights NAME", "weights INDICATOR=WEIGHT … [rest=NAME] [strict]"]
        case .by: ["by EXPRESSION, …"]
        case .where: ["where CONDITION"]
        case .since: ["since MOMENT"]
        case .until: ["until MOMENT"]
        case .between: ["between MOMENT and MOMENT"]
        case .last: ["last [N] UNIT"]
        case .this: ["this UNIT"]
        case .every: ["every [N] UNIT"]
        case .on: ["on FIELD"]
        case .asof: ["asof MOMENT"]
        case .order: ["order [by] EXPRESSION [asc|desc], …"]
        case .top: ["top N"]
        case .bottom: ["bottom N"]
        case .min: ["min N"]
        case .missing: ["missing fail|renormalise|pool|worst"]
        case .map: ["map FIELD = \"COLUMN\" [in UNIT] [scale LOW..HIGH], …"]
        case .dates: ["dates dmy|mdy|ymd"]
        case .zone: ["zone \"ZONE\""]
        case .as: ["as FORMAT"]
        case .into: ["into \"FILE\""]
        }
    }

    /// Whole statements that show it in use.
    public var examples: [String] {
        switch self {
        case .weights: ["cii weights csat=0.5 art=0.2", "cii weights basic by team"]
        case .by: ["cii by agent, channel", "show csat by month"]
        case .where: ["cii where channel = chat and csat is not missing"]
        case .since: ["cii since 30d", "cii since 2026-01-01 until 2026-04-01"]
        case .until: ["cii until yesterday"]
        case .between: ["cii between 2026-01-01 and 2026-02-01"]
        case .last: ["cii last month", "cii last 3 weeks"]
        case .this: ["cii this quarter"]
        case .every: ["cii every month", "show csat every 2 weeks"]
        case .on: ["cii by agent on resolved"]
        case .asof: ["cii since 30d asof 2026-06-30"]
        case .order: ["cii by agent order by csat desc, count"]
        case .top: ["cii by agent top 3"]
        case .bottom: ["cii by agent bottom 3"]
        case .min: ["cii by agent min 30"]
        case .missing: ["cii by agent missing pool"]
        case .map: ["load \"calls.csv\" map agent = \"Handled by\""]
        case .dates: ["load \"calls.csv\" dates dmy"]
        case .zone: ["load \"calls.csv\" zone \"America/Sao_Paulo\""]
        case .as: ["cii by agent as csv"]
        case .into: ["cii by agent as csv into \"agents.csv\""]
        }
    }

    /// The clauses of `cii` and `show`, in the order they are printed: the window before `where`, so that its
    /// `between` is not read as a part of the condition.
    public static let ofQueries: [Clause] = [
        .weights, .by, .since, .until, .between, .last, .this, .where, .every, .on, .asof, .order, .top,
        .bottom,
        .min, .missing, .as, .into,
    ]

    /// The clauses of every statement with an answer.
    public static let ofOutput: [Clause] = [.as, .into]
}
