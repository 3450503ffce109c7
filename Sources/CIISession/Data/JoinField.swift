import CIIIngest
import CIILanguage
import CIIText

/// The field that files are joined onto interactions by.
struct JoinField: Equatable, Codable {
    /// What the interactions call it.
    var field: String
    /// What the files call it.
    var column: String
}

/// Why files cannot be joined onto the interactions.
enum JoinProblem: Error {
    /// There are none.
    case noInteractions
    /// The interactions, or where one is named the file, have no such field; the nearest names, best first.
    case noField(file: String?, nearest: [String])
}

/// The names that a field goes by in a log or in all of them.
struct KnownField {
    var name: String
    var headers: [String]
}

extension [KnownField] {
    /// The field a name stands for: one of that name, one the name is another word for, or one of that header.
    func find(_ name: Name, or other: String? = nil) -> String? {
        let words = [
            folded(name.spelling), name.canonical, FieldVocabulary.field(named: name.canonical)?.name, other,
        ]
        for word in words.compactMap(\.self) {
            if let field = first(where: { $0.name == word }) { return field.name }
        }
        let header = headerKey(name.spelling)
        return first { $0.headers.contains { headerKey($0) == header } }?.name
    }

    /// The names near one that no field has.
    func nearest(to name: Name) -> [String] {
        CIIText.nearest(to: name.canonical, among: map(\.name))
    }
}
