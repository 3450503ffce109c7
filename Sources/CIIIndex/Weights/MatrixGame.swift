/// The value of a game of two in which one picks a row, the other a column, and the first has what stands there.
///
/// Solved by the simplex method. Either side's best mixture is a proof that the value is no lower or no higher, which can be checked
/// without trusting how it was found.
struct MatrixGame {
    /// What the player of the rows has at the least with the best mixture, and the other gives at the most.
    let value: Double
    /// The best mixture of rows; adds up to 1.
    let rows: [Double]
    /// The best mixture of columns; adds up to 1.
    let columns: [Double]

    /// The game of `payoffs`, row by row; at least one row and one column, all finite.
    init(_ payoffs: [[Double]]) {
        let (rowCount, columnCount) = (payoffs.count, payoffs[0].count)
        // Raised until all are 1 or more, so that the value is over 0: then the columns solve "most Σy, payoffs·y ≤ 1".
        let least = payoffs.reduce(Double.infinity) { min($0, $1.min() ?? 0) }
        let raise = 1 - least
        let width = columnCount + rowCount + 1
        var tableau = [Double](repeating: 0, count: (rowCount + 1) * width)
        for row in 0..<rowCount {
            for column in 0..<columnCount { tableau[row * width + column] = payoffs[row][column] + raise }
            tableau[row * width + columnCount + row] = 1
            tableau[row * width + width - 1] = 1
        }
        for column in 0..<columnCount { tableau[rowCount * width + column] = -1 }
        var basis = Array(columnCount..<columnCount + rowCount)
        Self.solve(&tableau, &basis, rowCount: rowCount, width: width)
        let whole = tableau[rowCount * width + width - 1]
        var columns = [Double](repeating: 0, count: columnCount)
        for (row, variable) in basis.enumerated() where variable < columnCount {
            columns[variable] = max(0, tableau[row * width + width - 1]) / whole
        }
        self.columns = columns
        rows = (0..<rowCount).map { max(0, tableau[rowCount * width + columnCount + $0]) / whole }
        value = 1 / whole - raise
    }

    /// Pivots until no column is worth more; by the steepest column, and by the first (Bland 1977) once that takes long, which
    /// ends for sure.
    private static func solve(_ tableau: inout [Double], _ basis: inout [Int], rowCount: Int, width: Int) {
        let objective = rowCount * width
        tableau.withUnsafeMutableBufferPointer { tableau in
            for turn in 0..<10_000 {
                var entering = -1
                var steepest = -1e-12
                for column in 0..<width - 1 where tableau[objective + column] < steepest {
                    entering = column
                    if turn >= 200 { break }
                    steepest = tableau[objective + column]
                }
                guard entering >= 0 else { return }
                var leaving = -1
                var smallest = Double.infinity
                for row in 0..<rowCount where tableau[row * width + entering] > 1e-12 {
                    let ratio = tableau[row * width + width - 1] / tableau[row * width + entering]
                    if ratio < smallest || (ratio == smallest && basis[row] < basis[leaving]) {
                        (smallest, leaving) = (ratio, row)
                    }
                }
                guard leaving >= 0 else { return }
                let pivot = tableau[leaving * width + entering]
                for column in 0..<width { tableau[leaving * width + column] /= pivot }
                for row in 0...rowCount where row != leaving {
                    let factor = tableau[row * width + entering]
                    guard factor != 0 else { continue }
                    for column in 0..<width {
                        tableau[row * width + column] -= factor * tableau[leaving * width + column]
                    }
                }
                basis[leaving] = entering
            }
        }
    }
}
