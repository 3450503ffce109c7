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

/// How the integers of a lane become those of a column.
enum LaneRule {
    /// There are none.
    case none
    case number(decimals: Int)
    /// Whole numbers of a unit of so many seconds.
    case seconds(Int64)
    case duration(DurationUnit)
    case epoch(EpochUnit)
    case moment(MomentReader)

    /// Decimals of what is read, for numbers; otherwise ticks in a second.
    var scale: Int {
        switch self {
        case .none: 0
        case .number(let decimals): decimals
        case .seconds: 1
        case .duration, .epoch: 1_000_000
        case .moment(let reader): Int(reader.layout.ticksPerSecond)
        }
    }

    /// What stands for a cell that is not read.
    static let unreadable = Int64.max

    /// Calls `body` with what the integers of a chunk are read as: `Int64.min` where there is none, ``unreadable``
    /// where a cell would be rejected.
    mutating func read(
        _ chunk: UnsafeBufferPointer<Int64>, _ stretch: LaneStretch, _ start: Int,
        _ body: (UnsafeMutableBufferPointer<Int64>) -> Void
    ) {
        withUnsafeTemporaryAllocation(of: Int64.self, capacity: chunk.count) { room in
            switch self {
            case .none: return
            case .number(let decimals):
                if stretch.decimals.isEmpty {
                    let factor = powerOfTen(decimals - stretch.commonDecimals)
                    for index in 0..<chunk.count { room[index] = Self.scaled(chunk[index], factor) }
                } else {
                    for index in 0..<chunk.count {
                        let factor = powerOfTen(decimals - Int(stretch.decimals[start + index]))
                        room[index] = Self.scaled(chunk[index], factor)
                    }
                }
            case .seconds(let seconds):
                for index in 0..<chunk.count { room[index] = Self.seconds(chunk[index], seconds) }
            case .duration(let unit):
                for index in 0..<chunk.count {
                    room[index] = Self.microseconds(chunk[index], stretch.decimals(of: start + index), unit)
                }
            case .epoch(let unit):
                for index in 0..<chunk.count {
                    room[index] = Self.microseconds(chunk[index], stretch.decimals(of: start + index), unit)
                }
            case .moment(var reader):
                reader.read(chunk, into: room)
                self = .moment(reader)
            }
            body(room)
        }
    }

    @inline(__always)
    private static func scaled(_ number: Int64, _ factor: Int64) -> Int64 {
        guard number != .min else { return .min }
        let (product, overflow) = number.multipliedReportingOverflow(by: factor)
        return overflow || product == .min ? unreadable : product
    }

    /// The most seconds of a length of time.
    private static let mostSeconds: Int64 = 100_000_000_000

    @inline(__always)
    private static func seconds(_ number: Int64, _ seconds: Int64) -> Int64 {
        let (product, overflow) = number.multipliedReportingOverflow(by: seconds)
        let isLength = number >= 0 && !overflow && product <= mostSeconds
        return number == .min ? .min : isLength ? product : unreadable
    }

    @inline(__always)
    private static func microseconds(_ number: Int64, _ decimals: Int, _ unit: DurationUnit) -> Int64 {
        guard number > 0 else { return number == 0 || number == .min ? number : unreadable }
        let micro = EntryReader.microseconds(.decimal(digits: number, decimals: decimals), unit)
        return micro > 1e17 ? unreadable : Int64(micro)
    }

    @inline(__always)
    private static func microseconds(_ number: Int64, _ decimals: Int, _ unit: EpochUnit) -> Int64 {
        guard number != .min else { return .min }
        var (ticks, overflow) = number.multipliedReportingOverflow(by: unit.microseconds)
        for _ in 0..<decimals { ticks /= 10 }
        return overflow || !Instant.supported.contains(Int(ticks)) ? unreadable : ticks
    }
}

/// What the integers of a column's lanes come to.
struct LaneExtent {
    private(set) var count = 0
    private(set) var lowest = Int64.max
    private(set) var highest = Int64.min
    private(set) var isReadable = true
    /// Whether all are whole seconds, and whole milliseconds.
    private var isSeconds = true
    private var isMilliseconds = true
    private let scale: Int

    init(scale: Int) { self.scale = scale }

    mutating func add(_ values: UnsafeMutableBufferPointer<Int64>) {
        var (low, high, given) = (lowest, highest, 0)
        for value in values {
            given &+= value == .min ? 0 : 1
            low = min(low, value == .min ? .max : value)
            high = max(high, value)
        }
        (lowest, highest) = (low, high)
        count += given
        isReadable = isReadable && high != LaneRule.unreadable
        if scale > 1, isSeconds || isMilliseconds { addParts(values) }
    }

    private mutating func addParts(_ values: UnsafeMutableBufferPointer<Int64>) {
        let second = Int64(scale)
        let milli = max(1, second / 1000)
        for value in values where value != .min {
            if isSeconds, value % second != 0 { isSeconds = false }
            if !isSeconds, value % milli != 0 { isMilliseconds = false }
        }
    }

    /// The ticks in a second that hold all of them: 1, 1,000 or 1,000,000.
    var coarsestScale: Int { isSeconds ? 1 : isMilliseconds ? min(scale, 1000) : scale }
}

/// By what the values of the dictionary and of the lanes are multiplied to be of one scale.
struct LaneFit {
    var entryFactor: Int64 = 1
    /// Below zero where lanes are divided by it.
    var laneFactor: Int64 = 1
    var bounds: ClosedRange<Int64> = 0...0

    /// Nil where a value would not fit.
    init?(
        _ extent: LaneExtent, from laneScale: Int, _ values: EntryValues, to scale: Int, isDecimal: Bool,
        hasLane: Bool
    ) {
        if isDecimal {
            guard scale <= 18 else { return nil }
            entryFactor = powerOfTen(scale - values.scale)
            laneFactor = hasLane ? powerOfTen(scale - laneScale) : 1
        } else {
            entryFactor = Int64(scale / max(1, values.scale))
            laneFactor =
                !hasLane || laneScale == scale
                ? 1 : laneScale > scale ? -Int64(laneScale / scale) : Int64(scale / laneScale)
        }
        var (low, high) = (Int64.max, Int64.min)
        for value in values.integers where value != .min {
            let (product, overflow) = value.multipliedReportingOverflow(by: entryFactor)
            guard !overflow else { return nil }
            (low, high) = (min(low, product), max(high, product))
        }
        if extent.count > 0 {
            for value in [extent.lowest, extent.highest] {
                let (product, overflow) =
                    laneFactor < 0
                    ? (value / -laneFactor, false) : value.multipliedReportingOverflow(by: laneFactor)
                guard !overflow else { return nil }
                (low, high) = (min(low, product), max(high, product))
            }
        }
        if low <= high { bounds = low...high }
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

/// 10 to that power, which is 0…18.
private func powerOfTen(_ exponent: Int) -> Int64 {
    var power: Int64 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
}
