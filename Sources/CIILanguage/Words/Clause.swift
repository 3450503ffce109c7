/// A word that opens a part of a statement; parts stand in any order, each at most once.
public enum Clause: String, CaseIterable, Sendable {
    case weights, using, combine, scale, by, `for`, `where`, since, until, between, last, this
    case every, fill, on, asof, standardised, vs, shrunk
    case order, top, bottom, min, missing, anonymise, `as`, into
    case profile, pattern, separator, quote, header, encoding, dates, zone, decimal
    case map, keep, blank, counted, events, only, join, headers, times
    case from, steps, near, draws, costs

    /// Other spellings, folded.
    public var aliases: [String] {
        switch self {
        case .weights: ["pesos"]
        case .using: ["usando"]
        case .combine: ["combinar"]
        case .scale: ["escala"]
        case .by: ["por"]
        case .for: ["para"]
        case .where: ["onde"]
        case .since: ["desde"]
        case .until: ["ate"]
        case .between: ["entre"]
        case .last: ["ultimo", "ultima", "ultimos", "ultimas"]
        case .this: ["este", "esta"]
        case .every: ["cada"]
        case .fill: ["preencher"]
        case .on: ["coorte"]
        case .asof: ["referencia"]
        case .standardised: ["padronizado", "padronizada", "standardized"]
        case .vs: ["versus", "contra"]
        case .shrunk: ["encolhido"]
        case .order: ["ordenar", "ordene"]
        case .top: ["topo", "melhores"]
        case .bottom: ["fundo", "piores"]
        case .min: ["minimo"]
        case .missing: ["ausente", "ausentes"]
        case .anonymise: ["anonimizar", "anonymize"]
        case .as: ["como"]
        case .into: ["gravar"]
        case .profile: ["perfil"]
        case .pattern: ["padrao"]
        case .separator: ["separador"]
        case .quote: ["aspas"]
        case .header: ["cabecalho"]
        case .encoding: ["codificacao"]
        case .dates: ["datas"]
        case .zone: ["fuso"]
        case .decimal: ["decimais"]
        case .map: ["mapear"]
        case .keep: ["manter", "mantenha"]
        case .blank: ["vazio", "vazios"]
        case .counted: ["contado", "contados"]
        case .events: ["eventos"]
        case .only: ["somente", "apenas"]
        case .join: ["juntar", "junte"]
        case .headers: ["cabecalhos"]
        case .times: ["vezes"]
        case .from: ["de", "dos"]
        case .steps: ["passos"]
        case .near: ["perto"]
        case .draws: ["sorteios"]
        case .costs: ["custos"]
        }
    }

    /// What it does, in one line.
    public var summary: String {
        switch self {
        case .weights: "what the index weighs, by name or written out"
        case .using: "the index that is asked for, by its name"
        case .combine: "how the scores of the parts become one number"
        case .scale: "how values become scores; only goalposts make answers comparable"
        case .by: "what a row of the answer stands for"
        case .for: "which groups of `by` are meant"
        case .where: "which interactions count"
        case .since: "from when on"
        case .until: "up to when, not included"
        case .between: "from when up to when, the end not included"
        case .last: "whole calendar units before the current one"
        case .this: "the calendar unit that holds the clock"
        case .every:
            "cut time into buckets of this length; seconds or minutes in `watch`: look again after them"
        case .fill: "what stands for a bucket without interactions"
        case .on: "the instant that puts an interaction in the window"
        case .asof: "what the window counts back from"
        case .standardised: "bring every group to the same mix of interactions"
        case .vs: "what the answer is compared with"
        case .shrunk: "draw figures of few observations towards the figure of all groups"
        case .order: "what to order the rows by"
        case .top: "the first rows only"
        case .bottom: "the last rows only"
        case .min: "observations an indicator needs for its group to be ranked"
        case .missing: "what an indicator without observations does to the index"
        case .anonymise: "put pseudonyms in place of the names of groups"
        case .as: "the format"
        case .into: "write the answer to a file"
        case .profile: "the profile to read the file by, whatever its headers are"
        case .pattern: "the regular expression of each line of plain text; its named groups are the columns"
        case .separator: "what separates the columns of separated text"
        case .quote: "what fields of separated text are quoted with; \"\" for nothing"
        case .header: "whether the first record of separated text names the columns"
        case .encoding: "the encoding of the text"
        case .dates:
            "in which order the file's dates have day, month and year, where their values do not tell"
        case .zone: "the time zone of the file's times without an offset"
        case .decimal: "what separates the decimals of the file's numbers"
        case .map: "which column of the file is which field"
        case .keep: "columns that are no known field, whatever they are called"
        case .blank: "further words for a missing value"
        case .counted: "the column that says for how many interactions a row stands"
        case .events: "that each row is an event, and which field tells the interactions apart"
        case .only: "the columns to hold in memory; the others are left out"
        case .join: "put the rows to the interactions loaded already, where this field is the same"
        case .headers: "headers by which a file is known; may be given several times"
        case .times: "stop after so many looks"
        case .from: "the least and the greatest share of the weight that moves, 0 to 1"
        case .steps: "into how many steps the way of the weight is cut"
        case .near: "draw weightings near the one of the question; the greater, the nearer"
        case .draws: "how many weightings are drawn"
        case .costs: "what one point of an indicator's score costs"
        }
    }

    /// Its forms, one per line.
    public var usage: [String] {
        switch self {
        case .weights: ["weights NAME", "weights INDICATOR=WEIGHT … [rest=NAME] [strict]"]
        case .using: ["using NAME"]
        case .combine: ["combine arithmetic|geometric|harmonic|minimum"]
        case .scale: ["scale goalposts|minmax|zscore|prank|target"]
        case .by: ["by EXPRESSION, …"]
        case .for: ["for VALUE, …"]
        case .where: ["where CONDITION"]
        case .since: ["since MOMENT"]
        case .until: ["until MOMENT"]
        case .between: ["between MOMENT and MOMENT"]
        case .last: ["last [N] UNIT"]
        case .this: ["this UNIT [to date]"]
        case .every: ["every [N] UNIT", "every SECONDS"]
        case .fill: ["fill none|zero|previous"]
        case .on: ["on FIELD"]
        case .asof: ["asof MOMENT"]
        case .standardised: ["standardised to pooled mix [of EXPRESSION, …]"]
        case .vs:
            [
                "vs previous", "vs LENGTH [ago]", "vs same weekdays LENGTH [ago]",
                "vs (WINDOW [using NAME])", "vs (previous [using NAME])",
            ]
        case .shrunk: ["shrunk"]
        case .order: ["order [by] EXPRESSION [asc|desc], …"]
        case .top: ["top N"]
        case .bottom: ["bottom N"]
        case .min: ["min N"]
        case .missing: ["missing fail|renormalise|pool|worst"]
        case .anonymise: ["anonymise"]
        case .as: ["as FORMAT"]
        case .into: ["into \"FILE\""]
        case .profile: ["profile NAME"]
        case .pattern: ["pattern /REGULAR EXPRESSION/"]
        case .separator: ["separator \"SIGN\""]
        case .quote: ["quote \"SIGN\"", "quote \"\""]
        case .header: ["header first|none"]
        case .encoding: ["encoding \"UTF-8|UTF-16|Windows-1252\""]
        case .dates: ["dates dmy|mdy|ymd"]
        case .zone: ["zone \"ZONE\""]
        case .decimal: ["decimal comma|point"]
        case .map:
            [
                "map FIELD = \"COLUMN\", …", "map FIELD = \"COLUMN\" in UNIT",
                "map FIELD = \"COLUMN\" scale LOW..HIGH",
                "map FIELD = \"COLUMN\" values (\"VALUE\" = MEANING, …)",
            ]
        case .keep: ["keep \"COLUMN\", …"]
        case .blank: ["blank \"WORD\", …"]
        case .counted: ["counted by \"COLUMN\""]
        case .events: ["events by FIELD", "events by \"COLUMN\""]
        case .only: ["only FIELD, …", "only \"COLUMN\", …"]
        case .join: ["join on FIELD"]
        case .headers: ["headers \"COLUMN\", …"]
        case .times: ["times N"]
        case .from: ["from SHARE [to SHARE]"]
        case .steps: ["steps N"]
        case .near: ["near NUMBER"]
        case .draws: ["draws N"]
        case .costs: ["costs INDICATOR=COST …"]
        }
    }

    /// Whole statements that show it in use.
    public var examples: [String] {
        switch self {
        case .weights: ["cii weights csat=0.5 art=0.2", "cii weights basic by team"]
        case .using: ["cii using overall by team"]
        case .combine: ["cii combine geometric by agent"]
        case .scale: ["cii scale minmax by agent"]
        case .by: ["cii by agent, channel", "show csat by month"]
        case .for: ["cii by agent for \"Diane\", \"Joe\"", "explain cii by channel for chat"]
        case .where: ["cii where channel = chat and csat is not missing"]
        case .since: ["cii since 30d", "cii since 2026-01-01 until 2026-04-01"]
        case .until: ["cii until yesterday"]
        case .between: ["cii between 2026-01-01 and 2026-02-01"]
        case .last: ["cii last month", "cii last 3 weeks"]
        case .this: ["cii this quarter", "cii this week to date"]
        case .every: ["cii every month", "show csat every 2 weeks", "watch cii every 5s"]
        case .fill: ["show count every week fill zero"]
        case .on: ["cii by agent on resolved"]
        case .asof: ["cii since 30d asof 2026-06-30"]
        case .standardised:
            [
                "cii by team standardised to pooled mix",
                "cii by team standardised to pooled mix of channel, topic",
            ]
        case .vs:
            [
                "cii by agent since 30d vs previous", "cii last month vs 1y",
                "cii by agent vs same weekdays 4w ago",
                "why cii since 30d vs (between 2026-01-01 and 2026-02-01 using service)",
            ]
        case .shrunk: ["cii by agent shrunk"]
        case .order: ["cii by agent order by csat desc, count"]
        case .top: ["cii by agent top 3"]
        case .bottom: ["cii by agent bottom 3"]
        case .min: ["cii by agent min 30"]
        case .missing: ["cii by agent missing pool"]
        case .anonymise: ["cii by agent anonymise"]
        case .as: ["cii by agent as csv"]
        case .into: ["cii by agent as csv into \"agents.csv\""]
        case .profile: ["load \"calls.csv\" profile five9"]
        case .pattern: [#"load "calls.log" pattern /(?<received>\S+) (?<agent>\w+) waited (?<art>\d+)s/"#]
        case .separator: ["load \"calls.txt\" separator \"^\"", #"load "calls.txt" separator "\t""#]
        case .quote: ["load \"calls.csv\" quote \"'\"", "load \"calls.csv\" quote \"\""]
        case .header: ["load \"calls.csv\" header none"]
        case .encoding: ["load \"calls.csv\" encoding \"Windows-1252\""]
        case .dates: ["load \"calls.csv\" dates dmy"]
        case .zone: ["load \"calls.csv\" zone \"America/Sao_Paulo\""]
        case .decimal: ["load \"calls.csv\" decimal comma"]
        case .map:
            [
                "load \"calls.csv\" map agent = \"Handled by\"",
                "load \"calls.csv\" map channel = \"Source\" values (\"1\" = mail, \"13\" = phone)",
            ]
        case .keep: ["load \"calls.csv\" keep \"Status\", \"Score\""]
        case .blank: ["load \"calls.csv\" blank \"[None]\", \"unknown\""]
        case .counted: ["load \"hourly.csv\" counted by \"Calls\""]
        case .events: ["load \"incident_log.csv\" events by number"]
        case .only: ["load \"calls.csv\" only agent, csat, received"]
        case .join: ["load \"surveys.csv\" join on id", "load \"agents.csv\" join on agent"]
        case .headers: ["profile mine = headers \"Protocolo\", \"Nota\" map csat = \"Nota\" scale 1..5"]
        case .times: ["watch cii by agent every 5s times 3"]
        case .from: ["sweep csat from 0 to 1 by agent", "sweep art from 10% to 40% by team"]
        case .steps: ["sweep csat steps 20 by agent"]
        case .near: ["robust by agent near 20"]
        case .draws: ["robust by agent draws 100000"]
        case .costs: ["reach 75 costs csat=3 art=1 by team"]
        }
    }

    /// The clauses of questions, in the order they are printed: the window before `where`, so that its
    /// `between` is not read as a part of the condition.
    public static let ofQueries: [Clause] = [
        .weights, .using, .combine, .scale, .by, .for, .since, .until, .between, .last, .this, .where, .every,
        .fill, .on, .asof, .standardised, .vs, .shrunk, .order, .top, .bottom, .min, .missing, .anonymise,
        .as,
        .into,
    ]

    /// What may be said of how a log is read, in the order it is printed.
    public static let ofReading: [Clause] = [
        .as, .profile, .pattern, .separator, .quote, .header, .encoding, .dates, .zone, .decimal, .map, .keep,
        .blank, .counted, .events, .only,
    ]

    /// The parts of a new profile, in the order they are printed.
    public static let ofProfile: [Clause] = [.headers] + ofReading.filter { $0 != .profile && $0 != .only }

    /// The clauses of every statement with an answer.
    public static let ofOutput: [Clause] = [.as, .into]
}
