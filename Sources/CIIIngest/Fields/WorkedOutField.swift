/// A field that follows from others where no column holds it.
enum WorkedOutField {
    private static let sources: [String: (all: [String], asFarAsThere: [String])] = [
        "response_time": (["received", "first_response"], []),
        "resolution_time": (["received", "resolved"], []),
        "handle_time": (["talk_time"], ["hold_time", "wrap_time"]),
        "queue_time": (["queued", "assigned"], []),
        "answered": (["response_time"], []),
        "abandoned": (["answered"], []),
        "surveyed": (["csat"], []),
        "next_contact": (["customer", "received"], ["topic"]),
        "next_leg": (["chain", "received"], []),
    ]

    /// Every field that the field may be worked out from.
    static func possibleSources(of field: String) -> Set<String> {
        guard let own = sources[field] else { return [] }
        return (own.all + own.asFarAsThere).reduce(into: []) {
            $0.formUnion(possibleSources(of: $1).union([$1]))
        }
    }

    /// The fields of columns that hold the field: itself, else those it is worked out from; none where one lacks.
    static func columns(for field: String, among fields: Set<String>) -> Set<String> {
        if fields.contains(field) { return [field] }
        guard let own = sources[field] else { return [] }
        var columns = Set(own.asFarAsThere.filter(fields.contains))
        for source in own.all {
            let found = Self.columns(for: source, among: fields)
            if found.isEmpty { return [] }
            columns.formUnion(found)
        }
        return columns
    }
}
