/// Why a store cannot be written, opened or believed.
public enum StoreProblem: Error, Hashable, Sendable {
    /// The system refused to read it; the reason in its words.
    case unreadable(reason: String)
    /// The system refused to write it; the reason in its words.
    case notWritten(reason: String)
    /// It does not begin as a store does.
    case notAStore
    /// It is of another version of the form than the one that is read.
    case otherVersion(found: Int, known: Int)
    /// It has fewer bytes than it says, or more.
    case wrongLength(bytes: Int, expected: Int)
    /// Bytes are not what they were when it was written: of which part, and where in the file they begin.
    case damaged(part: String, offset: Int)
    /// Its parts contradict one another; which.
    case inconsistent(part: String)
}
