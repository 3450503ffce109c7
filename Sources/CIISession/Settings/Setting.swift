/// The settings: the one list that `set`, the completer and the help read.
public enum Setting: String, CaseIterable, Sendable {
    case format
    case chart
    case timezone
    case now
    case week
    case min
    case missing
    case fill
    case fcrwindow
    case sltime
    case shortabandon
    case quality
    case weights
    case bots
    case interval
    case confidence
    case rejected
    case memory
    case cache
    case threads
    case seed
    case anonymise
    case salt
    case timing
    case editor
    case language

    /// Other names for it, English and Portuguese.
    public var aliases: [String] {
        switch self {
        case .format: ["formato"]
        case .chart: ["grafico"]
        case .timezone: ["tz", "zone", "fuso"]
        case .now: ["asof", "agora"]
        case .week: ["weekstart", "semana"]
        case .min: ["minimo"]
        case .missing: ["ausente"]
        case .fill: ["preencher"]
        case .fcrwindow: ["janelafcr", "janelarpc"]
        case .sltime: ["temposl"]
        case .shortabandon: ["abandonocurto"]
        case .quality: ["qualidade", "monitoria"]
        case .weights: ["pesos"]
        case .bots: ["robos"]
        case .interval: ["intervalo"]
        case .confidence: ["confianca"]
        case .rejected: ["rejeitados"]
        case .memory: ["memoria"]
        case .cache: []
        case .threads: []
        case .seed: ["semente"]
        case .anonymise: ["anonymize", "anonimizar"]
        case .salt: ["sal"]
        case .timing: ["tempo"]
        case .editor: []
        case .language: ["idioma", "lingua"]
        }
    }

    /// What it decides, in a line.
    public var summary: String {
        switch self {
        case .format: "how answers are written"
        case .chart: "which chart `as chart`, `as svg` and `as html` draw; `auto` goes by the columns"
        case .timezone: "the zone that days are days of, such as America/Sao_Paulo"
        case .now: "what windows count back from: `data` for the last day with data, `now`, or a date"
        case .week: "the day weeks begin on"
        case .min: "observations an indicator needs for its group to be ranked"
        case .missing: "what an indicator without observations does to the index"
        case .fill:
            "what stands for a period without interactions: `auto` is zero for counts and nothing for other figures"
        case .fcrwindow:
            "how long after an interaction another contact of its customer is a repeat, 1d to 90d"
        case .sltime: "the length of time that `sl` counts by, such as 20s"
        case .shortabandon: "waits shorter than this are no abandonment, such as 10s; `0s` counts them all"
        case .quality:
            "what each category of a review counts, such as `\"clarity 2, resolution 3 critical\"`; `all` for each alike"
        case .weights: "the weighting of an index where none is named"
        case .bots: "whether agents that are machines are ranked with people"
        case .interval:
            "what intervals take for drawn independently: customers, interactions, either of them by how many there are, or drawn again and again; or no intervals"
        case .confidence: "how sure intervals are to be, in percent, 50 to 99.9"
        case .rejected: "the share of a log's records, in percent, that may be rejected before it is refused"
        case .memory:
            "the most memory the program may hold while it loads, such as 4gb; `auto` is what the machine can spare"
        case .cache:
            "the most memory for groups worked out before, such as 64mb, so that another weighting reads no row; `0` for none"
        case .threads: "how many threads may read rows"
        case .seed: "what random draws start from, for statements that draw"
        case .anonymise: "whether pseudonyms stand for the names of groups in every answer"
        case .salt:
            "what pseudonyms are made with beside the names, best something long and secret; it is not shown again"
        case .timing: "whether answers say how long they took; `auto` does on a terminal"
        case .editor: "the keys of the prompt"
        case .language: "the language that lessons are told in"
        }
    }

    /// The setting called `name`.
    public init?(_ name: String) {
        guard let found = Self.allCases.first(where: { $0.rawValue == name || $0.aliases.contains(name) })
        else { return nil }
        self = found
    }
}
