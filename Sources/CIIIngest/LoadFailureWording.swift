import CIIText

/// What is said of a failure: lower case, no full stop.
extension LoadFailure {
    /// What happened, in one sentence.
    public var message: String {
        switch self {
        case .notFound(let path): "no file at `\(inert(path))`"
        case .isDirectory(let path): "`\(inert(path))` is a folder; a file was expected"
        case .unreadable(let name, let reason): "`\(inert(name))` could not be read: \(reason)"
        case .empty(let name): "`\(inert(name))` is empty"
        case .headerOnly(let name): "`\(inert(name))` has a header and no record after it"
        case .noRows(let name, let rejected, let first):
            "none of the \(rejected) lines of `\(inert(name))` could be loaded"
                + (first.map { "; line \($0.line): \($0.reason.sentence)" } ?? "")
        case .binary(let name, let kind): "`\(inert(name))` is \(kind.phrase); text was expected"
        case .packedCutShort(let name, let compression, let bytes, let unpacked):
            "`\(inert(name))` ends in the middle of its \(compression.rawValue) data, after \(bytes) bytes (\(unpacked) unpacked); nothing of it was kept"
        case .packedDamaged(let name, let compression, let bytes, let unpacked, let problem):
            "the \(compression.rawValue) data of `\(inert(name))` is damaged within its first \(bytes) bytes (\(unpacked) unpacked before): \(inert(problem)); nothing of it was kept"
        case .notUTF8(let name, let encoding):
            "`\(inert(name))` is text in \(encoding); UTF-8 or UTF-16 was expected"
        case .notJSONLines(let name):
            "`\(inert(name))` is one JSON array; one object a line was expected"
        case .unclosedQuote(let name, let line):
            "the quote opened in line \(line) of `\(inert(name))` is never closed, and nothing else could be loaded"
        case .tooManyColumns(let name, let count, let limit):
            "`\(inert(name))` has \(count) columns; at most \(limit) can be loaded"
        case .noSuchColumn(let name, let column, _, _):
            "`\(inert(name))` has no column `\(inert(column))`"
        case .noSuchFormat(let format, _): "no log format is called `\(inert(format))`"
        case .noSuchProfile(let profile, _, _): "no profile is called `\(inert(profile))`"
        case .patternWanted: "plain text is taken apart by a pattern, and none was given"
        case .wrongPattern(let pattern, let reason, let offset):
            "the pattern `\(inert(pattern))` is not valid at character \(offset + 1): \(reason)"
        case .patternWithoutGroups(let pattern):
            "the pattern `\(inert(pattern))` names no group, and so no column"
        case .patternForFormat(let format):
            "a pattern takes plain text apart, and the format was said to be `\(inert(format))`"
        case .mappedTwice(let what): "`\(inert(what))` is mapped twice"
        case .keptAndMapped(let what): "`\(inert(what))` is both mapped and kept as it is"
        case .tooManyCounted(let name, let column, let total, let limit, _):
            "the rows of `\(inert(name))` stand for \(total) interactions by `\(inert(column))`; at most \(limit) can be held"
        case .noEventKey(let name, let key, _, _):
            "no column of `\(inert(name))` tells interactions apart as `\(inert(key))`"
        case .noEventColumn(let name, _): "no column of `\(inert(name))` is known to tell what happened"
        case .noEventTime(let name, let question, _):
            "no column of `\(inert(name))` tells when an event happened" + (question.map { ": \($0)" } ?? "")
        case .eventsInPart: "an event log is folded from all its columns; `only` leaves some out"
        case .notFollowable(let name, let what):
            "`\(inert(name))` is \(what), which cannot be followed"
        case .tooLarge(let name, let limit):
            "loading `\(inert(name))` takes more than the \(ByteSize(limit)) of memory it may; nothing of it was kept"
        case .willNotFit(let name, let estimate, let budget, _):
            "`\(inert(name))` has about \(estimate.rowsWritten) rows, which take at least \(ByteSize(estimate.bytes)) of memory; \(ByteSize(budget)) is what it may; nothing of it was kept"
        case .cancelled(let name): "loading `\(inert(name))` was stopped; nothing of it was kept"
        }
    }

    /// Ways to mend it, best first; may be empty.
    public var help: [String] {
        switch self {
        case .notFound: ["a relative path starts at the current folder"]
        case .isDirectory(let path):
            ["for every CSV file in it: `\(inert(path.hasSuffix("/") ? path : path + "/"))*.csv`"]
        case .unreadable: []
        case .empty, .headerOnly: ["the export may have been cut short, or its filter matched nothing"]
        case .noRows: ["another format may fit: `load \"file\" as jsonl`"]
        case .binary(let name, let kind): kind.advice(for: inert(name)).map { [$0] } ?? []
        case .packedCutShort(_, let compression, _, _):
            ["get the whole file, or load what there is: `\(compression.command) FILE | cii -`"]
        case .packedDamaged(_, let compression, _, _, _):
            ["get the file again, or load what can be unpacked: `\(compression.command) FILE | cii -`"]
        case .notUTF8(let name, let encoding):
            ["convert it: `iconv -f \(encoding) -t UTF-8 \(quotedForShell(inert(name))) | cii -`"]
        case .notJSONLines(let name): ["an array is read too: `load \"\(inert(name))\" as json`"]
        case .unclosedQuote: ["close the quote, or double it where it is meant as a character"]
        case .tooManyColumns: ["the separator may have been found wrongly, or the file is not a log"]
        case .noSuchColumn(_, _, let nearest, let headers):
            nearest.isEmpty
                ? ["its columns are \(listed(headers, limit: 20))"]
                : ["a near name: \(listed(nearest, limit: 3))"]
        case .noSuchFormat(_, let nearest):
            nearest.isEmpty
                ? ["the formats are \(listed(LogFormats.names, limit: 20))"]
                : ["a near name: \(listed(nearest, limit: 3))"]
        case .noSuchProfile(_, let nearest, let names):
            nearest.isEmpty
                ? (names.isEmpty ? [] : ["the profiles are \(listed(names, limit: 20))"])
                : ["a near name: \(listed(nearest, limit: 3))"]
        case .patternWanted:
            [#"name the parts of a line: `load "file" pattern /^(?<received>\S+) (?<agent>.*)$/`"#]
        case .wrongPattern(let pattern, _, let offset):
            offset == 0
                ? []
                : ["it is understood as far as `\(inert(String(pattern.unicodeScalars.prefix(offset))))`"]
        case .patternWithoutGroups: [#"a group with a name is a column: `(?<agent>\S+)`"#]
        case .patternForFormat: ["leave out the format, or say `as text`"]
        case .mappedTwice: ["a field takes one column, and a column serves one field"]
        case .keptAndMapped: ["leave out one of the two"]
        case .tooManyCounted(_, _, _, _, let line):
            ["the row of line \(line) stands for most of them; another column may hold the counts"]
        case .noEventKey(_, _, let nearest, let headers):
            nearest.isEmpty
                ? ["its columns are \(listed(headers, limit: 20))"]
                : ["a near name: \(listed(nearest, limit: 3))"]
        case .noEventColumn(_, let candidates):
            (candidates.isEmpty ? [] : ["these could: \(listed(candidates, limit: 8))"]) + [
                "say which: `map event = \"\(inert(candidates.first ?? "COLUMN"))\"`, or `map status = …` where a column tells the state after each update"
            ]
        case .noEventTime(_, let question, let candidates):
            question != nil
                ? []
                : (candidates.isEmpty ? [] : ["these could: \(listed(candidates, limit: 8))"]) + [
                    "say which: `map event_time = \"\(inert(candidates.first ?? "COLUMN"))\"`"
                ]
        case .eventsInPart: ["load it whole, without `only`"]
        case .notFollowable: ["a plain text file can be followed; `load` reads what there is"]
        case .tooLarge(let name, _):
            [
                "hold fewer columns: `load \"\(inert(name))\" only agent, received, csat`",
                "load a part of it, or allow more where the machine has it: `set memory = 8gb`",
            ]
        case .willNotFit(let name, _, _, let proposal):
            (proposal.map {
                let columns = $0.names.map { inert($0) }.joined(separator: ", ")
                return ["about \(ByteSize($0.bytes)): `load \"\(inert(name))\" only \(columns)`"]
            } ?? []) + ["load a part of it, or allow more where the machine has it: `set memory = 8gb`"]
        case .cancelled: []
        }
    }

    /// Every code with what it means, in the order of the cases.
    public static let catalogue: [(code: String, explanation: String)] = [
        ("load.not-found", "The path names no file. A relative path starts at the current folder."),
        (
            "load.is-directory",
            "A folder was given. Name a file, or the files in it with a glob such as `folder/*.csv`."
        ),
        ("load.unreadable", "The system refused to open or to read the file, for the reason it gives."),
        ("load.empty", "The file has no bytes, only blank lines, or JSON without a record."),
        ("load.header-only", "The first line names the columns and no record follows."),
        ("load.no-rows", "Every line after the header was rejected; the message shows the first reason."),
        (
            "load.binary",
            "The file is an archive, a spreadsheet or otherwise not text. Unpack or export it, or pipe the text in with `-`. gzip and zstd are undone while loading."
        ),
        (
            "load.packed-cut-short",
            "The file is compressed with gzip or zstd and ends before its packed data does, as after a broken download."
        ),
        (
            "load.packed-damaged",
            "The file is compressed with gzip or zstd, and the packed data is not what it should be or fails its checksum."
        ),
        (
            "load.not-utf8",
            "The text is in an encoding that is not read. UTF-8 and UTF-16 are, and Windows-1252 where the whole file is in it."
        ),
        (
            "load.not-json-lines",
            "The file is one JSON array and was loaded `as jsonl`. Load it `as json`, or say no format: arrays are recognised."
        ),
        (
            "load.unclosed-quote",
            "A quote at the beginning of a field is never closed, and no other line could be loaded."
        ),
        (
            "load.too-many-columns",
            "The file has more columns than are held; usually the separator is not what it seems."
        ),
        (
            "load.no-such-column",
            "A `map`, `keep` or `only` names a column that the header does not have. Case, accents and `_ - . ( )` do not count."
        ),
        ("load.no-such-format", "The word after `as` is not the name of a log format."),
        ("load.no-such-profile", "The name after `profile` is none of the profiles there are."),
        (
            "load.pattern-wanted",
            "The file was to be read `as text`, which takes a pattern: a regular expression with a named group for each column."
        ),
        (
            "load.wrong-pattern",
            "The pattern is not a regular expression that is understood; the message names the place. Look-around and back-references are not."
        ),
        (
            "load.pattern-without-groups",
            "The pattern has no named group such as `(?<agent>.*)`. Each of them becomes a column."
        ),
        ("load.pattern-for-format", "A pattern was given together with a format other than `text`."),
        ("load.mapped-twice", "One field was given two columns, or one column two fields."),
        ("load.kept-and-mapped", "One statement maps a column to a field and keeps it as it is."),
        (
            "load.too-many-counted",
            "By the column named after `counted by`, the rows stand for more interactions than memory can hold."
        ),
        (
            "load.no-event-key",
            "`events by` names no column of the file and no field that one of its columns is."
        ),
        (
            "load.no-event-column",
            "A log was loaded with `events by`, and no header means what happened or the state after an update. `map event = …` or `map status = …` says which column does."
        ),
        (
            "load.no-event-time",
            "A log was loaded with `events by`, and no column of dates and times can be read that tells when an event happened. `map event_time = …` says which does, `dates dmy` how to read it."
        ),
        (
            "load.events-in-part",
            "`only` and `events by` do not go together: what became of an interaction is told by any column of its events."
        ),
        (
            "load.not-followable",
            "Only a plain file that is not packed can be followed while it grows: of a pipe, a device or packed data nobody can tell how much is new."
        ),
        (
            "load.too-large",
            "The process would hold more memory than the setting `memory` allows; where that is `auto`, more than the machine can spare."
        ),
        (
            "load.will-not-fit",
            "The beginning of a large log and its size tell that its columns take more memory than the setting `memory` allows; where that is `auto`, more than the machine can spare. `only` names the columns to hold."
        ),
        ("load.cancelled", "Loading was stopped before the end; nothing of the file was kept."),
    ]
}

extension Compression {
    /// The command that unpacks a file to standard output.
    var command: String {
        switch self {
        case .gzip: "zcat"
        case .zstd: "zstdcat"
        }
    }
}

/// The names in quotes, separated by commas, at most `limit` of them.
func listed(_ names: [String], limit: Int) -> String {
    let shown = names.prefix(limit).map { "`\(inert($0))`" }.joined(separator: ", ")
    return names.count > limit ? "\(shown) and \(names.count - limit) more" : shown
}

private func quotedForShell(_ path: String) -> String {
    let plain = path.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"),
            UInt8(ascii: "_"):
            true
        default: false
        }
    }
    return plain
        ? path
        : "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}
