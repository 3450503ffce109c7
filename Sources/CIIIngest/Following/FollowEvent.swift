/// What a look at a followed file found.
public enum FollowEvent: Sendable {
    /// The rows of the file at the path, in place of those that were told of it before.
    case took(LoadedLog)
    /// The path leads to another file now, which is read from its beginning; the rows of the one before stay.
    case replaced
    /// The file is shorter than it was, or was written anew, and is read from its beginning; the rows so far stay.
    case cutShort
    /// No file is at the path any more; the rows so far stay.
    case vanished
    /// What is there gives no table: it cannot be read, or holds no row yet.
    case failed(LoadFailure)
}
