/// Tells from the beginning of a JSON file whether an object stands around its records, and under which name.
///
/// Such an object has an array of objects among its members or those of an object in it: `{"data":[{…}],"count":2}`.
/// A record may have one too, such as the notes of a ticket, so the members decide: an object that says more of the
/// vocabulary itself than the objects in its array do is a record.
struct JSONWrapping {
    /// The names that lead to the array of records.
    private(set) var path: [[UInt8]]

    /// How deep the array may lie.
    static let deepest = 4
    /// The most names that are read of an object.
    private static let mostNames = 200

    /// Nil where the file does not begin with such an object; what a sample cuts is told by what there is of it.
    init?(_ beginning: UnsafeBufferPointer<UInt8>) {
        var search = Search(cursor: JSONCursor(bytes: beginning, windowOffset: 0))
        search.cursor.skipBlanks()
        guard search.cursor.peek == UInt8(ascii: "{") else { return nil }
        do throws(JSONCursor.Failure) {
            try search.object(path: [])
        } catch {
            // A beginning is cut somewhere; what was found until there counts.
        }
        var best: (fields: Int, candidate: Search.Candidate)?
        for candidate in search.candidates where candidate.fields > best?.fields ?? -1 {
            best = (candidate.fields, candidate)
        }
        guard let (fields, candidate) = best else { return nil }
        let around = search.names(around: candidate.path)
        let own = Self.fields(of: around.lazy.filter { !Self.answerNames.contains($0) })
        guard own == 0 || fields > own else { return nil }
        path = candidate.path
    }

    /// How many fields of the vocabulary the names mean.
    private static func fields(of names: some Sequence<[UInt8]>) -> Int {
        var fields: Set<String> = []
        for name in names.prefix(mostNames) {
            let keys = HeaderForm(String(decoding: name, as: UTF8.self)).keys
            let meanings = keys.flatMap { FieldVocabulary.meanings(of: $0) }
            if let meaning = meanings.first(where: { !$0.isWeak }) { fields.insert(meaning.field.name) }
        }
        return fields.count
    }

    /// Names by which a service also says how it answered, and when.
    private static let answerNames: Set<[UInt8]> = Set(
        [
            "status", "state", "date", "time", "timestamp", "datetime", "type", "kind", "message", "title",
            "description", "name", "account", "company",
        ].map { Array($0.utf8) })

    /// A walk through the members of the first object.
    private struct Search {
        struct Candidate {
            var path: [[UInt8]]
            /// How many fields of the vocabulary its first object has.
            var fields: Int
        }

        var cursor: JSONCursor
        var candidates: [Candidate] = []
        /// The members that are plain values, each with the names that lead to its object.
        private var plain: [(path: [[UInt8]], name: [UInt8])] = []

        init(cursor: JSONCursor) { self.cursor = cursor }

        /// The names of plain members beside the array and beside the objects around it.
        func names(around path: [[UInt8]]) -> [[UInt8]] {
            plain.filter { path.starts(with: $0.path) }.map(\.name)
        }

        mutating func object(path: [[UInt8]]) throws(JSONCursor.Failure) {
            try members { (search, name) throws(JSONCursor.Failure) in
                switch search.cursor.peek {
                case UInt8(ascii: "{") where path.count + 1 < JSONWrapping.deepest:
                    try search.object(path: path + [name])
                case UInt8(ascii: "["):
                    try search.array(path: path + [name])
                default:
                    search.plain.append((path, name))
                    try search.skip()
                }
            }
        }

        private mutating func array(path: [[UInt8]]) throws(JSONCursor.Failure) {
            let start = cursor.position
            cursor.advance()
            cursor.skipBlanks()
            if cursor.peek == UInt8(ascii: "{") {
                var names: [[UInt8]] = []
                do throws(JSONCursor.Failure) {
                    try members { (search, name) throws(JSONCursor.Failure) in
                        names.append(name)
                        try search.skip()
                    }
                } catch {
                    candidates.append(Candidate(path: path, fields: JSONWrapping.fields(of: names)))
                    throw error
                }
                candidates.append(Candidate(path: path, fields: JSONWrapping.fields(of: names)))
            }
            cursor.position = start
            try skip()
        }

        private mutating func skip() throws(JSONCursor.Failure) {
            try cursor.skipValue(depth: 1, limit: JSONObjectParser.depthLimit)
        }

        /// Calls `body` at the value of each member of the object at the place, which it is to step over.
        private mutating func members(
            _ body: (inout Self, [UInt8]) throws(JSONCursor.Failure) -> Void
        ) throws(JSONCursor.Failure) {
            cursor.advance()
            cursor.skipBlanks()
            if cursor.take(UInt8(ascii: "}")) { return }
            while true {
                guard cursor.peek == UInt8(ascii: "\"") else { throw cursor.failure(.key) }
                var name: [UInt8] = []
                try cursor.string(into: &name)
                cursor.skipBlanks()
                guard cursor.take(UInt8(ascii: ":")) else { throw cursor.failure(.colon) }
                cursor.skipBlanks()
                try body(&self, name)
                cursor.skipBlanks()
                if cursor.take(UInt8(ascii: ",")) {
                    cursor.skipBlanks()
                    continue
                }
                guard cursor.take(UInt8(ascii: "}")) else { throw cursor.failure(.commaOrEnd) }
                return
            }
        }
    }
}
