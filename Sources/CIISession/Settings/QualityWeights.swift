import CIIEngine
import CIIIndex
import CIIText

/// What each category of a review counts, as a setting: `clarity 2, resolution 3 critical`, or `all` for each alike.
struct QualityWeights: Equatable {
    private(set) var categories = IndicatorRules().quality

    init() {}

    /// The weights that a text tells; nil where it names no category, one twice, or a weight that is none.
    init?(_ text: String) {
        guard folded(text) != "all" else { return }
        categories = []
        for part in text.split(separator: ",") {
            let words = part.split(whereSeparator: \.isWhitespace).map { folded(String($0)) }
            guard let name = words.first, Indicator.qualityCategories.contains(name), words.count <= 3,
                !categories.contains(where: { $0.name == name })
            else { return nil }
            let isCritical =
                words.count > 1 && ["critical", "critica", "critico"].contains(words[words.count - 1])
            let amounts = words.dropFirst().prefix(words.count - 1 - (isCritical ? 1 : 0))
            guard amounts.count <= 1 else { return nil }
            let weight = amounts.first.map { Double($0) } ?? 1
            guard let weight, weight.isFinite, weight >= 0 else { return nil }
            categories.append(.init(name: name, weight: weight, isCritical: isCritical))
        }
        guard categories.contains(where: { $0.weight > 0 }) else { return nil }
    }

    /// As it is written in `set`.
    var text: String {
        guard self != QualityWeights() else { return "all" }
        let parts = categories.map {
            "\($0.name) \(shortest($0.weight))" + ($0.isCritical ? " critical" : "")
        }
        return "\"" + parts.joined(separator: ", ") + "\""
    }
}
