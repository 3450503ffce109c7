import CIIColumns

/// Plain text of which each line is taken apart by a pattern with named groups.
///
/// It is never found by looking: whoever gives a pattern means it.
struct PatternFormat: LogFormat {
    let name = "text"
    let extensions: [String] = []
    /// The pattern; nil where the format was asked for by its name alone.
    var pattern: TextPattern?

    func resembles(_ beginning: UnsafeBufferPointer<UInt8>) -> Bool { false }

    func reader(
        of window: ByteWindow, into log: inout RawLog, watch: LoadWatch
    ) throws(LoadFailure) -> any LogReader {
        guard let pattern else { throw .patternWanted }
        return MemberLinesReader(PatternParser(pattern))
    }

    /// The format for a pattern as it was written; what is wrong with it is a failure.
    static func reading(by source: String) throws(LoadFailure) -> Self {
        let pattern: TextPattern
        do throws(TextPatternProblem) {
            pattern = try TextPattern(source)
        } catch {
            throw .wrongPattern(pattern: source, reason: error.reason, offset: error.offset)
        }
        guard !pattern.groupNames.isEmpty else { throw .patternWithoutGroups(pattern: source) }
        return Self(pattern: pattern)
    }
}
