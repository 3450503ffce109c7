public import CIILanguage

/// What each code of the engine's errors means; a test raises each by its example.
public enum EngineCatalogue {
    /// In the order of the problems.
    public static let entries: [DiagnosticEntry] = [
        entry(
            "data.none",
            "No interactions are loaded yet, so there is nothing to ask about. `load` reads a log.", "cii"),
        entry(
            "name.unknown-field",
            "A word that stands where a field must is not the name of one. `describe` lists the fields; a column with an unusual name goes in backticks.",
            "cii by agnet"),
        entry(
            "name.indicator-as-field",
            "An indicator is a figure of a group; functions, `where` and `by` take the field it is measured on.",
            "show median(art)"),
        entry(
            "name.unknown-indicator",
            "The word is not the name of an indicator. `help indicators` lists them.",
            "show cast"),
        entry(
            "name.unknown-function",
            "The word before the bracket is not a function. `help functions` lists them.",
            "show medain(response_time)"),
        entry(
            "name.unknown-weighting",
            "After `weights` stands one name, and it is neither a weighting nor an indicator. `weights` lists the weightings.",
            "cii weights basics"),
        entry(
            "name.unknown-family", "Goalposts are for a channel family: phone, chat, written or unknown.",
            "goalposts art 120s..0s for pigeon"),
        entry(
            "type.mismatch",
            "The two sides of an operator, or the argument of a function, are of kinds that do not go together.",
            "cii where agent > 5min"),
        entry(
            "let.too-large",
            "A field defined by others that are defined by others grows with every step, and this one has grown too large.",
            nil),
        entry(
            "name.no-field-compared",
            "A comparison has to name a field; two fixed texts are the same for every interaction.",
            "cii where agnet = Diane"),
        entry(
            "type.field-without-aggregate",
            "`show` gives one figure for a group, and a field has one value for each interaction: say which figure, such as mean(field).",
            "show response_time"),
        entry(
            "type.aggregate-in-row",
            "`where`, `by` and `let` look at one interaction at a time and cannot hold a figure of a group.",
            "cii where mean(csat) > 4"),
        entry(
            "type.argument-count", "The function takes another number of arguments.", "show mean(csat, nps)"),
        entry(
            "syntax.pattern", "What stands after `matches` is not a regular expression.",
            "cii where agent matches \"(\""),
        entry(
            "weights.negative", "Weights are zero or more; the direction of an indicator is built in.",
            "cii weights csat=-1"),
        entry("weights.not-a-number", "A weight is a finite number.", "cii weights csat=1e999"),
        entry("weights.all-zero", "Nothing is weighed when all weights are zero.", "cii weights csat=0"),
        entry("weights.repeated", "An indicator has one weight.", "cii weights csat=1 csat=2"),
        entry(
            "weights.not-100-percent",
            "Weights written with % are taken at their word and must add up to 100 %. Without % they are relative.",
            "cii weights csat=50% art=20%"),
        entry(
            "weights.mixed-percent",
            "Weights with and without % cannot be compared; write all of them one way.",
            "cii weights csat=50% art=0.2"),
        entry(
            "weights.not-one", "`strict` asks for weights that add up to exactly 1.",
            "cii weights csat=0.5 strict"),
        entry(
            "weights.above-one", "`rest` shares what is missing to 1, and nothing is missing.",
            "cii weights csat=2 rest=basic"),
        entry(
            "window.no-dates",
            "A window needs a field with dates. `received` is used unless `on` names another one.",
            "cii since 30d on agent"
        ),
        entry(
            "window.reversed", "The window ends before it begins.", "cii between 2021-03-01 and 2021-02-01"),
        entry(
            "window.no-buckets", "`every` cuts time into buckets and needs a field with dates.",
            "cii every month"),
        entry(
            "window.not-compared", "A comparison needs a window, and one to compare it with.",
            "why cii by agent"),
        entry(
            "window.no-beginning",
            "`until` alone begins with the data, so that there is no window before it and none a year earlier.",
            "why cii until 2021-02-01 vs previous"),
        entry(
            "why.clause",
            "`why` compares two windows as they are: `every` would cut them, and a standardised or shrunk index has no mix left to tell of.",
            "why cii every week since 30d"),
        entry(
            "why.too-many-groups",
            "The account of a change is kept group by group, and nobody reads so many.", nil),
        entry(
            "why.scale",
            "Scores made from the groups themselves change when a group comes or goes, so that two windows are measured by two rulers; goalposts are the same in both.",
            "why cii by agent since 30d scale minmax"),
        entry(
            "index.and-weights", "`using` names an index, which has weights of its own.",
            "cii using basic weights csat=1"),
        entry(
            "scale.needs-groups",
            "A scale that is made from the groups needs groups to be made from; goalposts need none.",
            "cii scale minmax"),
        entry(
            "standardised.nothing",
            "Groups are brought to one mix of interactions: there must be groups, and something that the mix is made of.",
            "cii standardised to pooled mix"),
        entry(
            "order.not-in-answer", "`order by` names something that is not a column of the answer.",
            "cii by agent order by topic"),
        entry(
            "data.not-collected",
            "An index that rests on less than two thirds of its weight would be another index. Weigh what is there, or name the missing columns when loading.",
            "cii weights nps=1"),
        entry(
            "goalposts.equal", "A score needs a distance between the worst and the best value.",
            "goalposts art 10s..10s"),
        entry(
            "hours.none",
            "Time within opening hours needs to know them; `hours` sets them.",
            "show mean(worktime(received, received + 1h))"),
        entry(
            "goalposts.order",
            "The four values of a band rise: the worst and the best of too little, the best and the worst of too much.",
            "goalposts aht 900s..480s..240s..60s"),
        entry(
            "goalposts.direction",
            "Goalposts run from the worst value to the best, and which end is best is known of each indicator.",
            "goalposts art 0s..120s"),
        entry("goalposts.unit", "Goalposts are in the unit of their indicator.", "goalposts art 50%..0%"),
        entry(
            "goalposts.none",
            "The indicator has no goalposts of its own, as what is good differs from place to place; `goalposts` sets them.",
            "cii weights aht=1"),
        entry(
            "clause.not-answered",
            "The clause is part of the language, and this version does not answer it here.",
            "trend cii weights csat=1 by agent shrunk"),
        entry(
            "for.unknown",
            "`for` names groups by the values of what they are told apart by, and no group has this one.",
            "explain cii for Nobody"),
    ]

    private static func entry(_ code: String, _ explanation: String, _ example: String?) -> DiagnosticEntry {
        DiagnosticEntry(code: code, explanation: explanation, example: example)
    }
}
