/// What would be otherwise: `art -20%, weight csat = 0.7 where channel = chat`.
public struct Scenario: Equatable, Sendable {
    /// A change, or another scenario by its name.
    public enum Part: Equatable, Sendable {
        /// What a name stands for.
        case named(Name)
        /// A change written out.
        case change(ScenarioChange)
    }

    /// In the order written, which is the order they are made in; never empty.
    public var parts: [Spanned<Part>]
    /// `where …`: the interactions that the written changes are about; all of them where nil.
    public var scope: Spanned<Expression>?

    /// These changes of the interactions in `scope`.
    public init(_ parts: [Spanned<Part>], scope: Spanned<Expression>? = nil) {
        self.parts = parts
        self.scope = scope
    }
}

/// One value that would be another.
public struct ScenarioChange: Equatable, Sendable {
    /// What changes.
    public enum Subject: Equatable, Sendable {
        /// `art …`: the value of an indicator.
        case indicator(Spanned<Name>)
        /// `weight csat …`: what an indicator weighs.
        case weight(Spanned<Name>)
        /// `volume …`: how many interactions there are.
        case volume
    }

    /// How it changes.
    public enum Amount: Equatable, Sendable {
        /// `= 90s`: to a value.
        case set(Spanned<Goalpost>)
        /// `+5`, `+20%`: up by an amount that is not negative, a percentage being one of the value.
        case raise(Spanned<Goalpost>)
        /// `-30s`, `-20%`: down by an amount that is not negative, a percentage being one of the value.
        case lower(Spanned<Goalpost>)
        /// `goalposts art 120s..0s`: what counts as worst and best; of an indicator only.
        case goalposts(Spanned<GoalpostRange>)
    }

    /// What changes.
    public var subject: Subject
    /// How it changes.
    public var amount: Amount

    /// This change of `subject`.
    public init(_ subject: Subject, _ amount: Amount) {
        self.subject = subject
        self.amount = amount
    }
}

/// The forms of the `scenario` statement.
public enum ScenarioStatement: Equatable, Sendable {
    /// All scenarios.
    case list
    /// One scenario.
    case show(Spanned<Name>)
    /// A new scenario.
    case define(Spanned<Name>, Scenario)
}

/// `reach 75 …`: a value of the index, and what its indicators cost to improve.
public struct Reach: Equatable, Sendable {
    /// The index that is to be reached.
    public var target: Spanned<Double>
    /// `costs csat=3 art=1`: what one point of the score of an indicator costs; empty where nobody said.
    public var costs: [WeightEntries.Entry]

    /// Reach `target`.
    public init(_ target: Spanned<Double>, costs: [WeightEntries.Entry] = []) {
        self.target = target
        self.costs = costs
    }
}
