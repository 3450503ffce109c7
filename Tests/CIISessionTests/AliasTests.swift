import CIIIndex
import CIIIngest
import CIILanguage
import CIIText
import Testing

/// A spelling means one thing in all three tables of other names: of words, of indicators, and of fields.
struct AliasTests {
    @Test func aWordThatStandsForAnIndicatorIsItsAlias() {
        for (alias, target) in Name.aliases {
            guard let indicator = Indicator.named(target) else { continue }
            #expect(Indicator.named(alias) == indicator, "`\(alias)` is read as \(target)")
        }
    }

    @Test func anAliasOfAnIndicatorIsReadAsTheIndicator() {
        for indicator in Indicator.all {
            for alias in indicator.aliases where !alias.name.contains(" ") {
                let name = Name(word: alias.name)
                #expect(
                    Indicator.named(name.canonical) == indicator,
                    "`\(alias.name)` of \(indicator.name) is read as \(name.canonical)")
            }
        }
    }

    @Test func aWordThatStandsForAFieldIsItsAlias() {
        for (alias, target) in Name.aliases {
            guard let field = FieldVocabulary.field(named: target) else { continue }
            let meant = FieldVocabulary.field(named: alias)
            #expect(
                meant == nil || meant == field, "`\(alias)` is read as \(target), and is \(meant?.name ?? "")"
            )
        }
    }

    /// A word may be the alias of a field and of an indicator where the one is measured on the other.
    @Test func fieldsAndIndicatorsOfOneNameBelongTogether() {
        for field in FieldVocabulary.all {
            for name in [field.name] + field.aliases {
                guard let indicator = Indicator.named(name) else { continue }
                let isRead = indicator.measure.ways.contains { $0.fields.contains(field.name) }
                #expect(isRead, "`\(name)` is the field \(field.name) and the indicator \(indicator.name)")
            }
        }
    }
}
