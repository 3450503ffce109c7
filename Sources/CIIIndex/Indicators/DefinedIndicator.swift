extension Indicator {
    /// An indicator that a person defined, as far as it can be told without the rows.
    ///
    /// Whoever knows the definition measures it. Its goalposts are set in a ``GoalpostTable`` and not its own, so that
    /// they can be set anew.
    ///
    /// - Parameters:
    ///   - name: The name in a statement.
    ///   - formula: The computation as it was written.
    ///   - unit: What its raw values are.
    ///   - direction: Which raw values are better.
    ///   - fields: The fields it is made of, to name where it lacks.
    public static func defined(
        _ name: String, formula: String, unit: IndicatorUnit, direction: Direction, fields: [String]
    ) -> Indicator {
        Indicator(
            name: name, title: "defined here", summary: "An indicator of a person's own making.",
            aspect: .quality, unit: unit, direction: direction,
            measure: .ratio(Measure.mean(.number(fields.first ?? name))), applies: .always, formula: formula,
            missingRule: "interactions without a value in its fields lower the coverage",
            source: "defined here")
    }
}
