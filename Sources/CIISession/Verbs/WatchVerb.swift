import CIIEngine
import CIILanguage
import CIIReport
import CIIText

extension Session {
    /// `watch QUESTION`: asks it again and again, with what followed files have got since.
    ///
    /// On a terminal each answer is drawn over the last, with signs beside what has moved; elsewhere they follow one
    /// another.
    func watch(
        _ question: Spanned<Statement>, pause: DurationLiteral?, times: Int?, in source: SourceText
    ) throws(Failure) -> Outcome {
        var watching = Watching(
            question: source.text(of: question.span), milliseconds: Self.milliseconds(pause))
        var drawing: (any LiveDrawing)?
        defer { drawing?.end() }
        do throws(Failure) {
            while true {
                watching.look += 1
                let said = try takeIn()
                let started = options.stopwatch()
                var outcome = try perform(question, in: source)
                if outcome.answer.statement.isEmpty { outcome.answer.statement = watching.question }
                outcome.answer.notes += watchNotes
                let format = outcome.format ?? settings.format
                if drawing == nil, watching.look == 1, !format.isForMachines, outcome.output.path == nil {
                    drawing = output.liveDrawing
                }
                let answer = outcome.answer
                if !format.isForMachines, let before = watching.before {
                    outcome.answer = answer.marked(since: before)
                }
                watching.before = answer
                if let drawing {
                    try draw(outcome.answer, as: format, watching, said: said, on: drawing)
                } else {
                    say(Answer(statement: "", text: said))
                    try separate(from: watching.look, format, outcome.output)
                    try deliver(outcome, in: question.span, started: started)
                }
                if watching.look == times { break }
                options.pause(watching.milliseconds)
                if options.isInterrupted() { throw Failure(.interrupted(nil), status: .interrupted) }
            }
        } catch {
            // At the prompt Ctrl-C is how it ends.
            guard options.isInteractive, error.status == .interrupted else { throw error }
        }
        return Outcome(answer: Answer(statement: ""), isDelivered: true)
    }

    /// What a watch remembers from look to look.
    private struct Watching {
        let question: String
        let milliseconds: Int
        var look = 0
        var before: Answer?
    }

    private static func milliseconds(_ pause: DurationLiteral?) -> Int {
        guard let pause else { return 5000 }
        // Less than a tenth of a second would only keep the machine busy.
        return Int(min(max(pause.seconds * 1000, 100), 86_400_000))
    }

    /// What is to be known of the data: how current they are, or why nothing will move.
    private var watchNotes: [AnswerNote] {
        guard follows.isEmpty else { return followNotes }
        let changed = sources.changedOnDisk
        guard let first = changed.first else {
            return [
                AnswerNote(
                    code: "watch.nothing-followed",
                    text: "no file is followed, so nothing moves; `follow \"FILE\"` reads one as it grows")
            ]
        }
        let names = changed.map { inert($0) }.joined(separator: ", ")
        let have = changed.count == 1 ? "has" : "have"
        return [
            AnswerNote(
                code: "watch.changed-on-disk",
                text:
                    "\(names) \(have) changed since the load; `follow \"\(inert(first))\"` takes in what is new"
            )
        ]
    }

    private func draw(
        _ answer: Answer, as format: OutputFormat, _ watching: Watching, said: [String],
        on drawing: any LiveDrawing
    ) throws(Failure) {
        var style = output.resultStyle
        style.width = drawing.width
        style.chart = settings.chart
        let state = follows.map(asOf).joined(separator: "; ")
        let heading =
            "look \(watching.look), \(state.isEmpty ? "" : state + ", ")Ctrl-C ends: \(inert(watching.question))"
        let frame = LiveFrame(heading: heading, text: render(answer, as: format, style: style))
        try check(
            drawing.draw(
                frame.lines(width: drawing.width, height: drawing.height),
                below: options.isQuiet ? [] : said))
    }

    /// An empty line between two answers for people.
    private func separate(from look: Int, _ format: OutputFormat, _ output: Output) throws(Failure) {
        guard look > 1, !format.isForMachines, output.path == nil else { return }
        try check(self.output.result("\n"))
    }
}
