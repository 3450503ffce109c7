/// Something to tell a person about a source text: where, what, and what would mend it.
///
/// A stage states its diagnostics as values in one place; ``DiagnosticRenderer`` alone makes text of them.
public struct Diagnostic: Equatable, Sendable {
    /// How bad it is.
    public enum Severity: String, Sendable {
        case error, warning, note
    }

    /// A place and what there is to say of it.
    public struct Label: Equatable, Sendable {
        /// The place.
        public var span: SourceSpan
        /// A few words under the caret; may be empty.
        public var text: String

        /// `text`, shown at `span`.
        public init(_ span: SourceSpan, _ text: String = "") {
            self.span = span
            self.text = text
        }
    }

    /// A way to mend it, with the replacement where one is known.
    public struct Help: Equatable, Sendable {
        /// The advice: lower case, no full stop.
        public var text: String
        /// What to put in place of what, where the advice is that exact.
        public var replacement: Replacement?

        /// A piece of source to replace.
        public struct Replacement: Equatable, Sendable {
            /// What goes.
            public var span: SourceSpan
            /// What comes.
            public var text: String

            /// Put `text` in place of `span`.
            public init(_ span: SourceSpan, _ text: String) {
                self.span = span
                self.text = text
            }
        }

        /// Advice, with its replacement where there is one.
        public init(_ text: String, _ replacement: Replacement? = nil) {
            self.text = text
            self.replacement = replacement
        }
    }

    /// Stable words that name the kind, such as `name.unknown-field`; `help error CODE` explains it.
    public var code: String
    /// How bad it is.
    public var severity: Severity
    /// What is the matter: lower case, no full stop, nobody blamed.
    public var message: String
    /// The place it is about; nil where there is none in the text, such as a file that is missing.
    public var primary: Label?
    /// Other places that matter, such as the bracket that was never closed.
    public var secondary: [Label]
    /// Facts that explain.
    public var notes: [String]
    /// Ways to mend it, best first.
    public var help: [Help]

    /// A diagnostic with all its parts.
    public init(
        code: String, severity: Severity = .error, message: String, primary: Label?,
        secondary: [Label] = [], notes: [String] = [], help: [Help] = []
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.primary = primary
        self.secondary = secondary
        self.notes = notes
        self.help = help
    }
}

/// The reasons a stage could not go on; never empty.
public struct Diagnostics: Error, Equatable, Sendable {
    /// In the order of the source; at least one.
    public var all: [Diagnostic]

    /// These diagnostics, of which there is at least one.
    public init(_ all: [Diagnostic]) { self.all = all }

    /// One diagnostic.
    public init(_ one: Diagnostic) { all = [one] }

    /// The same where their places are not in the statement at hand; `note` says where they are.
    public func elsewhere(_ note: String) -> Diagnostics {
        Diagnostics(
            all.map { problem in
                var elsewhere = problem
                elsewhere.primary = nil
                elsewhere.secondary = []
                elsewhere.notes.append(note)
                return elsewhere
            })
    }
}

/// An entry of `help error CODE`: what a kind of diagnostic means, and the shortest text that raises it.
public struct DiagnosticEntry: Equatable, Sendable {
    /// The stable words that name the kind.
    public var code: String
    /// A short paragraph: what happened and what to do.
    public var explanation: String
    /// The shortest statement that raises it, where a statement can.
    public var example: String?

    /// An entry of the list of codes.
    public init(code: String, explanation: String, example: String?) {
        self.code = code
        self.explanation = explanation
        self.example = example
    }
}
