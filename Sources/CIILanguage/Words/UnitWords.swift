extension CalendarUnit {
    /// Spellings after `every`, `last` and `this`, folded; the English singular is the raw value.
    public var aliases: [String] {
        switch self {
        case .hour: ["hours", "hora", "horas"]
        case .day: ["days", "dia", "dias"]
        case .week: ["weeks", "semana", "semanas"]
        case .month: ["months", "mes", "meses"]
        case .quarter: ["quarters", "trimestre", "trimestres"]
        case .year: ["years", "ano", "anos"]
        }
    }

    /// The unit of durations of the same length.
    var timeUnit: TimeUnit {
        switch self {
        case .hour: .hour
        case .day: .day
        case .week: .week
        case .month: .month
        case .quarter: .quarter
        case .year: .year
        }
    }
}

extension TimeUnit {
    /// Spellings as a word of its own, folded, besides the raw value.
    public var aliases: [String] {
        switch self {
        case .millisecond: ["millisecond", "milliseconds", "milissegundo", "milissegundos"]
        case .second: ["sec", "second", "seconds", "segundo", "segundos"]
        case .minute: ["m", "minute", "minutes", "minuto", "minutos"]
        case .hour: ["hour", "hours", "hora", "horas"]
        case .day: ["day", "days", "dia", "dias"]
        case .week: ["week", "weeks", "semana", "semanas"]
        case .month: ["month", "months", "mes", "meses"]
        case .quarter: ["quarter", "quarters", "trimestre", "trimestres"]
        case .year: ["year", "years", "ano", "anos"]
        }
    }

    /// The unit of the calendar of the same length; nil below the hour.
    var calendarUnit: CalendarUnit? {
        switch self {
        case .millisecond, .second, .minute: nil
        case .hour: .hour
        case .day: .day
        case .week: .week
        case .month: .month
        case .quarter: .quarter
        case .year: .year
        }
    }

    /// The unit written right behind a number: `90s`, `10min`, `10m`.
    static let suffixes: [String: TimeUnit] = {
        var table: [String: TimeUnit] = ["m": .minute]
        for unit in TimeUnit.allCases { table[unit.rawValue] = unit }
        return table
    }()
}

extension MomentWord {
    /// Other spellings, folded.
    public var aliases: [String] {
        switch self {
        case .now: ["agora"]
        case .today: ["hoje"]
        case .yesterday: ["ontem"]
        }
    }
}

extension MissingRule {
    /// Other spellings, folded.
    public var aliases: [String] {
        switch self {
        case .fail: ["falhar"]
        case .renormalise: ["renormalize", "renorm", "renormalizar"]
        case .pool: ["conjunto"]
        case .worst: ["pior"]
        }
    }
}

extension HeaderWord {
    /// Other spellings, folded.
    public var aliases: [String] {
        switch self {
        case .first: ["primeiro", "primeira"]
        case .none: ["nenhum"]
        }
    }
}

extension DecimalWord {
    /// Other spellings, folded.
    public var aliases: [String] {
        switch self {
        case .comma: ["virgula"]
        case .point: ["ponto"]
        }
    }
}
