/// What one column of the file becomes.
struct FieldAssignment {
    /// The column of the file.
    var column: Int
    /// The column that holds the time of day, where date and time stand apart.
    var timeColumn: Int?
    var name: String
    var field: FieldDescription?
    var reading: ColumnReading
    /// The unit that plain numbers of a duration have.
    var unit: DurationUnit?
    /// What each interaction of an aggregated row gets of its value.
    var share = RowShare.same
    var notes: [FieldNote] = []

    /// Whether its words may tell how an interaction ended.
    var tellsOutcome: Bool {
        guard let field else { return true }
        return ["topic", "status", "comment"].contains(field.name)
    }
}
