import CIIColumns
import CIITime

extension LaneMaking {
    /// The column of numbers, lengths of time or instants; nil where a cell of the lanes would be rejected.
    func integers(
        _ lanes: LaneColumn, _ form: LaneForm, _ values: EntryValues, _ assignment: FieldAssignment,
        _ tally: inout ClockTally
    ) -> (Column, given: Int)? {
        var rule: LaneRule
        switch (form, assignment.reading) {
        case (.shared, _): rule = .none
        case (.number, .number(let spelling)):
            guard spelling == .point || lanes.isWhole else { return nil }
            rule = .number(decimals: lanes.mostDecimals)
        case (.number, .duration(let spelling, let unit, _)):
            guard spelling == .point || lanes.isWhole else { return nil }
            rule =
                lanes.isWhole && unit.milliseconds % 1000 == 0
                ? .seconds(unit.milliseconds / 1000) : .duration(unit)
        case (.number, .epoch(let unit)): rule = .epoch(unit)
        case (.moment(let layout), .instant(let order)):
            rule = .moment(MomentReader(layout, order, zone))
        case (.number, _), (.moment, _), (.name, _), (.text, _): return nil
        }
        // Two passes: what the integers come to, and then the column at the width and scale that holds them.
        var extent = LaneExtent(scale: rule.scale)
        for stretch in lanes.stretches {
            guard case .integers(let integers) = stretch.cells else { continue }
            integers.forEachChunk { start, chunk in
                guard extent.isReadable else { return }
                rule.read(chunk, stretch, start) { extent.add($0) }
            }
            guard extent.isReadable else { return nil }
        }
        if case .moment(let reader) = rule {
            tally = reader.tally(adding: tally)
            rule = .moment(reader.again())
        }
        let isNumber = assignment.reading.type == .number || assignment.reading.type == .rating
        let laneScale = isNumber ? rule.scale : extent.coarsestScale
        let scale = isNumber ? max(laneScale, values.scale) : max(1, laneScale, values.scale)
        guard
            let fit = LaneFit(
                extent, from: rule.scale, values, to: scale, isDecimal: isNumber, hasLane: form != .shared)
        else { return nil }
        let column = Self.column(lanes, assignment, scale, fit.bounds) { stretch, take in
            self.read(stretch, lanes, &rule, fit, values, take)
        }
        return (column, extent.count)
    }

    private static func column(
        _ lanes: LaneColumn, _ assignment: FieldAssignment, _ scale: Int, _ bounds: ClosedRange<Int64>,
        _ read: (LaneStretch, (UnsafeBufferPointer<Int64>) -> Void) -> Void
    ) -> Column {
        switch assignment.reading.type {
        case .instant, .duration:
            var maker = TickMaker(
                ticksPerSecond: scale, meaning: assignment.reading.type == .instant ? .instant : .duration,
                capacity: lanes.count, holding: bounds)
            for stretch in lanes.stretches { read(stretch) { maker.append(contentsOf: $0) } }
            return maker.finish(name: assignment.name)
        case .number, .rating, .boolean, .category, .text:
            var maker = ScaledNumberMaker(decimals: scale, capacity: lanes.count, holding: bounds)
            for stretch in lanes.stretches { read(stretch) { maker.append(contentsOf: $0) } }
            return maker.finish(name: assignment.name)
        }
    }

    /// Calls `take` with the values of a stretch, a chunk at a time.
    private func read(
        _ stretch: LaneStretch, _ lanes: LaneColumn, _ rule: inout LaneRule, _ fit: LaneFit,
        _ values: EntryValues, _ take: (UnsafeBufferPointer<Int64>) -> Void
    ) {
        let own = lanes.entries(of: stretch).map { entry -> Int64 in
            let value = values.integers[Int(entry)]
            return value == .min ? .min : value &* fit.entryFactor
        }
        switch stretch.cells {
        case .codes(let codes):
            own.withUnsafeBufferPointer { own in
                switch codes {
                case .bytes(let codes): Self.read(codes, own, take)
                case .halves(let codes): Self.read(codes, own, take)
                }
            }
        case .integers(let integers):
            var other = 0
            integers.forEachChunk { start, chunk in
                rule.read(chunk, stretch, start) { read in
                    for index in 0..<read.count where read[index] != .min {
                        read[index] =
                            fit.laneFactor >= 0
                            ? read[index] &* fit.laneFactor : read[index] / -fit.laneFactor
                    }
                    while other < stretch.otherRows.count,
                        Int(stretch.otherRows[other]) < start + chunk.count
                    {
                        read[Int(stretch.otherRows[other]) - start] = own[Int(stretch.otherCodes[other])]
                        other += 1
                    }
                    take(UnsafeBufferPointer(read))
                }
            }
        case .texts: break
        }
    }

    private static func read<Code: FixedWidthInteger & UnsignedInteger>(
        _ codes: [Code], _ own: UnsafeBufferPointer<Int64>, _ take: (UnsafeBufferPointer<Int64>) -> Void
    ) {
        let size = 4096
        codes.withUnsafeBufferPointer { codes in
            withUnsafeTemporaryAllocation(of: Int64.self, capacity: size) { room in
                for start in stride(from: 0, to: codes.count, by: size) {
                    let end = min(start + size, codes.count)
                    for row in start..<end { room[row &- start] = own[Int(codes[row])] }
                    take(UnsafeBufferPointer(rebasing: room[..<(end - start)]))
                }
            }
        }
    }
}

extension LaneColumn {
    /// Whether no number has decimals.
    fileprivate var isWhole: Bool { mostDecimals == 0 }

    /// The most decimals of a number.
    fileprivate var mostDecimals: Int {
        var most = 0
        for stretch in stretches where stretch.form == .number {
            most = max(
                most, stretch.decimals.isEmpty ? stretch.commonDecimals : Int(stretch.decimals.max() ?? 0))
        }
        return most
    }
}
