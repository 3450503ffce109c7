import CIIColumns
import CIILanguage
import CIIText
import CIITime

extension QueryFrame {
    /// How many interactions count, and why the others do not.
    func scope(_ engine: Engine) throws(EngineFailure) -> AnswerScope {
        let table = schema.dataset.table
        let inScope = try rowCount(where: condition, engine)
        guard window != nil, let cohort else {
            return AnswerScope(inScope: inScope, filtered: table.rowCount - inScope)
        }
        let inWindow = filter == .always ? inScope : try rowCount(where: windowCondition, engine)
        let undated = table.columns[cohort].missingCount
        return AnswerScope(
            inScope: inScope, outsideWindow: table.rowCount - undated - inWindow, undated: undated,
            filtered: inWindow - inScope)
    }

    private func rowCount(where condition: RowCondition, _ engine: Engine) throws(EngineFailure) -> Int {
        let request = GroupRequest(keys: [], condition: condition, measurements: [Measurement(.rows)])
        let groups = try engine.groups(request, dataset: schema.dataset, context: context)
        return groups.results[0].first?.count ?? 0
    }

    /// The window asked for, or the days that hold the data.
    func answerWindow(_ engine: Engine) -> AnswerWindow? {
        guard let cohort,
            let extent = engine.extent(of: cohort, dataset: schema.dataset)
        else { return nil }
        let days = ResolvedWindow(
            from: calendar.startOfBucket(containing: extent.lowerBound, .day),
            to: calendar.bucket(containing: extent.upperBound, .day).end)
        var shown = window ?? days
        // `until D` alone begins with the data.
        if shown.from == Instant.supported.lowerBound { shown.from = min(days.from, shown.to) }
        return answerWindow(shown)
    }

    /// A window as answers show it.
    func answerWindow(_ shown: ResolvedWindow) -> AnswerWindow {
        func offset(_ instant: Int) -> Int { calendar.zone.offset(at: Instant.seconds(instant)) / 60 }
        return AnswerWindow(
            from: shown.from, fromOffset: offset(shown.from), to: shown.to, toOffset: offset(shown.to),
            zone: calendar.zone.identifier)
    }

    /// What to know about the rows: words read as text, values nobody has, and why an answer is empty.
    func notes(scope: AnswerScope, _ engine: Engine) throws(EngineFailure) -> [AnswerNote] {
        var notes: [AnswerNote] = []
        var seen: Set<String> = []
        for word in rows.wordsReadAsText where seen.insert(word).inserted {
            notes.append(EngineNote.wordReadAsText(word).note)
        }
        for (field, text, value) in rows.valuesReadAs where seen.insert("\(field)~\(text)").inserted {
            notes.append(EngineNote.valueReadAs(field: field, text: text, value: value).note)
        }
        for (column, value) in rows.comparedValues {
            if let note = unknownValue(value, in: column), seen.insert("\(column)=\(value)").inserted {
                notes.append(note)
            }
        }
        if rows.numbersReadAsSeconds { notes.append(EngineNote.numbersAreSeconds.note) }
        if scope.inScope == 0 { notes += try whyEmpty(scope, engine) }
        return notes
    }

    private func unknownValue(_ value: String, in column: Int) -> AnswerNote? {
        guard case .category(let values) = schema.dataset.table.columns[column].storage,
            values.dictionary.code(of: value) == nil
        else { return nil }
        let names = (0..<min(values.dictionary.count, 100_000)).map { values.dictionary.string($0) }
        let exactButForCase = names.filter { folded($0) == folded(value) }
        let near = exactButForCase.isEmpty ? nearest(to: value, among: names) : exactButForCase.sorted()
        let begun =
            near.isEmpty ? names.filter { folded($0).hasPrefix(folded(value)) }.sorted().prefix(3) : []
        return EngineNote.unknownValue(
            field: schema.dataset.table.columns[column].name, value: value, nearest: near + begun
        ).note
    }

    private func whyEmpty(_ scope: AnswerScope, _ engine: Engine) throws(EngineFailure) -> [AnswerNote] {
        if let window, scope.filtered == 0, let cohort,
            let extent = engine.extent(of: cohort, dataset: schema.dataset)
        {
            func day(_ instant: Int) -> String {
                Instant.dateText(instant, offset: calendar.zone.offset(at: Instant.seconds(instant)))
            }
            return [
                EngineNote.emptyWindow(
                    from: day(window.from), to: day(window.to), first: day(extent.lowerBound),
                    last: day(extent.upperBound)
                ).note
            ]
        }
        guard filterParts.count > 1 else { return [EngineNote.emptyFilter.note] }
        let request = GroupRequest(
            keys: [], condition: windowCondition,
            measurements: filterParts.map { Measurement(.countIf($0.condition)) })
        let groups = try engine.groups(request, dataset: schema.dataset, context: context)
        let survivors = zip(filterParts, groups.results).map { ($0.text, $1.first?.count ?? 0) }
        return [EngineNote.emptyParts(survivors).note]
    }
}
