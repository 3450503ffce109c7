import CIIEngine
import CIILanguage
import CIIText

extension Session {
    /// `set`, `set NAME`, `set NAME = VALUE`.
    func set(_ statement: SetStatement, _ output: Output) throws(Failure) -> Outcome {
        switch statement {
        case .list: return try listSettings(Setting.allCases, output)
        case .show(let name):
            let setting = try setting(name)
            return try listSettings([setting], output, notes: setting == .cache ? [cacheUse] : [])
        case .assign(let name, let value):
            let setting = try setting(name)
            try assign(setting, value.value, at: value.span)
            let delay = setting == .editor && options.isInteractive ? ", from the next start on" : ""
            return done("\(setting.rawValue) = \(settings.text(of: setting))\(delay)")
        }
    }

    /// Gives `setting` a value and says what is wrong with one that will not do.
    func assign(_ setting: Setting, _ value: String, at span: SourceSpan?) throws(Failure) {
        do {
            try settings.assign(setting, value, at: span, weightings: definitions.weightingNames)
        } catch {
            throw Failure(error)
        }
        engine.cacheCapacity = settings.cache
    }

    /// What is kept at this moment.
    private var cacheUse: AnswerNote {
        let use = engine.cacheUse
        return AnswerNote(
            code: "cache.use",
            text:
                "\(use.columns) columns of groups are kept, \(ByteSize(use.bytes)); of \(use.asked) asked for \(use.hits) were kept already"
        )
    }

    private func listSettings(
        _ all: [Setting], _ output: Output, notes: [AnswerNote] = []
    ) throws(Failure) -> Outcome {
        try list(
            [.words("setting"), .words("value"), .words("decides")],
            all.map { [.text($0.rawValue), .text(settings.text(of: $0)), .text($0.summary)] }, output,
            notes: notes)
    }

    private func setting(_ name: Spanned<Name>) throws(Failure) -> Setting {
        if let setting = Setting(name.value.canonical) ?? Setting(folded(name.value.spelling)) {
            return setting
        }
        let all = Setting.allCases.flatMap { [$0.rawValue] + $0.aliases }
        throw Failure(
            .unknownSetting(name.value, name.span, nearest: nearest(to: name.value.canonical, among: all)))
    }
}
