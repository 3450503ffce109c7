/// Cells of a lane that are the same to whoever asks what a column looks like: one of them is looked at, and counted as
/// often as there are others.
///
/// What is a number, a rating or a date is decided by how many digits there are, by whether a number is small enough to
/// be a code, and by a few bounds; or by the date alone, whatever the time of day. ``LaneClassesTests`` holds that against
/// looking at each cell.
struct LaneClass {
    var place: CellPlace
    var rows: Int
    var text: [UInt8]
}

extension LaneColumn {
    /// The classes of the cells in integers.
    func classes() -> [LaneClass] {
        var numbers: [Int: NumberClasses] = [:]
        var dates = DateClasses()
        var lastLayout: MomentLayout?
        var classes: [LaneClass] = []
        var namesFirst: LaneClass?
        for stretch in stretches {
            guard case .integers(let integers) = stretch.cells else { continue }
            switch stretch.form {
            case .number: Self.count(integers, stretch, &numbers)
            case .moment(let layout):
                if let last = lastLayout, last != layout { classes += dates.take(last) }
                lastLayout = layout
                dates.count(integers, stretch, layout)
            case .name: Self.count(integers, stretch, &namesFirst)
            case .shared, .text: break
            }
        }
        if let lastLayout { classes += dates.take(lastLayout) }
        for (decimals, own) in numbers { classes += own.classes(decimals: decimals) }
        if let namesFirst { classes.append(namesFirst) }
        return classes
    }

    private static func count(
        _ integers: NarrowIntegers, _ stretch: LaneStretch, _ numbers: inout [Int: NumberClasses]
    ) {
        if stretch.decimals.isEmpty {
            numbers[stretch.commonDecimals, default: NumberClasses(decimals: stretch.commonDecimals)].count(
                integers, stretch, decimals: nil)
            return
        }
        for decimals in Set(stretch.decimals) {
            numbers[Int(decimals), default: NumberClasses(decimals: Int(decimals))].count(
                integers, stretch, decimals: decimals)
        }
    }

    private static func count(
        _ integers: NarrowIntegers, _ stretch: LaneStretch, _ first: inout LaneClass?
    ) {
        integers.forEachChunk { start, chunk in
            var rows = 0
            for integer in chunk { rows &+= integer == .min ? 0 : 1 }
            if rows > 0, first == nil, let index = chunk.firstIndex(where: { $0 != .min }) {
                first = LaneClass(
                    place: stretch.place(of: start + index), rows: 0,
                    text: stretch.text(chunk[index], row: start + index))
            }
            first?.rows += rows
        }
    }
}

/// Numbers of the same decimals: the small ones each by itself, the others by their size.
struct NumberClasses {
    /// Numbers nearer to zero than this are told apart: codes, ratings, yes and no are among them.
    static let small: Int64 = 4096
    /// So many bounds at the most lie between two powers of two.
    private static let boundsOfOctave = 5
    private static let octaves = 64

    private var counts: [Int]
    private var firsts: [(place: CellPlace, number: Int64)]
    /// For each power of two the bounds up to the next.
    private var bounds: [Int64]

    init(decimals: Int) {
        let classCount = Int(Self.small) * 2 + 2 * Self.octaves * (Self.boundsOfOctave + 1)
        counts = Array(repeating: 0, count: classCount)
        firsts = Array(repeating: (CellPlace(piece: 0, row: 0), 0), count: classCount)
        bounds = Array(repeating: .max, count: Self.octaves * Self.boundsOfOctave)
        for bound in Self.bounds(decimals: decimals) {
            let octave = 63 - bound.leadingZeroBitCount
            for slot in 0..<Self.boundsOfOctave where bounds[octave * Self.boundsOfOctave + slot] == .max {
                bounds[octave * Self.boundsOfOctave + slot] = bound
                break
            }
        }
    }

    /// Where what a number may be changes: with its digits, and at the first and last day and second that are taken for
    /// a date.
    static func bounds(decimals: Int) -> [Int64] {
        var bounds: Set<Int64> = []
        var power: Int64 = 1
        for _ in 0..<17 {
            power *= 10
            bounds.insert(power)
        }
        var scale: Int64 = 1
        for _ in 0..<decimals { scale *= 10 }
        let edges: [Int64] =
            [32_874, 73_051] + [1, 1000, 1_000_000].flatMap { [631_152_000 * $0, 4_102_444_800 * $0] }
        for edge in edges {
            let (bound, overflow) = edge.multipliedReportingOverflow(by: scale)
            if !overflow { bounds.insert(bound) }
        }
        return bounds.sorted()
    }

    mutating func count(_ integers: NarrowIntegers, _ stretch: LaneStretch, decimals: UInt8?) {
        counts.withUnsafeMutableBufferPointer { counts in
            bounds.withUnsafeBufferPointer { bounds in
                integers.forEachChunk { start, chunk in
                    for index in 0..<chunk.count {
                        let number = chunk[index]
                        guard number != .min else { continue }
                        if let decimals, stretch.decimals[start + index] != decimals { continue }
                        let own = Self.index(of: number, bounds)
                        if counts[own] == 0 { firsts[own] = (stretch.place(of: start + index), number) }
                        counts[own] &+= 1
                    }
                }
            }
        }
    }

    @inline(__always)
    private static func index(of number: Int64, _ bounds: UnsafeBufferPointer<Int64>) -> Int {
        if number >= -small, number < small { return Int(number &+ small) }
        let size = Int64(number.magnitude)
        let octave = 63 &- size.leadingZeroBitCount
        var index = Int(small) &* 2 &+ (number < 0 ? octaves &* (boundsOfOctave &+ 1) : 0)
        index &+= octave &* (boundsOfOctave &+ 1)
        for slot in 0..<boundsOfOctave { index &+= size >= bounds[octave &* boundsOfOctave &+ slot] ? 1 : 0 }
        return index
    }

    func classes(decimals: Int) -> [LaneClass] {
        counts.indices.filter { counts[$0] > 0 }.map { index in
            let number = PlainNumber(digits: firsts[index].number, decimals: decimals)
            let text = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { room in
                room.baseAddress.map {
                    Array(UnsafeBufferPointer(start: UnsafePointer($0), count: number.write(into: $0)))
                } ?? []
            }
            return LaneClass(place: firsts[index].place, rows: counts[index], text: text)
        }
    }
}

/// Moments by their date.
private struct DateClasses {
    /// The keys of dates up to 2033, which are counted without looking them up.
    private static let near = 1 << 16

    private var counts: [Int] = []
    private var firsts: [(place: CellPlace, moment: Int64)] = []
    private var far: [Int64: Int] = [:]

    mutating func count(_ integers: NarrowIntegers, _ stretch: LaneStretch, _ layout: MomentLayout) {
        if counts.isEmpty {
            counts = Array(repeating: 0, count: Self.near)
            firsts = Array(repeating: (stretch.place, 0), count: Self.near)
        }
        integers.forEachChunk { start, chunk in
            for index in 0..<chunk.count {
                let moment = chunk[index]
                guard moment != .min else { continue }
                let key = layout.dateKey(moment)
                var own = Int(key)
                if key >= Int64(Self.near) {
                    if let known = far[key] {
                        own = known
                    } else {
                        own = counts.count
                        far[key] = own
                        counts.append(0)
                        firsts.append((stretch.place, 0))
                    }
                }
                if counts[own] == 0 { firsts[own] = (stretch.place(of: start + index), moment) }
                counts[own] &+= 1
            }
        }
    }

    /// The classes so far, which are counted anew from here on.
    mutating func take(_ layout: MomentLayout) -> [LaneClass] {
        var classes: [LaneClass] = []
        for index in counts.indices where counts[index] > 0 {
            var text = [UInt8](repeating: 0, count: layout.length)
            text.withUnsafeMutableBufferPointer { room in
                if let base = room.baseAddress { layout.write(firsts[index].moment, into: base) }
            }
            classes.append(LaneClass(place: firsts[index].place, rows: counts[index], text: text))
            counts[index] = 0
        }
        return classes
    }
}

extension LaneStretch {
    /// Where a row stands.
    func place(of row: Int) -> CellPlace {
        CellPlace(piece: place.piece, row: place.row + UInt32(truncatingIfNeeded: row))
    }

    /// A cell as it stood in the file.
    func text(_ integer: Int64, row: Int) -> [UInt8] {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { room in
            room.baseAddress.map {
                Array(
                    UnsafeBufferPointer(start: UnsafePointer($0), count: write(integer, row: row, into: $0)))
            } ?? []
        }
    }
}

extension NarrowIntegers {
    /// Calls `body` with the first row and the integers of one chunk after another.
    func forEachChunk(_ body: (Int, UnsafeBufferPointer<Int64>) -> Void) {
        let size = 4096
        withUnsafeTemporaryAllocation(of: Int64.self, capacity: size) { room in
            guard let base = room.baseAddress else { return }
            for start in stride(from: 0, to: count, by: size) {
                let end = min(start + size, count)
                read(start..<end, into: base)
                body(start, UnsafeBufferPointer(start: base, count: end - start))
            }
        }
    }
}
