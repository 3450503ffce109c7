import CIIEngine
import CIIIngest
import CIILanguage
import CIIText

extension Session {
    /// `follow "file" …`: takes in what the file holds, and what it gets before each statement that asks for it.
    func follow(_ path: Spanned<String>, _ reading: LoadReading) throws(Failure) -> Outcome {
        guard !options.isSafe else { throw Failure(.safe(what: "`follow`", path.span)) }
        try checkCanBeFollowed(path)
        let follower = try opened(path, reading)
        var followed = FollowedSource(follower, path: TextFile.canonical(path.value) ?? path.value)
        var lines: [String] = []
        var isWaiting = true
        let events = try look(follower)
        for event in events {
            switch event {
            case .failed(.empty), .failed(.headerOnly): continue
            case .failed(let failure): throw loadFailure(failure, path.span)
            case .took(let log):
                isWaiting = false
                try checkRejects(log, path.span)
                if let name = sources.sourceApart(from: [log], replacing: [followed.path]) {
                    throw Failure(.eventsApart(source: name, path.span), status: .data)
                }
            case .replaced, .cutShort, .vanished: continue
            }
        }
        follows.removeAll { $0.path == followed.path }
        let replaced = sources.remove(path: followed.path)
        if !replaced.isEmpty {
            lines.append("replaced: \(replaced.map { inert($0) }.joined(separator: ", ")), loaded before")
        }
        for event in events { lines += followed.take(event, to: &sources) }
        follows.append(followed)
        lines.append(
            isWaiting
                ? "\(followed.shownPath): no whole record yet; what comes is read before each question"
                : "followed: what is appended is read before each question; a last line without an end waits")
        return Outcome(answer: Answer(statement: "", text: lines), isAcknowledgement: true)
    }

    private func checkCanBeFollowed(_ path: Spanned<String>) throws(Failure) {
        let what: String
        if path.value == "-" {
            what = "standard input"
        } else if Globbing.files(matching: path.value) != [path.value] {
            what = "a pattern of names"
        } else {
            return
        }
        throw loadFailure(.notFollowable(name: path.value, what: what), path.span)
    }

    private func opened(_ path: Spanned<String>, _ reading: LoadReading) throws(Failure) -> LogFollower {
        let loadOptions = try loadOptions(reading)
        do {
            return try LogFollower(path: path.value, options: loadOptions)
        } catch {
            throw loadFailure(error, path.span)
        }
    }

    /// Takes in what followed files have got since they were looked at last; what is to be said of it.
    func takeIn() throws(Failure) -> [String] {
        var lines: [String] = []
        for index in follows.indices {
            for event in try look(follows[index].follower) {
                lines += follows[index].take(event, to: &sources)
            }
        }
        return lines
    }

    private func look(_ follower: LogFollower) throws(Failure) -> [FollowEvent] {
        defer { output.progress(nil, of: follower.path) }
        do {
            return try follower.look(
                progress: { self.output.progress($0, of: follower.path) }, isCancelled: options.isInterrupted)
        } catch {
            throw loadFailure(error, nil)
        }
    }

    /// Up to when each followed file is known; what answers over it end with.
    var followNotes: [AnswerNote] {
        follows.map { AnswerNote(code: "follow.as-of", text: asOf($0)) }
    }

    /// `live.jsonl as of 2026-03-02 10:42:05, 1,204 rows`.
    func asOf(_ followed: FollowedSource) -> String {
        let rows = "\(grouped(String(followed.rowCount))) \(followed.rowCount == 1 ? "row" : "rows")"
        guard let instant = followed.instant else { return "\(followed.shownPath): \(rows)" }
        return "\(followed.shownPath) as of \(context.text(ofInstant: instant)), \(rows)"
    }
}

extension Statement {
    /// Whether its answer is about the rows there are.
    var asksForRows: Bool {
        switch self {
        case .cii, .show, .explainQuery, .explainIndex, .why, .trend, .goal, .goals, .compareWeights, .flips,
            .stability, .sweep, .robust, .nudge, .whatIf, .reach, .weightsFromData, .describe, .sources,
            .rejects:
            true
        case .watch, .scenario, .lesson, .load, .follow, .profile, .letField, .weights, .goalposts,
            .indicator, .index, .define,
            .definitions, .diff, .hours, .run, .saveStore, .saveDefinitions, .set, .help, .echo, .quit:
            false
        }
    }
}
