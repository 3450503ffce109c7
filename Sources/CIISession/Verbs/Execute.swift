import CIIColumns
import CIIEngine
import CIILanguage
import CIIReport
import CIIText

import struct CIIIndex.Confidence

extension Session {
    /// Does one statement, over what followed files hold at this moment.
    func execute(_ statement: Spanned<Statement>, in source: SourceText) throws(Failure) -> Outcome {
        guard statement.value.asksForRows else { return try perform(statement, in: source) }
        say(Answer(statement: "", text: try takeIn()))
        var outcome = try perform(statement, in: source)
        if case .sources = statement.value { return outcome }
        outcome.answer.notes += followNotes
        return outcome
    }

    /// Does one statement; an answer of rows that turned out to be damaged is none.
    func perform(_ statement: Spanned<Statement>, in source: SourceText) throws(Failure) -> Outcome {
        guard statement.value.asksForRows else { return try performed(statement, in: source) }
        do throws(Failure) {
            let outcome = try anonymising(statement, in: source)
            try checkStores()
            return outcome
        } catch {
            try checkStores()
            throw error
        }
    }

    func performed(_ statement: Spanned<Statement>, in source: SourceText) throws(Failure) -> Outcome {
        switch statement.value {
        case .cii(let query): try cii(query)
        case .show(let measures, let query):
            try answer(query.output) { () throws(EngineFailure) in
                try engine.show(measures, query, dataset: sources.dataset(), context: context)
            }
        case .watch(let question, let pause, let times):
            try watch(question, pause: pause, times: times, in: source)
        case .explainQuery(let question): try explain(question.value)
        case .explainIndex(let query): try explainIndex(query)
        case .why(let query): try why(query)
        case .trend(let figures, let query): try trend(figures, query)
        case .goal(let goal, let query): try self.goal(goal, query)
        case .goals(let query): try goals(query)
        case .compareWeights(let weightings, let query): try compareWeights(weightings, query)
        case .flips(let query): try flips(query)
        case .stability(let query): try stability(query)
        case .sweep(let sweep, let query): try self.sweep(sweep, query)
        case .robust(let sampling, let query): try robust(sampling, query)
        case .nudge(let query): try nudge(query, at: statement.span)
        case .whatIf(let scenario, let query): try whatIf(scenario, query)
        case .scenario(let scenario, let output): try self.scenario(scenario, output)
        case .reach(let reach, let query): try self.reach(reach, query)
        case .load(let load): try self.load(load)
        case .follow(let path, let reading): try follow(path, reading)
        case .profile(let profile, let output): try self.profile(profile, output)
        case .describe(let field, let output): try describe(field, output)
        case .sources(let output): try listSources(output)
        case .rejects(let limit, let output): try rejects(limit: limit?.value, output)
        case .letField(let name, let expression): try letField(name, expression)
        case .weights(let weights, let output): try self.weights(weights, output)
        case .weightsFromData(let query): try weightsFromData(query)
        case .goalposts(let goalposts, let output): try self.goalposts(goalposts, output)
        case .indicator(let indicator, let output): try self.indicator(indicator, output)
        case .index(let index, let output): try self.index(index, output)
        case .define(let name, let output): try define(name, output)
        case .definitions(let output): try definitions(output)
        case .diff(let diff, let output): try self.diff(diff, output)
        case .hours(let hours, let output): try self.hours(hours, output)
        case .run(let path): try run(path)
        case .saveStore(let path): try saveStore(path)
        case .saveDefinitions(let path): try saveDefinitions(path)
        case .set(let set, let output): try self.set(set, output)
        case .help(let topic): try help(topic)
        case .lesson(let lesson, let output): try self.lesson(lesson, output)
        case .echo(let text): Outcome(answer: Answer(statement: "", text: [text]))
        case .quit: Outcome(answer: Answer(statement: ""), isAcknowledgement: true, ends: true)
        }
    }

    /// What questions are asked under at this moment.
    var context: QueryContext {
        var context = QueryContext(wallClock: options.wallClock)
        context.zone = settings.zone
        context.weekStart = settings.week
        switch settings.now {
        case .data: context.now = nil
        case .wall: context.now = options.wallClock()
        case .date(let date): context.now = context.instant(of: date)
        }
        context.minimum = settings.minimum
        context.missing = settings.missing
        context.fill = settings.fill
        context.ranksMachines = settings.bots == .ranked
        context.interval = settings.interval
        context.confidence = Confidence(settings.confidence / 100) ?? .standard
        context.seed = UInt64(settings.seed)
        context.firstContactWindow = Int(settings.firstContactWindow.seconds)
        context.rules.serviceLevelTime = settings.serviceLevelTime.seconds
        context.rules.shortAbandon = settings.shortAbandon.seconds
        context.rules.quality = settings.quality.categories
        context.weighting = settings.weighting
        context.threads = settings.threads
        context.definitions = definitions
        context.pseudonyms = pseudonyms
        context.isCancelled = options.isInterrupted
        return context
    }

    func answer(
        _ output: Output, _ ask: () throws(EngineFailure) -> Answer
    ) throws(Failure) -> Outcome {
        let format = try format(of: output)
        do {
            return Outcome(answer: try ask(), output: output, format: format)
        } catch {
            throw failure(error)
        }
    }

    /// Why a question was not answered.
    func failure(_ failure: EngineFailure) -> Failure {
        switch failure {
        case .wrong(let diagnostics): Failure(diagnostics)
        case .cancelled: Failure(.interrupted(nil), status: .interrupted)
        }
    }

    /// The format that `as` names, where it names one.
    func format(of output: Output) throws(Failure) -> OutputFormat? {
        guard let name = output.format else { return nil }
        if let format = OutputFormat(rawValue: name.value.canonical) { return format }
        let all = OutputFormat.allCases.map(\.rawValue)
        throw Failure(
            .unknownFormat(name.value, name.span, nearest: nearest(to: name.value.canonical, among: all)))
    }

    /// An answer that lists things.
    func list(
        _ columns: [AnswerColumn], _ rows: [[AnswerValue]], _ output: Output, notes: [AnswerNote] = []
    ) throws(Failure) -> Outcome {
        Outcome(
            answer: Answer(statement: "", columns: columns, rows: rows, notes: notes), output: output,
            format: try format(of: output))
    }

    /// A word of what was done.
    func done(_ lines: String..., notes: [AnswerNote] = []) -> Outcome {
        Outcome(answer: Answer(statement: "", notes: notes, text: lines), isAcknowledgement: true)
    }
}

extension AnswerColumn {
    /// A column of words.
    static func words(
        _ name: String, heading: String? = nil, prominence: Prominence = .essential
    ) -> AnswerColumn {
        AnswerColumn(name: name, heading: heading, kind: .text, prominence: prominence)
    }
}
