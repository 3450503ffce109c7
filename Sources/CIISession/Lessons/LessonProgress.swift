/// How far a lesson has come, and what was done in it.
struct LessonProgress: Equatable, Sendable {
    /// The name of the lesson.
    var lesson: String
    /// The place of the step that is shown, from 0.
    var step = 0
    /// How many there are.
    var steps: Int
    /// Whether all of it was shown.
    var isFinished = false
    /// In the order they came.
    var records: [LessonRecord] = []

    init(lesson: String, steps: Int) {
        self.lesson = lesson
        self.steps = steps
    }
}

/// One thing that was done in a lesson.
struct LessonRecord: Equatable, Sendable {
    enum Kind: String, CaseIterable, Sendable {
        /// A statement; its result is what it answered.
        case typed
        /// The task was done by the statement before.
        case solved
        /// The statement before did not do it.
        case missed
        /// A guess; its result is how it compares.
        case guess
        /// The number of the hint.
        case hint
        case solution, skipped
    }

    /// The place of the step, from 0.
    var step: Int
    var kind: Kind
    var text = ""
    /// What came of it; not kept from one run to the next where it is long.
    var result = ""
}

/// The progress of all lessons, as the text of a file.
///
///     cii lessons 1
///     lesson weights 3 6 open
///       2 guess Ana, Bia
///       3 typed cii by agent
struct LessonProgressText {
    private static let heading = "cii lessons 1"
    /// More than anybody types in a lesson; a file that holds more is cut.
    private static let mostRecords = 300
    private static let longestText = 2000

    /// - Returns: what a text tells, lines that tell nothing left out; nil where it is no such text at all.
    static func progress(in text: String) -> [LessonProgress]? {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: true).makeIterator()
        guard let first = lines.next() else { return [] }
        guard first == heading else { return nil }
        var all: [LessonProgress] = []
        while let line = lines.next() {
            if line.hasPrefix("  ") {
                guard !all.isEmpty, let record = record(line.dropFirst(2)) else { continue }
                if all[all.count - 1].records.count < mostRecords {
                    all[all.count - 1].records.append(record)
                }
                continue
            }
            let words = line.split(separator: " ")
            guard words.count == 5, words[0] == "lesson", let step = Int(words[2]), let steps = Int(words[3]),
                step >= 1, steps >= step, ["open", "done"].contains(words[4])
            else { continue }
            var progress = LessonProgress(lesson: String(words[1]), steps: steps)
            progress.step = step - 1
            progress.isFinished = words[4] == "done"
            all.removeAll { $0.lesson == progress.lesson }
            all.append(progress)
        }
        return all
    }

    static func text(of all: [LessonProgress]) -> String {
        var lines = [heading]
        for progress in all {
            let state = progress.isFinished ? "done" : "open"
            lines.append("lesson \(progress.lesson) \(progress.step + 1) \(progress.steps) \(state)")
            for record in progress.records.suffix(mostRecords) {
                let text = String(record.text.prefix(longestText))
                lines.append("  \(record.step + 1) \(record.kind.rawValue) \(escaped(text))")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func record(_ line: Substring) -> LessonRecord? {
        let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count >= 2, let step = Int(parts[0]), step >= 1,
            let kind = LessonRecord.Kind(rawValue: String(parts[1]))
        else { return nil }
        return LessonRecord(step: step - 1, kind: kind, text: parts.count > 2 ? unescaped(parts[2]) : "")
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\r", with: "\\r").replacing("\n", with: "\\n")
    }

    private static func unescaped(_ text: Substring) -> String {
        var result = ""
        var isEscaped = false
        for character in text {
            if isEscaped {
                result.append(character == "n" ? "\n" : character == "r" ? "\r" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return result
    }
}
