/// Why a zone cannot be used.
public enum ZoneProblem: Error, Hashable, Sendable {
    /// No zone has this name.
    case unknown(name: String)
    /// The text is neither the name of a zone nor an offset such as `+03:00`.
    case notAName(text: String)
    /// The offset is further than 24 hours from UTC.
    case offsetOutOfRange(text: String)
    /// The system's file for this zone cannot be understood.
    case damaged(name: String)
    /// The system has no time zone database; `UTC` and offsets still work.
    case noDatabase(name: String)
}
