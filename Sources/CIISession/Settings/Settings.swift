import CIIEngine
import CIILanguage
import CIIReport
import CIIText
import CIITime

import struct CIIIndex.Confidence

/// The values of the settings.
struct Settings {
    /// When answers say how long they took.
    enum Timing: String, CaseIterable {
        case auto, on, off
    }

    /// Where agents stand that are machines.
    enum Bots: String, CaseIterable {
        case unranked, ranked
    }

    /// The keys of the prompt.
    enum Editor: String, CaseIterable {
        case emacs, vi
    }

    /// Whether pseudonyms stand for names.
    enum Anonymise: String, CaseIterable {
        case off, on
    }

    /// What windows count back from.
    enum Now: Equatable {
        /// The last day with data.
        case data
        /// The wall clock.
        case wall
        /// A day or an instant.
        case date(DateLiteral)
    }

    var format = OutputFormat.table
    var chart = ChartKind.auto
    var zone = Zone.utc
    /// Whether somebody chose the zone, or it is UTC for want of a choice.
    var zoneIsChosen = false
    var now = Now.data
    var week = WeekStart.monday
    var minimum = 10
    var missing = MissingRule.renormalise
    /// By the kind of the figure where nil.
    var fill: FillWord?
    var firstContactWindow = DurationLiteral([.init(7, .day)])
    var serviceLevelTime = DurationLiteral([.init(20, .second)])
    var shortAbandon = DurationLiteral([.init(0, .second)])
    var quality = QualityWeights()
    var weighting = "basic"
    var bots = Bots.unranked
    var interval = IntervalRule.auto
    /// In percent.
    var confidence = 95.0
    /// In percent of the records.
    var mostRejected = 50
    /// In bytes; nil for what the machine can spare.
    var memory: Int?
    /// In bytes.
    var cache = Engine.defaultCacheCapacity
    var threads = 2
    var seed = 1
    var anonymise = Anonymise.off
    /// Empty where nobody set one.
    var salt = ""
    var timing = Timing.auto
    var editor = Editor.emacs
    /// Whether somebody chose the keys, or they are those of the person's own key file.
    var editorIsChosen = false
    var language = LessonLanguage.en

    /// The value of `setting` as it would be written in `set`.
    func text(of setting: Setting) -> String {
        switch setting {
        case .format: format.rawValue
        case .chart: chart.rawValue
        case .timezone: zone.identifier
        case .now:
            switch now {
            case .data: "data"
            case .wall: "now"
            case .date(let date): StatementPrinter().print(Expression.date(date))
            }
        case .week: week.rawValue
        case .min: "\(minimum)"
        case .missing: missing.rawValue
        case .fill: fill?.rawValue ?? "auto"
        case .fcrwindow: StatementPrinter().print(Expression.duration(firstContactWindow))
        case .sltime: StatementPrinter().print(Expression.duration(serviceLevelTime))
        case .shortabandon: StatementPrinter().print(Expression.duration(shortAbandon))
        case .quality: quality.text
        case .weights: weighting
        case .bots: bots.rawValue
        case .interval: interval.rawValue
        case .confidence: shortest(confidence)
        case .rejected: "\(mostRejected)"
        case .memory: memory.map { ByteSize($0).written } ?? "auto"
        case .cache: cache == 0 ? "0" : ByteSize(cache).written
        case .threads: "\(threads)"
        case .seed: "\(seed)"
        case .anonymise: anonymise.rawValue
        case .salt: salt.isEmpty ? "none" : "hidden"
        case .timing: timing.rawValue
        case .editor: editor.rawValue
        case .language: language.rawValue
        }
    }

    /// The values that may be given to `setting`, where they are few.
    static func choices(of setting: Setting) -> [String] {
        switch setting {
        case .format: OutputFormat.allCases.map(\.rawValue)
        case .chart: ChartKind.allCases.map(\.rawValue)
        case .now: ["data", "now"]
        case .week: WeekStart.allCases.map(\.rawValue)
        case .missing: MissingRule.allCases.map(\.rawValue)
        case .fill: ["auto"] + FillWord.allCases.map(\.rawValue)
        case .bots: Bots.allCases.map(\.rawValue)
        case .interval: IntervalRule.allCases.map(\.rawValue)
        case .timing: Timing.allCases.map(\.rawValue)
        case .editor: Editor.allCases.map(\.rawValue)
        case .language: LessonLanguage.allCases.map(\.rawValue)
        case .memory: ["auto"]
        case .quality: ["all"]
        case .anonymise: Anonymise.allCases.map(\.rawValue)
        case .salt: ["none"]
        case .timezone, .min, .fcrwindow, .sltime, .shortabandon, .weights, .confidence, .rejected, .cache,
            .threads, .seed:
            []
        }
    }

    /// Gives `setting` the value written as `text`, standing at `span`.
    mutating func assign(
        _ setting: Setting, _ text: String, at span: SourceSpan?, weightings: [String]
    ) throws(Diagnostics) {
        let word = folded(text)
        func choice<Value>(_ value: Value?, _ choices: [String]) throws(Diagnostics) -> Value {
            guard let value else {
                throw Diagnostics(
                    SessionProblem.settingValue(
                        setting, text, span, expected: "one of " + choices.joined(separator: ", "),
                        nearest: nearest(to: word, among: choices)
                    ).diagnostic)
            }
            return value
        }
        func choiceless<Value>(_ value: Value?, _ expected: String) throws(Diagnostics) -> Value {
            guard let value else {
                throw Diagnostics(
                    SessionProblem.settingValue(setting, text, span, expected: expected, nearest: [])
                        .diagnostic)
            }
            return value
        }
        switch setting {
        case .format: format = try choice(OutputFormat(rawValue: word), Self.choices(of: .format))
        case .chart: chart = try choice(ChartKind(rawValue: word), Self.choices(of: .chart))
        case .timezone:
            do {
                zone = try Zone(identifier: text)
                zoneIsChosen = true
            } catch {
                throw Diagnostics(
                    SessionProblem.settingValue(
                        setting, text, span, expected: "a zone such as America/Sao_Paulo, UTC or +02:00",
                        nearest: Self.nearestZones(to: text)
                    ).diagnostic)
            }
        case .now: now = try Self.now(text, at: span)
        case .week:
            let english = ["segunda": "monday", "domingo": "sunday"][word] ?? word
            week = try choice(WeekStart(rawValue: english), Self.choices(of: .week))
        case .min: minimum = try Self.whole(text, 1...1_000_000_000, setting, at: span)
        case .missing: missing = try choice(MissingRule(rawValue: word), Self.choices(of: .missing))
        case .fill:
            fill = word == "auto" ? nil : try choice(FillWord(rawValue: word), Self.choices(of: .fill))
        case .fcrwindow: firstContactWindow = try Self.firstContactWindow(text, at: span)
        case .sltime:
            serviceLevelTime = try Self.length(
                text, 1...86_400, setting, "a length from 1s to 1d such as 20s", at: span)
        case .shortabandon:
            shortAbandon = try Self.length(
                text, 0...3600, setting, "a length from 0s to 1h such as 10s", at: span)
        case .quality:
            quality = try choiceless(
                QualityWeights(text),
                "categories and what they count, such as `clarity 2, resolution 3 critical`")
        case .weights: weighting = try choice(weightings.contains(word) ? word : nil, weightings)
        case .bots: bots = try choice(Bots(rawValue: word), Self.choices(of: .bots))
        case .interval: interval = try choice(IntervalRule(rawValue: word), Self.choices(of: .interval))
        case .confidence: confidence = try Self.confidence(text, at: span)
        case .rejected: mostRejected = try Self.whole(text, 0...100, setting, at: span)
        case .memory: memory = try Self.memory(text, at: span)
        case .cache: cache = try Self.cache(text, at: span)
        case .threads: threads = try Self.whole(text, 1...256, setting, at: span)
        case .seed: seed = try Self.whole(text, 0...Int.max, setting, at: span)
        case .anonymise:
            anonymise = try choice(Anonymise(rawValue: word), Self.choices(of: .anonymise))
        case .salt: salt = text == "none" ? "" : text
        case .timing: timing = try choice(Timing(rawValue: word), Self.choices(of: .timing))
        case .editor:
            editor = try choice(Editor(rawValue: word), Self.choices(of: .editor))
            editorIsChosen = true
        case .language: language = try choice(LessonLanguage(rawValue: word), Self.choices(of: .language))
        }
    }

    private static func whole(
        _ text: String, _ range: ClosedRange<Int>, _ setting: Setting, at span: SourceSpan?
    ) throws(Diagnostics) -> Int {
        guard let number = Int(text), range.contains(number) else {
            throw Diagnostics(
                SessionProblem.settingValue(
                    setting, text, span,
                    expected: "a whole number from \(range.lowerBound) to \(range.upperBound)", nearest: []
                ).diagnostic)
        }
        return number
    }

    private static func confidence(_ text: String, at span: SourceSpan?) throws(Diagnostics) -> Double {
        let written = text.hasSuffix("%") ? String(text.dropLast()) : text
        guard let percent = Double(written), Confidence(percent / 100) != nil else {
            throw Diagnostics(
                SessionProblem.settingValue(
                    .confidence, text, span, expected: "a percentage from 50 to 99.9", nearest: []
                ).diagnostic)
        }
        return percent
    }

    private static func memory(_ text: String, at span: SourceSpan?) throws(Diagnostics) -> Int? {
        if folded(text) == "auto" { return nil }
        guard let size = ByteSize(text), size.bytes >= 1 << 20 else {
            throw Diagnostics(
                SessionProblem.settingValue(
                    .memory, text, span, expected: "`auto`, or a size from 1mb on such as 512mb or 4gb",
                    nearest: []
                ).diagnostic)
        }
        return size.bytes
    }

    private static func cache(_ text: String, at span: SourceSpan?) throws(Diagnostics) -> Int {
        if text == "0" { return 0 }
        guard let size = ByteSize(text) else {
            throw Diagnostics(
                SessionProblem.settingValue(
                    .cache, text, span, expected: "`0`, or a size such as 64mb or 1gb", nearest: []
                ).diagnostic)
        }
        return size.bytes
    }

    private static func firstContactWindow(
        _ text: String, at span: SourceSpan?
    ) throws(Diagnostics) -> DurationLiteral {
        try length(
            text, 86_400...90 * 86_400, .fcrwindow, "a length from 1d to 90d such as 7d, 36h or 2w", at: span)
    }

    /// A length of whole seconds within limits.
    private static func length(
        _ text: String, _ limits: ClosedRange<Double>, _ setting: Setting, _ expected: String,
        at span: SourceSpan?
    ) throws(Diagnostics) -> DurationLiteral {
        // The language knows what a duration is; the shortest statement that holds one is asked.
        if case .statements(let statements) = parse("cii since \(text)"), statements.count == 1,
            case .cii(let query) = statements[0].value,
            case .bounds(let since, nil) = query.window?.value, case .ago(let duration) = since?.value
        {
            var onlyWindow = Query()
            onlyWindow.window = query.window
            let isWhole = duration.seconds == duration.seconds.rounded()
            if query == onlyWindow, isWhole, limits.contains(duration.seconds) { return duration }
        }
        throw Diagnostics(
            SessionProblem.settingValue(setting, text, span, expected: expected, nearest: []).diagnostic)
    }

    private static func now(_ text: String, at span: SourceSpan?) throws(Diagnostics) -> Now {
        switch folded(text) {
        case "data", "dados": return .data
        case "now", "agora": return .wall
        default:
            // The language knows what a date is; the shortest statement that holds one is asked.
            if case .statements(let statements) = parse("cii since \(text)"), statements.count == 1,
                case .cii(let query) = statements[0].value,
                case .bounds(let since, nil) = query.window?.value, case .date(let date) = since?.value
            {
                return .date(date)
            }
            throw Diagnostics(
                SessionProblem.settingValue(
                    .now, text, span, expected: "`data`, `now`, or a date such as 2026-06-30", nearest: []
                ).diagnostic)
        }
    }

    /// Zones are asked for by their city: `Sao_Paulo` finds `America/Sao_Paulo`.
    static func nearestZones(to text: String) -> [String] {
        let all = Zone.knownIdentifiers()
        let key = folded(text).replacing(" ", with: "_")
        let byCity = all.filter { folded($0).hasSuffix("/" + key) }
        return byCity.isEmpty ? nearest(to: text, among: all) : byCity
    }
}
