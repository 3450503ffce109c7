import CIITime

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

/// 10 to that power, which is 0…18.
func powerOfTen(_ exponent: Int) -> Int64 {
    var power: Int64 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
}
