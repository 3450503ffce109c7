/// What a scenario changes besides the values of indicators and their goalposts.
public enum ScenarioWord: String, CaseIterable, Sendable {
    /// What an indicator weighs.
    case weight
    /// How many interactions there are.
    case volume

    /// Other spellings, folded.
    public var aliases: [String] {
        switch self {
        case .weight: ["peso"]
        case .volume: []
        }
    }
}
