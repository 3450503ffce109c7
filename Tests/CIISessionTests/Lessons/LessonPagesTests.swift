import CIILanguage
import CIIReport
import Glibc
import TestSupport
import Testing

@testable import CIISession

/// The pages of `examples/lessons`: what they say comes out does, and what their teachers know is right or wrong is.
struct LessonPagesTests {
    static let folder: String = {
        let here = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        return here.joined(separator: "/") + "/examples/lessons"
    }()

    /// The page of each file but the one for teachers.
    static let files: [String] = ((try? Files.below(folder)) ?? []).filter { $0 != "README.md" }

    private static func lesson(_ file: String) throws -> (Lesson, text: String) {
        let text = try Files.text(of: folder + "/" + file)
        let name = String(file.prefix { $0 != "." })
        do throws(LessonProblem) {
            return (try LessonParser.lesson(text, named: name), text)
        } catch {
            throw Wrong(description: "\(file):\(error.line): \(error.text)")
        }
    }

    private static func language(_ file: String) -> LessonLanguage { file.hasSuffix(".pt.md") ? .pt : .en }

    private struct Wrong: Error, CustomStringConvertible { let description: String }

    private static func location(_ file: String, _ line: Int) -> SourceLocation {
        SourceLocation(
            fileID: "CIISessionTests/\(file)", filePath: folder + "/" + file, line: max(1, line), column: 1)
    }

    // MARK: All together

    @Test func everyFileIsEmbedded() throws {
        let embedded = LessonLibrary.pages.map {
            "\($0.name)\($0.language == .en ? "" : ".\($0.language)").md"
        }
        #expect(embedded.sorted() == Self.files.sorted())
        for (file, page) in zip(embedded, LessonLibrary.pages) {
            #expect(
                Array(page.text.utf8) == Array(try Files.text(of: Self.folder + "/" + file).utf8), "\(file)")
        }
    }

    @Test(arguments: LessonLibrary.names) func languagesAgree(_ name: String) throws {
        let english = try #require(try LessonLibrary.lesson(named: name, in: .en))
        let portuguese = try #require(try LessonLibrary.lesson(named: name, in: .pt))
        #expect(LessonLibrary.title(of: name, in: .pt) != nil, "\(name) is not told in Portuguese")
        func shape(_ lesson: Lesson) -> [String] {
            lesson.steps.map { step in
                switch step.kind {
                case .explanation: "explanation"
                case .question: "question \(step.hints.count)"
                case .task: "task \(step.hints.count)"
                }
            }
        }
        #expect(shape(english) == shape(portuguese), "\(name): the steps are others")
    }

    @Test(arguments: files) func isBuiltAsLessonsAre(_ file: String) throws {
        let (lesson, text) = try Self.lesson(file)
        let here = Self.location(file, 1)
        let number = (LessonLibrary.names.firstIndex(of: lesson.name) ?? -1) + 1
        let isNumbered = text.hasPrefix("# \(number). ")
        #expect(isNumbered, "the title begins with its number", sourceLocation: here)
        #expect((4...7).contains(lesson.steps.count), sourceLocation: here)
        #expect(
            lesson.steps.contains { if case .question = $0.kind { true } else { false } },
            sourceLocation: here)
        #expect(
            lesson.steps.contains { if case .task = $0.kind { true } else { false } }, sourceLocation: here)
        #expect(lesson.steps.last?.kind == .explanation, "the last step sums up", sourceLocation: here)
        #expect(
            lesson.steps.last?.page.split(separator: "\n").count { $0.hasPrefix("- ") } == 3,
            "the summary has three lines", sourceLocation: here)
        #expect(lesson.steps.last?.page.contains("../../docs/manual.md#") == true, sourceLocation: here)
        #expect(lesson.steps.flatMap(\.slips).count >= 2, sourceLocation: here)
        for step in lesson.steps {
            let place = Self.location(file, step.line)
            if step.kind != .explanation { #expect(step.hints.count == 3, sourceLocation: place) }
            if case .task = step.kind {
                #expect(
                    step.key.count { $0.kind == .right } >= 3, "three ways are right", sourceLocation: place)
                #expect(step.key.contains { $0.kind == .wrong && !$0.says.isEmpty }, sourceLocation: place)
                #expect(!step.slips.isEmpty, sourceLocation: place)
            }
        }
    }

    // MARK: What comes out

    @Test(arguments: files) func answersAreTheProgramsOwn(_ file: String) throws {
        let (lesson, text) = try Self.lesson(file)
        let options = Session.Options(wallClock: { ScriptRunner.wallClock }, stopwatch: { 0 })
        let worlds = try Self.telling(file) { () throws(Failure) in
            try LessonWorlds(lesson, settings: Settings(), options: options)
        }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var isOther = false
        for (place, statements) in Self.statements(of: lesson).reversed() {
            let answer = try Self.telling("\(file):\(statements.line)") { () throws(Failure) in
                try worlds.answer(of: statements, at: place)
            }
            guard let output = statements.output else { continue }
            var shown = render(answer, as: .table, style: RenderStyle()).split(
                separator: "\n", omittingEmptySubsequences: false
            ).map(String.init)
            while shown.last == "" { shown.removeLast() }
            guard shown.joined(separator: "\n") != output.text else { continue }
            if getenv("CII_UPDATE") != nil {
                lines.replaceSubrange(
                    (output.lines.lowerBound - 1)..<(output.lines.upperBound - 1), with: shown)
                isOther = true
            } else {
                Issue.record(
                    "\(statements.text) answers\n\(shown.joined(separator: "\n"))\n-- and not\n\(output.text)",
                    sourceLocation: Self.location(file, statements.line))
            }
        }
        guard isOther else { return }
        try Files.write(lines.joined(separator: "\n").utf8, to: Self.folder + "/" + file)
        Issue.record("\(file) was written anew: read it over and run again")
    }

    @Test(arguments: files) func everyQuestionHasAnOutcome(_ file: String) throws {
        let (lesson, _) = try Self.lesson(file)
        let options = Session.Options(wallClock: { ScriptRunner.wallClock }, stopwatch: { 0 })
        let worlds = try Self.telling(file) { () throws(Failure) in
            try LessonWorlds(lesson, settings: Settings(), options: options)
        }
        for (place, step) in lesson.steps.enumerated() {
            guard case .question(let question) = step.kind else { continue }
            let answer = try Self.telling("\(file):\(step.line)") { () throws(Failure) in
                try worlds.answer(of: question.statements, at: place)
            }
            let outcome = Prediction("", to: question.form, seeing: answer).outcome
            #expect(outcome != "–" && !outcome.isEmpty, sourceLocation: Self.location(file, step.line))
        }
    }

    /// Statements of a lesson by the step they stand in, in the order of the page.
    private static func statements(of lesson: Lesson) -> [(step: Int, LessonStatements)] {
        var all: [(Int, LessonStatements)] = passages(lesson.introduction).map { (0, $0) }
        for (place, step) in lesson.steps.enumerated() {
            var found = passages(step.body)
            switch step.kind {
            case .explanation: break
            case .question(let question): found += [question.statements] + passages(question.reading)
            case .task(let task): found += [task.solution] + passages(task.reason)
            }
            found += step.slips.compactMap(\.statements)
            all += found.sorted { $0.line < $1.line }.map { (place, $0) }
        }
        return all.sorted { $0.1.line < $1.1.line }
    }

    private static func passages(_ passages: [LessonPassage]) -> [LessonStatements] {
        passages.compactMap { if case .statements(let statements) = $0 { statements } else { nil } }
    }

    /// What a failure says, instead of that there is one.
    private static func telling<Value>(_ place: String, _ work: () throws(Failure) -> Value) throws -> Value {
        do throws(Failure) {
            return try work()
        } catch {
            throw Wrong(description: "\(place): \(error.diagnostics?.all.map(\.message) ?? [])")
        }
    }

    // MARK: The teacher's key

    @Test(arguments: files) func keyIsRight(_ file: String) throws {
        let (lesson, _) = try Self.lesson(file)
        for (place, step) in lesson.steps.enumerated() {
            for entry in step.key {
                let bench = LessonBench(language: Self.language(file))
                bench.type("lesson \"\(Self.folder)/\(file)\"")
                bench.go(to: place + 1)
                #expect(bench.step == place + 1, "\(file): step \(place + 1) cannot be reached")
                let said = bench.type(entry.kind == .guess ? "lesson answer \(entry.text)" : entry.text)
                let location = Self.location(file, entry.line)
                #expect(
                    bench.isStepDone == (entry.kind != .wrong), "\(entry.text):\n\(said)",
                    sourceLocation: location)
                for words in entry.says {
                    let isSaid = said.joined.contains(words)
                    #expect(isSaid, "`\(words)` is not in\n\(said)", sourceLocation: location)
                }
            }
        }
    }

    /// A slip that is taken for right would praise the mistake it is there to explain.
    @Test(arguments: files) func slipsAreWrong(_ file: String) throws {
        let (lesson, _) = try Self.lesson(file)
        let options = Session.Options(wallClock: { ScriptRunner.wallClock }, stopwatch: { 0 })
        let worlds = try LessonWorlds(lesson, settings: Settings(), options: options)
        for (place, step) in lesson.steps.enumerated() {
            for slip in step.slips {
                let location = Self.location(file, slip.line)
                #expect(!slip.feedback.isEmpty, sourceLocation: location)
                if let figure = slip.figure {
                    guard case .question(let question) = step.kind else {
                        Issue.record(
                            "a figure is a wrong answer to a question only", sourceLocation: location)
                        continue
                    }
                    let right = try worlds.answer(of: question.statements, at: place)
                    let isRight = Prediction("\(figure)", to: question.form, seeing: right).isRight
                    #expect(!isRight, sourceLocation: location)
                }
                guard let statements = slip.statements else { continue }
                let wrong = try worlds.answer(of: statements, at: place)
                switch step.kind {
                case .explanation: break
                case .question(let question):
                    let right = try worlds.answer(of: question.statements, at: place)
                    let outcome = Prediction("", to: question.form, seeing: right).outcome
                    let other = Prediction("", to: question.form, seeing: wrong).outcome
                    #expect(other != outcome && other != "–", sourceLocation: location)
                case .task(let task):
                    let right = try worlds.answer(of: task.solution, at: place)
                    let comparison = AnswerComparison(right, checks: task.checks)
                    #expect(
                        comparison.difference(of: right) == nil, "the solution is none",
                        sourceLocation: location)
                    #expect(comparison.difference(of: wrong) != nil, sourceLocation: location)
                }
            }
        }
    }

    /// From the first word to the last, with nothing but `next`, guesses and solutions.
    @Test(arguments: files) func canBeWorkedThrough(_ file: String) throws {
        let (lesson, _) = try Self.lesson(file)
        let bench = LessonBench(language: Self.language(file))
        var said = bench.type("lesson \"\(Self.folder)/\(file)\"")
        for step in lesson.steps {
            switch step.kind {
            case .explanation: break
            case .question(let question):
                switch question.form {
                case .number: said += bench.type("lesson answer 1")
                case .whether: said += bench.type("lesson answer yes")
                case .order, .first: said += bench.type("lesson answer nobody", "lesson solution")
                }
            case .task(let task): said += bench.type(task.solution.text)
            }
            if bench.session.lesson != nil { said += bench.type("lesson next") }
        }
        #expect(bench.session.lesson == nil, "\(file) does not end:\n\(said)")
        #expect(bench.session.lastLesson?.isFinished == true)
        #expect(!said.contains("error["), "\(said)")
    }
}

extension String {
    /// On one line, as words of a sentence may stand on two.
    fileprivate var joined: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
