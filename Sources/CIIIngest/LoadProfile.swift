/// How the exports of one tool are to be read, and by which headers such an export is known.
public struct LoadProfile: Equatable, Sendable {
    /// The name by which a statement asks for it, such as `amazon-connect`.
    public var name: String
    /// Groups of headers: a log whose headers hold every one of a group is an export of the tool.
    public var signatures: [[String]]
    /// What is said of such logs.
    public var rules: LoadRules

    /// A profile; without signatures it is only used where a statement names it.
    public init(name: String, signatures: [[String]] = [], rules: LoadRules) {
        self.name = name
        self.signatures = signatures
        self.rules = rules
    }
}
