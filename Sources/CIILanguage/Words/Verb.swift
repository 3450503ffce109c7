/// The first word of a statement: what is to be done.
///
/// The one list of statements; parser, printer, completion and help read it.
public enum Verb: String, CaseIterable, Sendable {
    case cii, show, watch, explain, why, trend, goal, goals, load, follow, profile, describe, sources, rejects
    case `let`, weights, goalposts, indicator, index, define, definitions, diff, hours, run, save, set, help,
        echo, quit

    /// Other spellings, folded: Portuguese first, then synonyms.
    public var aliases: [String] {
        switch self {
        case .cii: []
        case .show: ["mostrar", "mostre", "mostra"]
        case .watch: ["acompanhar", "acompanhe", "vigiar", "vigie"]
        case .explain: ["explicar", "explique"]
        case .why: ["porque"]
        case .trend: ["tendencia"]
        case .goal: ["meta"]
        case .goals: ["metas"]
        case .load: ["carregar", "carregue"]
        case .follow: ["seguir", "siga"]
        case .profile: ["perfil", "perfis", "profiles"]
        case .describe: ["descrever", "descreva"]
        case .sources: ["fontes"]
        case .rejects: ["rejeitados"]
        case .let: ["seja"]
        case .weights: ["pesos", "presets"]
        case .goalposts: ["balizas"]
        case .indicator: ["indicador", "indicators", "indicadores"]
        case .index: ["indice", "indexes", "indices"]
        case .define: ["definicao"]
        case .definitions: ["definicoes"]
        case .diff: ["comparar", "compare"]
        case .hours: ["horario", "horarios", "expediente"]
        case .run: ["executar", "execute"]
        case .save: ["salvar", "salve", "gravar", "grave"]
        case .set: ["definir", "defina"]
        case .help: ["ajuda"]
        case .echo: ["ecoar"]
        case .quit: ["sair", "exit"]
        }
    }

    /// What it does, in one line.
    public var summary: String {
        switch self {
        case .cii: "the Customer Interaction Index, weighted, by group"
        case .show: "figures without an index"
        case .watch: "ask `cii` or `show` again and again, and mark what moved"
        case .explain: "how an index comes about, or what a question asks of the rows"
        case .why: "why the index changed: each part of the change, and their sum"
        case .trend: "whether the index or figures rise or fall over time"
        case .goal: "whether a figure reaches a value, kept for `goals`"
        case .goals: "how all goals stand"
        case .load: "read interactions from files"
        case .follow: "read a file that grows, as it does"
        case .profile: "list, show or define what is known of the exports of a tool"
        case .describe: "the fields: where each came from, its type, unit, coverage and examples"
        case .sources: "the files that were loaded"
        case .rejects: "the lines that were not loaded, and why"
        case .let: "name an expression, to use as a field"
        case .weights: "list, show or define weightings"
        case .goalposts: "list, show or define the worst and best value of an indicator"
        case .indicator: "list, show or define indicators"
        case .index: "list, show or define indices, of indicators and of other indices"
        case .define: "what a name stands for: its formula, unit, direction and source"
        case .definitions: "all that was defined here, as statements"
        case .diff: "what two sets of definitions, indices or weightings do not have in common"
        case .hours: "list or define opening hours"
        case .run: "run the statements of a file"
        case .save: "keep the interactions or the definitions in a file"
        case .set: "list, show or change settings"
        case .help: "explain a statement, clause, indicator, setting or error"
        case .echo: "print a line"
        case .quit: "leave"
        }
    }

    /// Its forms, one per line; capitals stand for what is to be filled in.
    public var usage: [String] {
        switch self {
        case .cii: ["cii [CLAUSE …]"]
        case .show: ["show EXPRESSION, … [CLAUSE …]"]
        case .watch: ["watch cii|show … [every SECONDS] [times N]"]
        case .explain: ["explain cii [CLAUSE …]", "explain query cii|show …"]
        case .why: ["why [cii] [CLAUSE …]"]
        case .trend: ["trend cii [CLAUSE …]", "trend EXPRESSION, … [CLAUSE …]"]
        case .goal: ["goal EXPRESSION >=|<=|>|< VALUE [CLAUSE …] [or fail]"]
        case .goals: ["goals [CLAUSE …]"]
        case .load: ["load \"FILE\", … [CLAUSE …]"]
        case .follow: ["follow \"FILE\" [CLAUSE …]"]
        case .profile:
            ["profile", "profile NAME", "profile NAME = [headers \"COLUMN\", …] … [CLAUSE …]"]
        case .describe: ["describe [FIELD]"]
        case .sources: ["sources"]
        case .rejects: ["rejects [top N]"]
        case .let: ["let NAME = EXPRESSION"]
        case .weights:
            ["weights", "weights NAME", "weights NAME = INDICATOR=WEIGHT … [rest=NAME] [strict]"]
        case .goalposts:
            [
                "goalposts", "goalposts INDICATOR", "goalposts INDICATOR WORST..BEST [for FAMILY]",
                "goalposts INDICATOR WORST..BEST..BEST..WORST [for FAMILY]",
            ]
        case .indicator:
            [
                "indicator", "indicator NAME", "indicator NAME = EXPRESSION worst VALUE best VALUE",
                "indicator NAME = EXPRESSION goalposts WORST..BEST[..BEST..WORST]",
            ]
        case .index: ["index", "index NAME", "index NAME = PART WEIGHT, … [combine RULE]"]
        case .define: ["define NAME"]
        case .definitions: ["definitions"]
        case .diff: ["diff \"FILE\"", "diff \"FILE\", \"FILE\"", "diff NAME, NAME"]
        case .hours: ["hours", "hours \"HOURS\" [except DATE, …] [for FIELD = VALUE]"]
        case .run: ["run \"FILE\""]
        case .save: ["save store \"FILE\"", "save definitions \"FILE\""]
        case .set: ["set", "set NAME", "set NAME = VALUE"]
        case .help: ["help", "help TOPIC", "help error CODE"]
        case .echo: ["echo TEXT"]
        case .quit: ["quit"]
        }
    }

    /// The clauses it takes, in the order they are printed.
    public var clauses: [Clause] {
        switch self {
        case .cii, .show, .explain, .why, .trend, .goal, .goals: Clause.ofQueries
        case .watch: Clause.ofQueries + [.times]
        case .load: Clause.ofReading + [.join]
        case .follow: Clause.ofReading
        case .profile: Clause.ofProfile + [.into]
        case .describe, .sources, .weights, .goalposts, .indicator, .index, .define, .definitions, .diff,
            .hours,
            .set:
            Clause.ofOutput
        case .rejects: [.top] + Clause.ofOutput
        case .let, .run, .save, .help, .echo, .quit: []
        }
    }

    /// Whole statements that show it in use.
    public var examples: [String] {
        switch self {
        case .cii:
            [
                "cii by agent since 30d", "cii weights csat=0.5 art=0.2 by agent since 30d",
                "cii by agent where topic = \"Streaming\" order by cii top 3",
            ]
        case .show:
            [
                "show csat, response, art, p90(response_time), count by topic every month",
                "show median(art) by team",
            ]
        case .watch: ["watch cii by agent", "watch show count, art by team every 10s times 6"]
        case .explain:
            [
                "explain cii for \"Diane\" by agent", "explain query cii by agent since 30d",
                "explain query show csat by team",
            ]
        case .why: ["why cii by channel since 30d vs previous", "why"]
        case .trend: ["trend cii every week since 180d", "trend csat, art every month by team"]
        case .goal: ["goal cii >= 75 by team", "goal art <= 90s since 30d or fail"]
        case .goals: ["goals since 90d"]
        case .load:
            [
                "load \"calls.csv\"", "load \"a.csv\", \"b.csv\" as csv",
                "load \"calls.csv\" map art = \"Speed of answer\" in seconds, csat = \"Rating\" scale 1..5",
                "load \"calls.csv\" dates dmy zone \"America/Sao_Paulo\"",
                "load \"surveys.csv\" join on id",
            ]
        case .follow: ["follow \"live.jsonl\"", "follow \"live.csv\" profile five9"]
        case .profile:
            [
                "profile", "profile five9",
                "profile mine = headers \"Protocolo\", \"Nota\" map csat = \"Nota\" scale 1..5 decimal comma",
            ]
        case .describe: ["describe", "describe agent"]
        case .sources: ["sources"]
        case .rejects: ["rejects", "rejects top 5"]
        case .let: ["let slow = response_time > 90s"]
        case .weights: ["weights", "weights basic", "weights mine = csat=0.5, art=20% rest=basic"]
        case .goalposts:
            [
                "goalposts", "goalposts art", "goalposts art 120s..0s for phone",
                "goalposts aht 60s..240s..480s..900s",
            ]
        case .indicator:
            [
                "indicator", "indicator csat", "indicator warmth = mean(empathy) worst 0 best 10",
                "indicator talk = median(handle_time) goalposts 60s..240s..480s..900s",
            ]
        case .index:
            [
                "index", "index service = csat 3, fcr 2, art 1 combine geometric",
                "index overall = service 2, experience 1",
            ]
        case .define: ["define fcr"]
        case .definitions: ["definitions"]
        case .diff: ["diff \"old.cii\"", "diff \"a.cii\", \"b.cii\"", "diff basic, mine"]
        case .hours:
            ["hours", "hours \"Mo-Fr 08:00-18:00; Sa 09:00-13:00\" except 2026-12-25 for queue = sales"]
        case .run: ["run \"monday.cii\""]
        case .save: ["save store \"logs.cii-store\"", "save definitions \"ours.cii\""]
        case .set: ["set", "set format", "set format = csv"]
        case .help: ["help", "help cii", "help error syntax.unknown-verb"]
        case .echo: ["echo Monday's figures"]
        case .quit: ["quit"]
        }
    }
}
