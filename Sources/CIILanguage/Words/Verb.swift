/// The first word of a statement: what is to be done.
///
/// The one list of statements; parser, printer, completion and help read it.
public enum Verb: String, CaseIterable, Sendable {
    case cii, show, watch, explain, why, trend, goal, goals
    case compare, flips, stability, sweep, robust, nudge, what, scenario, reach
    case load, follow, profile, describe, sources, rejects
    case `let`, weights, goalposts, indicator, index, define, definitions, diff, hours, run, save, set, help,
        lesson, echo, quit

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
        case .compare: ["comparar"]
        case .flips: ["inversoes", "viradas", "flip"]
        case .stability: ["estabilidade"]
        case .sweep: ["varrer", "varra"]
        case .robust: ["robusto", "robustez", "robustness"]
        case .nudge: ["ajustar", "ajuste", "empurrar", "empurre"]
        case .what: ["e", "suponha", "supor"]
        case .scenario: ["cenario", "cenarios", "scenarios"]
        case .reach: ["alcancar", "alcance", "atingir"]
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
        case .diff: ["diferenca", "diferencas"]
        case .hours: ["horario", "horarios", "expediente"]
        case .run: ["executar", "execute"]
        case .save: ["salvar", "salve", "gravar", "grave"]
        case .set: ["definir", "defina"]
        case .help: ["ajuda"]
        case .lesson: ["licao", "licoes", "lessons", "aula", "aulas"]
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
        case .compare: "the index by several weightings side by side: who moves, and how far the orders agree"
        case .flips: "at which weights groups change places"
        case .stability: "from which weight to which each group keeps its place"
        case .sweep: "one weight from end to end, and how the index goes along"
        case .robust:
            "how often each group leads by weightings drawn at random, and which choice matters most"
        case .nudge: "change weights key by key and see the ranks move"
        case .what: "the index if values, weights, volume or goalposts were otherwise"
        case .scenario: "list, show or define what `what if` supposes"
        case .reach: "by how much indicators have to change for the index to reach a value"
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
        case .lesson: "learn by trying: begin a lesson, answer, ask for a hint, go on"
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
        case .compare:
            [
                "compare weights NAME, NAME, … [CLAUSE …]",
                "compare weights INDICATOR=WEIGHT … [rest=NAME] [strict], … [CLAUSE …]",
            ]
        case .flips: ["flips [CLAUSE …]"]
        case .stability: ["stability [CLAUSE …]"]
        case .sweep: ["sweep INDICATOR [from SHARE [to SHARE]] [steps N] [CLAUSE …]"]
        case .robust: ["robust [near NUMBER] [draws N] [CLAUSE …]"]
        case .nudge: ["nudge [CLAUSE …]"]
        case .what:
            [
                "what if INDICATOR = VALUE, … [where CONDITION] [CLAUSE …]",
                "what if INDICATOR +|- VALUE, … [where CONDITION] [CLAUSE …]",
                "what if weight INDICATOR =|+|- NUMBER, … [CLAUSE …]",
                "what if volume =|+|- NUMBER, … [where CONDITION] [CLAUSE …]",
                "what if goalposts INDICATOR WORST..BEST, … [CLAUSE …]",
                "what if SCENARIO, … [CLAUSE …]",
            ]
        case .scenario: ["scenario", "scenario NAME", "scenario NAME = CHANGE, … [where CONDITION]"]
        case .reach: ["reach NUMBER [costs INDICATOR=COST …] [CLAUSE …]"]
        case .load: ["load \"FILE\", … [CLAUSE …]"]
        case .follow: ["follow \"FILE\" [CLAUSE …]"]
        case .profile:
            ["profile", "profile NAME", "profile NAME = [headers \"COLUMN\", …] … [CLAUSE …]"]
        case .describe: ["describe [FIELD]"]
        case .sources: ["sources"]
        case .rejects: ["rejects [top N]"]
        case .let: ["let NAME = EXPRESSION"]
        case .weights:
            [
                "weights", "weights NAME", "weights NAME = INDICATOR=WEIGHT … [rest=NAME] [strict]",
                "weights NAME = NAME", "weights NAME = equal INDICATOR, …",
                "weights NAME = pairs INDICATOR over INDICATOR NUMBER, …", "weights ask [INDICATOR, …]",
                "weights from data [CLAUSE …]",
            ]
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
        case .lesson:
            [
                "lesson", "lesson NAME", "lesson N", "lesson next|again|hint|solution|skip|back|stop",
                "lesson answer TEXT", "lesson export \"FILE\"",
            ]
        case .echo: ["echo TEXT"]
        case .quit: ["quit"]
        }
    }

    /// The clauses it takes, in the order they are printed.
    public var clauses: [Clause] {
        switch self {
        case .cii, .show, .explain, .why, .trend, .goal, .goals, .flips, .stability, .nudge, .what:
            Clause.ofQueries
        case .compare: Clause.ofQueries.filter { $0 != .weights && $0 != .using }
        case .sweep: [.from, .steps] + Clause.ofQueries
        case .robust: [.near, .draws] + Clause.ofQueries
        case .reach: [.costs] + Clause.ofQueries
        case .watch: Clause.ofQueries + [.times]
        case .load: Clause.ofReading + [.join]
        case .follow: Clause.ofReading
        case .profile: Clause.ofProfile + [.into]
        case .describe, .sources, .weights, .goalposts, .indicator, .index, .define, .definitions, .diff,
            .hours, .set, .scenario, .lesson:
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
        case .compare:
            [
                "compare weights basic, experience, csat=1 art=1 by agent",
                "compare weights basic, csat=2 fcr=1 rest=experience by team since 90d",
            ]
        case .flips: ["flips by agent", "flips weights csat=0.5 art=0.5 by team since 90d"]
        case .stability: ["stability by agent", "stability weights experience by team where channel = chat"]
        case .sweep: ["sweep csat by agent", "sweep csat from 0 to 50% steps 10 by team"]
        case .robust: ["robust by agent", "robust near 20 draws 10000 weights experience by team"]
        case .nudge: ["nudge by agent", "nudge weights csat=0.5 art=0.5 by team since 90d"]
        case .what:
            [
                "what if art -20% where channel = chat", "what if csat = 90%, weight art = 0.4 by agent",
                "what if art + 30s, volume +10% where team = \"North\" by team",
                "what if goalposts art 60s..10s by agent", "what if faster by agent since 30d",
            ]
        case .scenario:
            ["scenario", "scenario faster", "scenario faster = art -20%, csat +5 where channel = chat"]
        case .reach: ["reach 75 by agent for \"Joe\"", "reach 80 costs csat=3 art=1 by team"]
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
        case .weights:
            [
                "weights", "weights basic", "weights mine = csat=0.5, art=20% rest=basic",
                "weights ours = basic", "weights even = equal csat, art, fcr",
                "weights judged = pairs csat over art 3, csat over fcr 2, fcr over art 2",
                "weights ask csat, art, fcr", "weights from data by agent since 90d",
            ]
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
        case .lesson:
            [
                "lesson", "lesson 3", "lesson goalposts", "lesson hint", "lesson answer Diane",
                "lesson export \"learnt.md\"",
            ]
        case .echo: ["echo Monday's figures"]
        case .quit: ["quit"]
        }
    }
}
