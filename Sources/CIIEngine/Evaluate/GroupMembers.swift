import CIIColumns
import CIILanguage
import CIIText

/// `for VALUE, …`: which groups of an answer are meant, by the values of what tells them apart.
struct GroupMembers {
    let members: [Spanned<String>]
    /// The field that holds them, where the statement names none.
    private(set) var foundField: String?

    /// Takes `for` out of a statement, and puts in what it groups by where it names nothing.
    ///
    /// - Throws: the value that nothing is called.
    init(takingFrom query: inout Query, dataset: Dataset, context: QueryContext) throws(EngineFailure) {
        members = query.members
        query.members = []
        guard let first = members.first, query.by.isEmpty else { return }
        let schema = Schema(dataset: dataset, definitions: context.definitions)
        guard let found = field(in: schema) else {
            let names =
                schema.column(named: Self.firstFields[0]).map { Self.names(in: $0, of: dataset) } ?? []
            throw .wrong(Diagnostics(unknown(first, among: names)))
        }
        foundField = found
        query.by = [Spanned(.name(Name(spelling: found, canonical: found)), first.span)]
    }

    private static func names(in column: Int, of dataset: Dataset) -> [String] {
        guard case .category(let texts) = dataset.table.columns[column].storage else { return [] }
        return (0..<min(texts.dictionary.count, mostValues)).map { texts.dictionary.string($0) }
    }

    /// What to say of the field that was found.
    var notes: [AnswerNote] {
        guard let foundField, let first = members.first else { return [] }
        return [EngineNote.heldBy(field: foundField, value: first.value).note]
    }

    /// The field that holds the first value, where a statement names none: the agent before anything else.
    ///
    /// A value as it is written comes before one that differs in case or accents.
    func field(in schema: Schema) -> String? {
        guard let value = members.first?.value else { return nil }
        let columns = schema.dataset.table.columns
        let first = Self.firstFields.compactMap { schema.column(named: $0) }
        let ordered = first + columns.indices.filter { !first.contains($0) }
        for isExact in [true, false] {
            for column in ordered {
                guard case .category(let texts) = columns[column].storage else { continue }
                let dictionary = texts.dictionary
                let isHeld =
                    isExact
                    ? dictionary.code(of: value) != nil
                    : dictionary.count <= Self.mostValues
                        && (0..<dictionary.count).contains {
                            folded(dictionary.string($0)) == folded(value)
                        }
                if isHeld { return columns[column].name }
            }
        }
        return nil
    }

    /// The groups that are meant, in the order in which `shown` puts all; `top` counts those alone.
    func meant<Entry>(
        _ query: Query, _ groups: GroupedRows, of group: (Entry) -> Int,
        shown: (Query) throws(EngineFailure) -> [Entry]
    ) throws(EngineFailure) -> [Entry] {
        guard !members.isEmpty else { return try shown(query) }
        var whole = query
        whole.limit = nil
        let meant = Set(try places(in: groups))
        let entries = try shown(whole).filter { meant.contains(group($0)) }
        guard let limit = query.limit?.value else { return entries }
        return limit.end == .top
            ? Array(entries.prefix(limit.count)) : Array(entries.suffix(limit.count).reversed())
    }

    /// The groups that have one of the values in one of their keys, in their order.
    ///
    /// - Throws: the values that no group has, each with those that are near.
    func places(in groups: GroupedRows) throws(EngineFailure) -> [Int] {
        var isMeant = [Bool](repeating: false, count: groups.groupCount)
        var problems: [Diagnostic] = []
        for member in members {
            let found = places(of: member.value, in: groups)
            for place in found { isMeant[place] = true }
            if found.isEmpty { problems.append(unknown(member, among: names(in: groups))) }
        }
        guard problems.isEmpty else { throw .wrong(Diagnostics(problems)) }
        return isMeant.indices.filter { isMeant[$0] }
    }

    /// That nothing is called so, and what is.
    func unknown(_ member: Spanned<String>, among names: [String]) -> Diagnostic {
        EngineProblem.unknownMember(
            member.value, member.span, nearest: nearest(to: member.value, among: names)
        ).diagnostic
    }

    private func places(of value: String, in groups: GroupedRows) -> [Int] {
        let exact = places(in: groups) { $0 == value }
        let key = folded(value)
        return exact.isEmpty ? places(in: groups) { folded($0) == key } : exact
    }

    private func places(in groups: GroupedRows, where isMeant: (String) -> Bool) -> [Int] {
        (0..<groups.groupCount).filter { group in
            groups.keys.contains { key in
                switch key[group] {
                case .text(let text): isMeant(text)
                case .number(let number): isMeant(shortest(number))
                case .missing: false
                }
            }
        }
    }

    private func names(in groups: GroupedRows) -> [String] {
        var names: Set<String> = []
        for group in 0..<min(groups.groupCount, Self.mostValues) {
            for key in groups.keys {
                if case .text(let text) = key[group] { names.insert(text) }
            }
        }
        return names.sorted()
    }

    /// Fields in the order in which a name is looked for in them; all others follow as they stand in the log.
    private static let firstFields = ["agent", "team", "channel", "topic"]
    /// More different values than these are not compared one by one.
    private static let mostValues = 100_000
}
