/// When another contact of the same customer is a repeat of an interaction, and what is known of that.
struct RepeatWindow: Equatable {
    /// How long after an interaction, in seconds.
    var length: Int
    /// The first instant of which nothing is known as of the question's clock, in microseconds since 1970.
    var knownBefore: Int
}

/// How a first contact resolution was told from repeat contacts, for its note.
struct RepeatRule: Equatable {
    /// The fields that contacts of the same matter agree in.
    var keys: [String]
    /// How long after an interaction, in seconds.
    var window: Int
    /// The field that says of some interactions that they were not resolved.
    var resolvedField: String?
}
