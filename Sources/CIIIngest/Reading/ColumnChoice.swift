import CIIText

/// Which columns of a log are held, as `only` says: the rest of it is read past.
///
/// Which column a field is follows from the values of several, so that choosing has two steps: while the log is read
/// every column is held that may be wanted by its header, and what turns out not to be is dropped before columns are
/// made of it. Columns that the statement maps, keeps or counts by are wanted without being named.
struct ColumnChoice {
    /// What is named, as it is written.
    private let names: [String]
    /// The keys of headers that the statement speaks of in other parts.
    private let ownKeys: Set<String>
    /// The fields that are named.
    private let fields: Set<String>
    /// Those, and the fields that they could be worked out from.
    private let fieldsAndSources: Set<String>
    /// By the keys of headers the fields that the statement or a profile may take their columns for.
    private let mapped: [String: Set<String>]

    /// What the statement says; nil where it says nothing, and every column is held.
    init?(_ force: RulesInForce) {
        let statement = force.statement
        guard !statement.only.isEmpty else { return nil }
        names = statement.only
        let own = statement.mappings.map(\.column) + statement.kept + [statement.countedBy].compactMap(\.self)
        ownKeys = Set(own.map { headerKey($0) })
        fields = Set(names.compactMap { FieldVocabulary.field(named: $0)?.name })
        fieldsAndSources = fields.union(fields.flatMap { WorkedOutField.possibleSources(of: $0) })
        mapped = force.possibleMappings.reduce(into: [:]) { mapped, mapping in
            let field = FieldVocabulary.field(named: mapping.field)?.name ?? mapping.field
            mapped[headerKey(mapping.column), default: []].insert(field)
        }
    }

    /// Whether a column of that header may be wanted.
    func mayHold(_ header: String) -> Bool {
        ownKeys.contains(headerKey(header))
            || names.contains { Self.isName($0, of: header, mayBeNumbered: true) }
            || !possibleFields(header).isDisjoint(with: fieldsAndSources)
            || fieldsAndSources.contains("received") && FieldRecognition.isOfDateOrTime(HeaderForm(header))
    }

    /// Requires that a column may be what is named, for each name.
    func check(headers: [String], source: String) throws(LoadFailure) {
        let possible = Set(headers.flatMap { possibleFields($0) })
        for name in names {
            let isHeader = headers.contains { Self.isName(name, of: $0, mayBeNumbered: true) }
            guard !isHeader, Self.columns(for: name, among: possible).isEmpty else { continue }
            throw noColumn(name, headers: headers, source: source)
        }
    }

    /// The assignments of the columns that are wanted, and the names of the others.
    ///
    /// - Throws: that no column is what is named, for one of the names.
    func divide(
        _ assignments: [FieldAssignment], headers: [String], source: String
    ) throws(LoadFailure) -> (held: [FieldAssignment], leftOut: [String]) {
        let owned = Set(assignments.lazy.filter { $0.field != nil }.map(\.name))
        var wanted: Set<Int> = []
        for name in names {
            let columns = Self.columns(for: name, among: owned)
            let own = assignments.filter { assignment in
                let header = headers[assignment.column]
                if Self.isName(name, of: header) || columns.contains(assignment.name) { return true }
                if assignment.name == name { return true }
                // Its values did not fit, and no other column is the field: that has to be seen and said.
                return columns.isEmpty && assignment.field == nil
                    && !Self.columns(for: name, among: possibleFields(header)).isEmpty
            }
            guard !own.isEmpty else { throw noColumn(name, headers: headers, source: source) }
            wanted.formUnion(own.map(\.column))
        }
        func isHeld(_ assignment: FieldAssignment) -> Bool {
            wanted.contains(assignment.column) || ownKeys.contains(headerKey(headers[assignment.column]))
        }
        return (assignments.filter(isHeld), assignments.filter { !isHeld($0) }.map(\.name))
    }

    private func noColumn(_ name: String, headers: [String], source: String) -> LoadFailure {
        let known = headers.flatMap { possibleFields($0).sorted() }
        return .noSuchColumn(
            name: source, column: name, nearest: nearest(to: name, among: headers + known), headers: headers)
    }

    /// The fields that a column may be by its header.
    private func possibleFields(_ header: String) -> Set<String> {
        let meanings = HeaderForm(header).keys.flatMap { FieldVocabulary.meanings(of: $0) }
        return Set(meanings.map(\.field.name)).union(mapped[headerKey(header)] ?? [])
    }

    /// The fields of columns that hold what is named: none where it is no field, or one lacks that it follows from.
    private static func columns(for name: String, among fields: Set<String>) -> Set<String> {
        guard let field = FieldVocabulary.field(named: name) else { return [] }
        return WorkedOutField.columns(for: field.name, among: fields)
    }

    /// Whether a name is a header, or what a column of that header is called where it is no field.
    ///
    /// - Parameter mayBeNumbered: whether the header may turn out to be the second of its name, `Date (2)`.
    private static func isName(_ name: String, of header: String, mayBeNumbered: Bool = false) -> Bool {
        if headerKey(name) == headerKey(header) || name == FieldName.plain(header) { return true }
        guard mayBeNumbered, name.hasSuffix(")"), let bracket = name.lastIndex(of: "("),
            Int(name[name.index(after: bracket)...].dropLast()) != nil
        else { return false }
        return headerKey(String(name[..<bracket])) == headerKey(header)
    }
}
