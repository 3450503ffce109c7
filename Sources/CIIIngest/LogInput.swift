/// Where the bytes of a log come from.
public enum LogInput: Equatable, Sendable {
    /// A file by its path.
    case file(String)
    /// Standard input, read to its end; it may be a pipe.
    case standardInput
    /// Bytes in memory, and the name to show for them.
    case bytes([UInt8], name: String)

    /// The name to show: the path, `standard input`, or the name given.
    public var name: String {
        switch self {
        case .file(let path): path
        case .standardInput: "standard input"
        case .bytes(_, let name): name
        }
    }
}
