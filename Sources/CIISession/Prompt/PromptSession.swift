/// What a line editor asks of the session behind it: the whole of what the terminal knows about the language.
///
/// Offsets are UTF-8 byte offsets into the text of the statement being typed, which may hold newlines.
public protocol PromptSession: AnyObject {
    /// Whether `text` is the beginning of a statement that visibly goes on.
    func needsMore(_ text: String) -> Bool
    /// What could stand at `offset`.
    func completions(of text: String, at offset: Int) -> Completions
    /// What each part of `text` is, in order and without overlaps; parts not listed are plain.
    func highlights(of text: String) -> [Highlight]
    /// Runs everything in `text`. Output goes where the session was told to write it.
    /// Returns false when the session is to end.
    func submit(_ text: String) -> Bool
    /// What stands before the line being typed while a question waits for an answer; nil where none does.
    var question: String? { get }
    /// Whether `text` answers that question, and is no statement.
    func isAnswer(_ text: String) -> Bool
    /// Leaves that question.
    func leaveQuestion()
}

extension PromptSession {
    /// No question waits.
    public var question: String? { nil }
    /// No question waits.
    public func isAnswer(_ text: String) -> Bool { false }
    /// No question waits.
    public func leaveQuestion() {}
}

/// Candidates for the word under the cursor.
public struct Completions: Equatable, Sendable {
    /// One candidate.
    public struct Candidate: Equatable, Sendable {
        /// What to put in place of the word.
        public var text: String
        /// What kind of thing it is, in a word: `field`, `indicator`, `value`, `clause`.
        public var kind: String
        /// A few words about it; may be empty.
        public var detail: String

        /// A candidate of the given kind.
        public init(text: String, kind: String, detail: String) {
            self.text = text
            self.kind = kind
            self.detail = detail
        }
    }

    /// The bytes that a candidate replaces.
    public var replaced: Range<Int>
    /// Best first; all begin with, or are, what stands in `replaced`.
    public var candidates: [Candidate]

    /// Candidates for the bytes `replaced`.
    public init(replaced: Range<Int>, candidates: [Candidate]) {
        self.replaced = replaced
        self.candidates = candidates
    }
}

/// A part of the text being typed, and what it is.
public struct Highlight: Equatable, Sendable {
    /// What a part is; the terminal chooses a colour for it.
    public enum Role: String, CaseIterable, Sendable {
        case verb, clause, indicator, field, function, value, number, comment, unknown
    }

    /// The bytes.
    public var range: Range<Int>
    /// What they are.
    public var role: Role

    /// The part `range` is a `role`.
    public init(range: Range<Int>, role: Role) {
        self.range = range
        self.role = role
    }
}
