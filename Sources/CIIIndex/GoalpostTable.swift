/// The goalposts in force: those the indicators come with, and those set instead.
///
/// For an indicator and a channel family the first of these holds: what was set for that family; what was set
/// for all families; the indicator's own for that family. What is set for an indicator does not touch its
/// variants: `art` is not `art.median`.
public struct GoalpostTable: Hashable, Sendable {
    /// No goalposts but the indicators' own.
    public static let defaults = GoalpostTable()

    private struct Key: Hashable, Sendable {
        let indicator: String
        let family: ChannelFamily?
    }

    private var settings: [Key: Goalposts] = [:]

    /// A table in which nothing is set.
    public init() {}

    /// Sets the goalposts of an indicator for one family, or for all families where none is named.
    public mutating func set(_ goalposts: Goalposts, for indicator: Indicator, family: ChannelFamily? = nil) {
        settings[Key(indicator: indicator.name, family: family)] = goalposts
    }

    /// Takes back everything that was set for an indicator.
    public mutating func reset(_ indicator: Indicator) {
        settings = settings.filter { $0.key.indicator != indicator.name }
    }

    /// Whether anything was set for an indicator.
    public func isSet(_ indicator: Indicator) -> Bool {
        settings.keys.contains { $0.indicator == indicator.name }
    }

    /// What was set for an indicator: first for all families, where that was, then family by family.
    public func settings(
        of indicator: Indicator
    ) -> [(family: ChannelFamily?, goalposts: Goalposts)] {
        ([nil] + ChannelFamily.allCases.map(Optional.some)).compactMap { family in
            settings[Key(indicator: indicator.name, family: family)].map { (family, $0) }
        }
    }

    /// The goalposts in force; nothing for an indicator without any, such as `aht` until they are set.
    public func goalposts(for indicator: Indicator, family: ChannelFamily) -> Goalposts? {
        settings[Key(indicator: indicator.name, family: family)]
            ?? settings[Key(indicator: indicator.name, family: nil)] ?? indicator.goalposts?[family]
    }
}
