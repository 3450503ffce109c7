/// Why nothing could be loaded.
public enum LoadFailure: Error, Equatable, Sendable {
    /// No file of that name.
    case notFound(path: String)
    /// A folder where a file is wanted.
    case isDirectory(path: String)
    /// The system refused to open or read it; the reason in its words.
    case unreadable(name: String, reason: String)
    /// Not one byte.
    case empty(name: String)
    /// A header, and no record after it.
    case headerOnly(name: String)
    /// Lines, of which none could be loaded; the first rejected one says why.
    case noRows(name: String, rejected: Int, first: Reject?)
    /// Not text, or text in a wrapping; what it is where that is known.
    case binary(name: String, kind: FileKind)
    /// Packed data that ends in the middle; how many bytes it has and how many were unpacked.
    case packedCutShort(name: String, compression: Compression, bytes: Int, unpacked: Int)
    /// Packed data that is not what it should be; how many bytes were read when that was seen, how many were unpacked,
    /// and the reason in the library's words.
    case packedDamaged(name: String, compression: Compression, bytes: Int, unpacked: Int, problem: String)
    /// Text in an encoding that is not read.
    case notUTF8(name: String, encoding: String)
    /// One JSON array or value rather than one object a line.
    case notJSONLines(name: String)
    /// A quote opened and never closed, and nothing else could be loaded.
    case unclosedQuote(name: String, line: Int)
    /// More columns than can be held.
    case tooManyColumns(name: String, count: Int, limit: Int)
    /// A mapping names a column the file does not have; the nearest headers, best first, and all of them.
    case noSuchColumn(name: String, column: String, nearest: [String], headers: [String])
    /// No format of that name.
    case noSuchFormat(format: String, nearest: [String])
    /// No profile of that name; the nearest names, best first, and all of them.
    case noSuchProfile(profile: String, nearest: [String], names: [String])
    /// Plain text was asked for without a pattern to take it apart.
    case patternWanted
    /// A pattern that is not valid: the reason, and how many of its characters come before the place.
    case wrongPattern(pattern: String, reason: String, offset: Int)
    /// A pattern that names no group, and so gives no column.
    case patternWithoutGroups(pattern: String)
    /// A pattern together with a format that takes none.
    case patternForFormat(String)
    /// Two mappings for one field or one column.
    case mappedTwice(String)
    /// One statement maps a column and wants it kept as it is.
    case keptAndMapped(String)
    /// The rows stand for more interactions than can be held; `line` is that of the row with most.
    case tooManyCounted(name: String, column: String, total: Int, limit: Int, line: Int)
    /// No column tells the interactions of an event log apart as was asked; the nearest headers and all of them.
    case noEventKey(name: String, key: String, nearest: [String], headers: [String])
    /// No column of an event log tells what happened; the columns that could.
    case noEventColumn(name: String, candidates: [String])
    /// No column of an event log tells when it happened; what would decide it, and the columns that could.
    case noEventTime(name: String, question: String?, candidates: [String])
    /// Columns of an event log are to be left out, all of which may say what happened.
    case eventsInPart
    /// What cannot be followed while it grows: a pipe, a device, packed data.
    case notFollowable(name: String, what: String)
    /// It would take more memory than is allowed, in bytes.
    case tooLarge(name: String, limit: Int)
    /// It will take more memory than it may: what it takes at least, what it may, in bytes, and columns that would fit.
    case willNotFit(name: String, LoadEstimate, budget: Int, proposal: LoadEstimate.Selection?)
    /// The person stopped it.
    case cancelled(name: String)

    /// Stable words that name the kind.
    public var code: String {
        switch self {
        case .notFound: "load.not-found"
        case .isDirectory: "load.is-directory"
        case .unreadable: "load.unreadable"
        case .empty: "load.empty"
        case .headerOnly: "load.header-only"
        case .noRows: "load.no-rows"
        case .binary: "load.binary"
        case .packedCutShort: "load.packed-cut-short"
        case .packedDamaged: "load.packed-damaged"
        case .notUTF8: "load.not-utf8"
        case .notJSONLines: "load.not-json-lines"
        case .unclosedQuote: "load.unclosed-quote"
        case .tooManyColumns: "load.too-many-columns"
        case .noSuchColumn: "load.no-such-column"
        case .noSuchFormat: "load.no-such-format"
        case .noSuchProfile: "load.no-such-profile"
        case .patternWanted: "load.pattern-wanted"
        case .wrongPattern: "load.wrong-pattern"
        case .patternWithoutGroups: "load.pattern-without-groups"
        case .patternForFormat: "load.pattern-for-format"
        case .mappedTwice: "load.mapped-twice"
        case .keptAndMapped: "load.kept-and-mapped"
        case .tooManyCounted: "load.too-many-counted"
        case .noEventKey: "load.no-event-key"
        case .noEventColumn: "load.no-event-column"
        case .noEventTime: "load.no-event-time"
        case .eventsInPart: "load.events-in-part"
        case .notFollowable: "load.not-followable"
        case .tooLarge: "load.too-large"
        case .willNotFit: "load.will-not-fit"
        case .cancelled: "load.cancelled"
        }
    }

    /// Whether it is the request that is wrong rather than the data.
    public var isMistakeInRequest: Bool {
        switch self {
        case .noSuchColumn, .noSuchFormat, .noSuchProfile,
            .patternWanted, .wrongPattern, .patternWithoutGroups, .patternForFormat,
            .mappedTwice, .keptAndMapped,
            .noEventKey, .noEventColumn, .noEventTime, .eventsInPart,
            .notFollowable,
            .cancelled:
            true
        case .notFound, .isDirectory, .unreadable, .empty, .headerOnly, .noRows, .binary,
            .packedCutShort, .packedDamaged, .notUTF8, .notJSONLines, .unclosedQuote, .tooManyColumns,
            .tooManyCounted, .tooLarge, .willNotFit:
            false
        }
    }
}
