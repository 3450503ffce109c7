import CIIIndex
import CIILanguage

/// One change of a scenario, its names looked up and its values in the unit of what they change.
struct ScenarioStep {
    /// What changes, and how.
    enum Change {
        /// The value of an indicator.
        case value(Indicator, ValueChange)
        /// The number of interactions.
        case volume(ValueChange)
        /// The raw weight of an indicator.
        case weight(Indicator, ValueChange)
        /// What counts as worst and best.
        case goalposts(Indicator, Goalposts)
    }

    let change: Change
    /// In words: `art 20 % lower`.
    let text: String
    /// The interactions it is about; all where nil.
    let scope: Spanned<Expression>?
    /// The scenarios that it comes from, the outermost first; empty where it is written out.
    let path: [Name]
    /// Where to point at, in the statement asked.
    let span: SourceSpan

    /// Whether it is about interactions, so that it can be about some of them.
    var isOfInteractions: Bool {
        switch change {
        case .value, .volume: true
        case .weight, .goalposts: false
        }
    }

    /// The indicator that it is about.
    var indicator: Indicator? {
        switch change {
        case .value(let indicator, _), .weight(let indicator, _), .goalposts(let indicator, _): indicator
        case .volume: nil
        }
    }
}
