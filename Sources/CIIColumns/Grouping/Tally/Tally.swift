internal import CKernels

/// One thread's counts and sums.
struct Tally {
    /// From this many bytes on lines do not stay in the second-level cache and are sent for ahead of time.
    private static let nearBytes = 1 << 19

    let plan: TallyPlan
    let lines: TallyLines
    /// The facets that have to be read, and the cells that have to be worked out of several facets.
    private let usedFacets: [Int]
    private let mixes: [[Int]]

    init(_ plan: TallyPlan) {
        self.plan = plan
        lines = TallyLines(plan)
        let facets = plan.cells.map { $0.facets } + plan.sums.map { $0.facets }
        usedFacets = Set(facets.joined()).sorted()
        mixes = facets.filter { $0.count > 1 }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Adds one block of rows.
    func add(_ rows: Range<Int>, to groups: UnsafePointer<UInt32>, groupCount: Int, _ scratch: BlockScratch) {
        lines.grow(to: groupCount)
        scratch.withBytes(usedFacets.count + mixes.count) { vectors in
            for (vector, facet) in usedFacets.enumerated() {
                plan.facets[facet].read(rows, into: vectors[vector], scratch)
            }
            for (index, mix) in mixes.enumerated() {
                writeCells(mix, vectors, rows.count, into: vectors[usedFacets.count + index])
            }
            let isFar = groupCount * plan.wordCount * MemoryLayout<UInt64>.stride > Self.nearBytes
            for start in stride(from: 0, to: rows.count, by: TallyLines.rowsPerBlock) {
                let count = min(TallyLines.rowsPerBlock, rows.count - start)
                if isFar { sendFor(groups + start, count) }
                add(rows.lowerBound + start, count, start, to: groups + start, vectors)
            }
        }
    }

    /// Takes in what another thread has gathered.
    func merge(_ other: Tally, _ into: [UInt32]?, groupCount: Int, threads: Int) {
        lines.grow(to: groupCount)
        // Below this a thread takes longer to begin than to do its share.
        lines.merge(other.lines, into, threads: groupCount < 16_384 ? 1 : threads)
    }

    /// Asks for the lines of rows to come; the first are needed at once, the others by then are there.
    private func sendFor(_ groups: UnsafePointer<UInt32>, _ count: Int) {
        let lines = lines.lines
        let wordCount = plan.wordCount
        for row in 0..<count {
            let line = lines + Int(groups[row]) &* wordCount
            for word in stride(from: 0, to: wordCount, by: 8) { prefetchForWriting(line + word) }
        }
    }

    private func add(
        _ row: Int, _ count: Int, _ start: Int, to groups: UnsafePointer<UInt32>,
        _ vectors: [UnsafeMutablePointer<UInt8>]
    ) {
        var isFull: UInt64 = 0
        for unit in plan.cells {
            let seen = add(unit, vector(of: unit.facets, vectors).map { $0 + start }, to: groups, count)
            if unit.word == 0 { isFull = seen[0] }
        }
        for sum in plan.sums {
            sum.source.run(
                AddSum(
                    words: lines.lines + sum.word, stride: plan.wordCount, groups: groups, low: sum.low,
                    cells: vector(of: sum.facets, vectors).map { $0 + start }, masks: sum.masks),
                over: row..<row + count)
        }
        if isFull &>> 63 == 1 { lines.empty(groups, count) }
    }

    /// Adds to two words of each row's line; the bits that are set in any of them afterwards.
    private func add(
        _ unit: TallyCells, _ cells: UnsafePointer<UInt8>?, to groups: UnsafePointer<UInt32>, _ count: Int
    ) -> SIMD2<UInt64> {
        let base = UnsafeMutableRawPointer(lines.lines + unit.word)
        let stride = plan.wordCount * MemoryLayout<UInt64>.stride
        var seen = SIMD2<UInt64>.zero
        unit.table.withUnsafeBufferPointer { table in
            guard let table = table.baseAddress else { return }
            @inline(__always)
            func add(_ amount: SIMD2<UInt64>, _ row: Int) {
                let pair = (base + Int(groups[row]) &* stride).assumingMemoryBound(to: SIMD2<UInt64>.self)
                let sum = pair.pointee &+ amount
                pair.pointee = sum
                seen |= sum
            }
            if let cells {
                for row in 0..<count { add(table[Int(cells[row])], row) }
            } else {
                // Without facets every row is of the one cell there is.
                let amount = table[0]
                for row in 0..<count { add(amount, row) }
            }
        }
        return seen
    }

    private func vector(
        of facets: [Int], _ vectors: [UnsafeMutablePointer<UInt8>]
    ) -> UnsafePointer<UInt8>? {
        if facets.isEmpty { return nil }
        if facets.count == 1 {
            return usedFacets.firstIndex(of: facets[0]).map { UnsafePointer(vectors[$0]) }
        }
        return mixes.firstIndex(of: facets).map { UnsafePointer(vectors[usedFacets.count + $0]) }
    }

    /// Writes the number of each row's cell: the codes of its facets as the digits of one number.
    private func writeCells(
        _ mix: [Int], _ vectors: [UnsafeMutablePointer<UInt8>], _ count: Int,
        into cells: UnsafeMutablePointer<UInt8>
    ) {
        cells.update(repeating: 0, count: count)
        var step: UInt8 = 1
        for facet in mix {
            guard let vector = usedFacets.firstIndex(of: facet) else { continue }
            let codes = vectors[vector]
            for row in 0..<count { cells[row] &+= codes[row] &* step }
            step = UInt8(truncatingIfNeeded: Int(step) * plan.facets[facet].radix)
        }
    }
}

/// Adds numbers to the words that hold their count and sum.
private struct AddSum: IntegerKernel {
    let words: UnsafeMutablePointer<UInt64>
    let stride: Int
    let groups: UnsafePointer<UInt32>
    let low: Int64
    let cells: UnsafePointer<UInt8>?
    let masks: [UInt64]

    @inline(__always)
    func run<Integer: FixedWidthInteger>(_ values: UnsafePointer<Integer>, count: Int, missing: Integer) {
        let one: UInt64 = 1 &<< UInt64(TallySum.sumBits)
        @inline(__always)
        func word(_ row: Int) -> UInt64 {
            let value = values[row]
            let distance = UInt64(truncatingIfNeeded: Int64(truncatingIfNeeded: value) &- low)
            // A mask leaves the compiler no branch to make of a missing value.
            let mask = 0 &- UInt64(truncatingIfNeeded: value == missing ? 0 : 1)
            return (one | distance) & mask
        }
        if let cells {
            masks.withUnsafeBufferPointer { masks in
                guard let masks = masks.baseAddress else { return }
                for row in 0..<count {
                    words[Int(groups[row]) &* stride] &+= word(row) & masks[Int(cells[row])]
                }
            }
        } else {
            // Without facets every row is of the one cell there is.
            let mask = masks.first ?? .max
            for row in 0..<count { words[Int(groups[row]) &* stride] &+= word(row) & mask }
        }
    }
}
