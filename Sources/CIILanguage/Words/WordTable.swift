import CIIText

/// Everything a word may mean, each where its place in a statement allows.
struct WordMeaning {
    var verb: Verb?
    var clause: Clause?
    var keyword: Keyword?
    var calendarUnit: CalendarUnit?
    var timeUnit: TimeUnit?
    var moment: MomentWord?
    var missingRule: MissingRule?
    var dateOrder: DateOrderWord?
    var header: HeaderWord?
    var decimal: DecimalWord?
    var saved: SaveWord?
    var explained: ExplainWord?
    var phrase: PhraseWord?
    var combination: CombinationWord?
    var scaling: ScalingWord?
    var fill: FillWord?
    var weighing: WeightsWord?
    var supposed: ScenarioWord?
    var lesson: LessonWord?

    /// A word that is only a name.
    static let none = WordMeaning()

    /// By folded spelling; made of the word lists and of nothing else.
    static let table: [String: WordMeaning] = {
        var table: [String: WordMeaning] = [:]
        func enter<Value>(
            _ value: Value, _ spellings: [String], at place: WritableKeyPath<WordMeaning, Value?>
        ) {
            for spelling in spellings {
                assert(table[spelling]?[keyPath: place] == nil, "\(spelling) means two things of a kind")
                table[spelling, default: .none][keyPath: place] = value
            }
        }
        for word in Verb.allCases { enter(word, [word.rawValue] + word.aliases, at: \.verb) }
        for word in Clause.allCases { enter(word, [word.rawValue] + word.aliases, at: \.clause) }
        for word in Keyword.allCases { enter(word, [word.rawValue] + word.aliases, at: \.keyword) }
        for word in CalendarUnit.allCases { enter(word, [word.rawValue] + word.aliases, at: \.calendarUnit) }
        for word in TimeUnit.allCases { enter(word, [word.rawValue] + word.aliases, at: \.timeUnit) }
        for word in MomentWord.allCases { enter(word, [word.rawValue] + word.aliases, at: \.moment) }
        for word in MissingRule.allCases { enter(word, [word.rawValue] + word.aliases, at: \.missingRule) }
        for word in DateOrderWord.allCases { enter(word, [word.rawValue], at: \.dateOrder) }
        for word in HeaderWord.allCases { enter(word, [word.rawValue] + word.aliases, at: \.header) }
        for word in DecimalWord.allCases { enter(word, [word.rawValue] + word.aliases, at: \.decimal) }
        for word in SaveWord.allCases { enter(word, [word.rawValue] + word.aliases, at: \.saved) }
        for word in ExplainWord.allCases { enter(word, [word.rawValue] + word.aliases, at: \.explained) }
        for word in PhraseWord.allCases { enter(word, [word.rawValue] + word.aliases, at: \.phrase) }
        for word in CombinationWord.allCases {
            enter(word, [word.rawValue] + word.aliases, at: \.combination)
        }
        for word in ScalingWord.allCases { enter(word, [word.rawValue] + word.aliases, at: \.scaling) }
        for word in FillWord.allCases { enter(word, [word.rawValue] + word.aliases, at: \.fill) }
        for word in WeightsWord.allCases { enter(word, [word.rawValue] + word.aliases, at: \.weighing) }
        for word in ScenarioWord.allCases { enter(word, [word.rawValue] + word.aliases, at: \.supposed) }
        for word in LessonWord.allCases { enter(word, [word.rawValue] + word.aliases, at: \.lesson) }
        return table
    }()
}
