import CIIIngest

/// What `help events` says: the fields of event logs, what an event can do, and the words for it.
enum EventMeanings {
    static var lines: [String] {
        var lines = ["fields of logs that are loaded with `events by`"]
        lines += HelpText.columns(EventVocabulary.fields.map { ($0.name, $0.summary) })
        lines += [
            "", "what an event does, and the words known for it; where a log has others, say so:",
            "`map event = \"COLUMN\" values (\"WORD\" = answered)`",
        ]
        for (kind, words) in EventWords.all {
            lines += ["", "  \(kind.rawValue): \(kind.summary)"]
            lines += wrapped(words.filter { $0 != kind.rawValue })
        }
        return lines
    }

    /// Words in lines of a readable width.
    private static func wrapped(_ words: [String]) -> [String] {
        var lines: [String] = []
        var line = "     "
        for word in words {
            if line.count + word.count > 96 {
                lines.append(line)
                line = "     "
            }
            line += " " + word + ","
        }
        guard line.hasSuffix(",") else { return lines }
        return lines + [String(line.dropLast())]
    }
}
