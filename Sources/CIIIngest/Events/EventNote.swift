import CIIText

/// Something to know about how events were folded into interactions.
public enum EventNote: Hashable, Sendable, Codable {
    /// So many events told of so many interactions, in a column of words or one of states, and one of times.
    case folded(events: Int, interactions: Int, header: String, tellsStates: Bool, times: String)
    /// Events without a value in the column that tells interactions apart.
    case withoutKey(Int, header: String)
    /// Events without a time that can be read.
    case withoutTime(Int, header: String)
    /// Events that stand there again: same interaction, time, word, agent and group.
    case repeated(Int)
    /// Words that are not known, most frequent first, and how often each stands there; the field that maps them.
    case unknownWords([Word], field: String, header: String)
    /// Interactions of which no event says that they began.
    case withoutOpening(Int)
    /// Of those, the ones that begin with what should come at the end, so that no length of time is known.
    case beginningWithEnd(Int)
    /// Events that would come before the beginning of their interaction and do not count.
    case beforeBeginning(Int)
    /// How many first responses are answers, and how many only that somebody took it in charge; the words of each.
    case responses(answers: Int, answerWords: [String], taken: Int, takenWords: [String])
    /// Interactions that are not solved yet.
    case pending(Int)
    /// Agents that were taken for bots.
    case bots([String])
    /// A column of times that changes within an interaction and is therefore not the field its header says.
    case notOfTheRecord(field: String, header: String)

    /// A word and how often it stands there.
    public struct Word: Hashable, Sendable, Codable {
        /// The word as it stands in the file.
        public var text: String
        /// How many events have it.
        public var count: Int
    }

    /// The note in words: lower case, no full stop.
    public var sentence: String {
        switch self {
        case .folded(let events, let interactions, let header, let tellsStates, let times):
            "\(counted(events, "event", "events")) of \(counted(interactions, "interaction", "interactions")), from "
                + (tellsStates ? "the states in" : "the words in")
                + " `\(inert(header))` and the times in `\(inert(times))`"
        case .withoutKey(let count, let header):
            "\(counted(count, "event", "events")) without `\(inert(header))` left out"
        case .withoutTime(let count, let header):
            "\(counted(count, "event", "events")) without a time in `\(inert(header))` left out"
        case .repeated(let count):
            "\(counted(count, "event", "events")) \(count == 1 ? "stands" : "stand") there again (same interaction, "
                + "time, word, agent and group); each counts once"
        case .unknownWords(let words, let field, let header):
            "of unknown meaning, and without effect: "
                + words.prefix(8).map { "`\(inert($0.text))` \(grouped(String($0.count)))" }
                .joined(separator: ", ")
                + (words.count > 8 ? " and \(words.count - 8) more" : "")
                + "; say what they mean: `map \(field) = \"\(inert(header))\" values "
                + "(\"\(inert(words.first?.text ?? ""))\" = answered)`; `help events` lists the meanings"
        case .withoutOpening(let count):
            "\(counted(count, "interaction", "interactions")) without a word for \(count == 1 ? "its" : "their") "
                + "beginning; received is the first event"
        case .beginningWithEnd(let count):
            "\(counted(count, "interaction", "interactions")) \(count == 1 ? "begins" : "begin") with an answer or an "
                + "end, so that no length of time is known"
        case .beforeBeginning(let count):
            "\(counted(count, "event", "events")) before the beginning of \(count == 1 ? "its" : "their") interaction "
                + "\(count == 1 ? "does" : "do") not count; `rejects` names them"
        case .responses(let answers, let answerWords, let taken, let takenWords):
            "first_response: "
                + [
                    answers == 0
                        ? nil : "\(grouped(String(answers))) by an answer (\(listed(answerWords, limit: 4)))",
                    taken == 0
                        ? nil
                        : "\(grouped(String(taken))) by being taken in charge (\(listed(takenWords, limit: 4)))",
                    answers + taken == 0 ? "no event tells of an answer" : nil,
                ].compactMap(\.self).joined(separator: ", ")
        case .pending(let count):
            "\(counted(count, "interaction", "interactions")) not solved yet: resolved is missing"
        case .bots(let names): "taken for bots by name or author: \(listed(names, limit: 6))"
        case .notOfTheRecord(let field, let header):
            "`\(inert(header))` changes within interactions, so it is not taken as \(field)"
        }
    }
}

/// What became of the events of one or several logs.
public struct EventAccount: Equatable, Sendable {
    /// Rows that tell of an event: with a key and a time.
    public var events: Int
    /// Interactions they tell of.
    public var interactions: Int
    /// What to know, in order.
    public var notes: [EventNote]
}
