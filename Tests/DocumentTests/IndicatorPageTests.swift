import CIIIndex
import Testing

/// `docs/indicators.md` has a section for every indicator, with its formula, a warning, and an example that is run.
struct IndicatorPageTests {
    private static let page = "docs/indicators.md"

    @Test func everyIndicatorHasItsSection() throws {
        let sections = try Project.read(Self.page).split(separator: "\n## ").dropFirst().map(String.init)
        var named: [String: Int] = [:]
        for indicator in Indicator.all {
            let own = sections.indices.filter {
                sections[$0].contains("| `\(indicator.name)` | `\(indicator.formula)` |")
            }
            #expect(
                own.count == 1,
                "\(Self.page): `\(indicator.name)` with its formula stands in \(own.count) sections")
            named[indicator.family] = own.first
        }
        for section in sections {
            let title = section.prefix { $0 != "\n" }
            #expect(section.contains("\n*When not to trust it.* "), "\(Self.page): \(title)")
            let isShown = section.contains("\n```cii\n") || section.contains("\n```console\n")
            #expect(isShown, "\(Self.page): \(title) has no example")
        }
        #expect(Set(named.values).count == sections.count, "a section is of no indicator")
    }
}
