import CIIText

/// The fields that are known by name, and the headers that mean them.
public enum FieldVocabulary {
    /// Every field; of two that share a header the earlier is tried first.
    public static let all: [FieldDescription] =
        peopleFields + timeFields + durationFields + outcomeFields + contentFields

    /// The field of that name or alias, compared without case and accents; nil where there is none.
    public static func field(named name: String) -> FieldDescription? { byName[folded(name)] }

    /// What a header means: a field, and how its values are to be taken.
    struct Meaning: Sendable {
        var field: FieldDescription
        var unit: DurationUnit?
        var isInverse = false
        var isWeak = false
    }

    /// What a header can mean, in the order of the vocabulary; the key is made by ``HeaderForm``.
    static func meanings(of key: String) -> [Meaning] { byHeader[key] ?? [] }

    private static let byName: [String: FieldDescription] = {
        var table: [String: FieldDescription] = [:]
        for field in all {
            for name in [field.name] + field.aliases where table[folded(name)] == nil {
                table[folded(name)] = field
            }
        }
        return table
    }()

    private static let byHeader: [String: [Meaning]] = {
        var table: [String: [Meaning]] = [:]
        func add(_ header: String, _ meaning: Meaning) {
            let key = HeaderForm.squashed(header)
            guard !(table[key] ?? []).contains(where: { $0.field == meaning.field }) else { return }
            table[key, default: []].append(meaning)
        }
        for field in all where !field.isWorkedOut {
            for (header, unit) in field.unitHeaders { add(header, Meaning(field: field, unit: unit)) }
            for header in field.inverseHeaders { add(header, Meaning(field: field, isInverse: true)) }
            for header in [field.name] + field.headers { add(header, Meaning(field: field)) }
            for header in field.weakHeaders { add(header, Meaning(field: field, isWeak: true)) }
        }
        return table
    }()
}
