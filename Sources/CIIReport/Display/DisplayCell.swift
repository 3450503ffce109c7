/// A value as people see it, split where a column lines up: after the last digit before the decimal point.
struct DisplayCell: Equatable {
    /// What stands left of the line: digits, text, a missing sign.
    var left: String
    /// What stands right of it: decimals, `=` of a tie, a mark.
    var right = ""
    /// Whether there is no value.
    var isMissing = false

    var text: String { left + right }
}
