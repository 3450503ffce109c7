/// What is counted and added for each group, packed into a **line** of a few words.
///
/// A row costs one addition for each two words, whatever was asked: counts of twelve bits lie side by side, and a table
/// says for each cell of a few facets which of them go up.
struct TallyPlan: Sendable {
    let facets: [Facet]
    /// The first begins with the number of rows.
    let cells: [TallyCells]
    let sums: [TallySum]
    /// Every field of a line.
    let fields: [TallyField]
    /// The words of a line.
    let wordCount: Int

    init(facets: [Facet], cells: [TallyCells], sums: [TallySum], fields: [TallyField]) {
        self.facets = facets
        self.cells = cells
        self.sums = sums
        self.fields = fields
        let needed = 2 * cells.count + sums.count
        // Whole pairs of words, and no line of half a cache line or less lies in two.
        wordCount = needed <= 2 ? 2 : needed <= 4 ? 4 : needed <= 8 ? 8 : (needed + 1) & ~1
    }
}

/// What a measurement reads from a line.
struct TallyReading: Sendable {
    /// The number of rows that count, by its place among the fields of the plan.
    let count: Int
    /// What was added for them, where a sum was asked for.
    let sum: Sum?

    struct Sum: Sendable {
        let field: Int
        /// Each number was added by how far it lies above this.
        let low: Int64
        let decimals: Int
    }
}

/// Collects what is wanted of each group and packs it.
struct TallyPacker {
    /// A number that goes up by what the cell of a row says.
    private struct Amount: Hashable {
        let condition: RowCondition
        let facets: [Int]
        /// The facet whose numbers are added, and what each of its codes adds; none for a count.
        var added: Int?
        var numbers: [UInt64] = []

        var bits: Int {
            TallyField.countBits + UInt64.bitWidth - (numbers.max() ?? 0).leadingZeroBitCount
        }
    }

    private let table: Table
    private var set: FacetSet
    private var amounts: [Amount] = []
    private var wide: [(source: StoredIntegers, low: Int64, condition: RowCondition, facets: [Int])] = []

    /// The first field is the number of rows.
    init(_ table: Table) {
        self.table = table
        set = FacetSet(table)
        _ = count(.always)
    }

    /// Wants the number of rows where a condition is true.
    mutating func count(_ condition: RowCondition) -> TallyWish {
        let rest = set.resting(condition)
        return .amount(index(of: Amount(condition: rest.condition, facets: rest.facets)))
    }

    /// Wants the sum of a column or of its squares, over rows where a condition is true and the column not missing; `nil`
    /// where the numbers are too large to be packed.
    mutating func sum(_ column: Int, squares: Bool, _ condition: RowCondition) -> TallyWish? {
        guard table.columns.indices.contains(column), let source = StoredIntegers(table.columns[column]),
            let bounds = source.bounds
        else { return nil }
        let largest = Double(max(bounds.lowerBound.magnitude, bounds.upperBound.magnitude))
        let total = (squares ? largest * largest : largest) * Double(max(table.rowCount, 1))
        guard total < 0x1p62, source.decimals <= (squares ? 9 : 18) else { return nil }
        if let facet = set.facet(ofColumn: column), let integers = set.facets[facet].integers {
            let numbers = integers.map { squares ? $0 * $0 : $0 }
            let low = numbers.min() ?? 0
            let added = numbers.map { UInt64($0 - low) }
            guard (added.max() ?? 0) < 1 << UInt64(TallySum.mostValueBits) else { return nil }
            let present = condition.and(.not(.isMissingValue(.column(column))))
            let rest = set.resting(present, beside: [facet])
            let count = index(of: Amount(condition: rest.condition, facets: rest.facets))
            let sum = index(
                of: Amount(condition: rest.condition, facets: rest.facets, added: facet, numbers: added))
            return .sum(
                sum, count: count, low: low, decimals: squares ? 2 * source.decimals : source.decimals)
        }
        let span = Double(bounds.upperBound) - Double(bounds.lowerBound)
        guard !squares, span < Double(1 << TallySum.mostValueBits) else { return nil }
        let rest = set.resting(condition)
        wide.append((source, bounds.lowerBound, rest.condition, rest.facets))
        return .wide(wide.count - 1)
    }

    private mutating func index(of amount: Amount) -> Int {
        if let known = amounts.firstIndex(of: amount) { return known }
        amounts.append(amount)
        return amounts.count - 1
    }

    /// Finds each wish its place.
    func finish(_ wishes: [TallyWish]) -> (plan: TallyPlan, readings: [TallyReading]) {
        var cells = [TallyCells(word: 0)]
        let fields = amounts.map { amount in
            for unit in cells.indices {
                if let field = cells[unit].room(for: amount.bits, on: amount.facets, set) { return field }
            }
            var unit = TallyCells(word: 2 * cells.count)
            let field = unit.room(for: amount.bits, on: amount.facets, set)
            cells.append(unit)
            return field ?? .rows
        }
        for unit in cells.indices { fill(&cells[unit], fields) }
        let sums = wide.enumerated().map { index, sum in
            TallySum(
                source: sum.source, low: sum.low, facets: sum.facets,
                masks: sum.condition == .always
                    ? [] : truths(of: sum.condition, set.cells(sum.facets)).map { $0 & 1 == 1 ? .max : 0 },
                word: 2 * cells.count + index)
        }
        let readings = wishes.map { wish in
            switch wish {
            case .amount(let count): TallyReading(count: count, sum: nil)
            case .sum(let sum, let count, let low, let decimals):
                TallyReading(count: count, sum: .init(field: sum, low: low, decimals: decimals))
            case .wide(let index):
                TallyReading(
                    count: fields.count + 2 * index,
                    sum: .init(
                        field: fields.count + 2 * index + 1, low: wide[index].low,
                        decimals: wide[index].source.decimals))
            }
        }
        let plan = TallyPlan(
            facets: set.facets, cells: cells, sums: sums,
            fields: fields + sums.flatMap { [$0.count, $0.sum] })
        return (plan, readings)
    }

    private func fill(_ cells: inout TallyCells, _ fields: [TallyField]) {
        let table = set.cells(cells.facets)
        cells.makeTable(cellCount: table.rowCount)
        for (amount, field) in zip(amounts, fields) where cells.holds(field) {
            let truths = truths(of: amount.condition, table)
            let codes = amount.added.map { set.codes(of: $0, inCellsOf: cells.facets) }
            for cell in 0..<table.rowCount where truths[cell] & 1 == 1 {
                cells.set(field, to: codes.map { amount.numbers[Int($0[cell])] } ?? 1, inCell: cell)
            }
        }
    }

    /// The truth of a condition in each cell.
    private func truths(of condition: RowCondition, _ cells: Table) -> [UInt8] {
        let scratch = BlockScratch(capacity: cells.rowCount)
        return [UInt8](unsafeUninitializedCapacity: cells.rowCount) { truths, count in
            if let base = truths.baseAddress {
                ConditionPlan(condition, in: cells).evaluate(0..<cells.rowCount, into: base, scratch)
            }
            count = cells.rowCount
        }
    }
}

/// What is wanted of a line, until it has its place.
enum TallyWish {
    /// A count.
    case amount(Int)
    /// A sum of numbers that cells decide, and the count of them.
    case sum(Int, count: Int, low: Int64, decimals: Int)
    /// A sum with a word of its own.
    case wide(Int)
}
