/// Puts values in order again and again, the greatest first, without a comparison or an allocation.
///
/// The values of one turn are spread over 32 bits between their least and their greatest and sorted by those (radix sort); values
/// that fall on the same number, which are equal or as good as, are put right one run at a time.
struct DescendingOrder {
    /// The most values.
    let capacity: Int
    /// A number of 32 bits and, below it, whose it is.
    private var items: [UInt64]
    private var spare: [UInt64]
    private var counts: [UInt32]

    /// Room for so many values.
    init(capacity: Int) {
        precondition(capacity <= Int(UInt32.max), "places have 32 bits")
        self.capacity = capacity
        items = [UInt64](repeating: 0, count: capacity)
        spare = items
        counts = [UInt32](repeating: 0, count: capacity < Self.manyValues ? 4 << 8 : 3 << 11)
    }

    /// From here on three digits of 11 bits are faster than four of 8.
    private static let manyValues = 1500

    /// Calls `body` with the places of the finite values, the greatest first, those that are equal in their order.
    ///
    /// The place is in the low 32 bits of each item.
    @inline(__always)
    mutating func withOrder(
        of values: UnsafeBufferPointer<Double>, _ body: (UnsafeBufferPointer<UInt64>) -> Void
    ) {
        precondition(values.count <= capacity, "no more values than there is room for")
        let bits = counts.count == 4 << 8 ? 8 : 11
        items.withUnsafeMutableBufferPointer { items in
            spare.withUnsafeMutableBufferPointer { spare in
                counts.withUnsafeMutableBufferPointer { counts in
                    let isInSpare = Self.sort(values, items, spare, counts, bits: bits)
                    let sorted = isInSpare.other ? spare : items
                    let slice = UnsafeMutableBufferPointer(rebasing: sorted[0..<isInSpare.count])
                    Self.putRunsRight(slice, values)
                    body(UnsafeBufferPointer(slice))
                }
            }
        }
    }

    private static func sort(
        _ values: UnsafeBufferPointer<Double>, _ items: UnsafeMutableBufferPointer<UInt64>,
        _ spare: UnsafeMutableBufferPointer<UInt64>, _ counts: UnsafeMutableBufferPointer<UInt32>, bits: Int
    ) -> (count: Int, other: Bool) {
        var (least, most) = (Double.infinity, -Double.infinity)
        for value in values where value.isFinite {
            least = value < least ? value : least
            most = value > most ? value : most
        }
        let size = 1 << bits
        let mask = UInt64(size - 1)
        let digits = counts.count >> bits
        counts.update(repeating: 0)
        // A range that has no finite width leaves all on one number, for the runs to be sorted.
        let range = most - least
        let scale = range > 0 && range.isFinite ? min(4_294_967_295 / range, 0x1p1000) : 0
        var count = 0
        for place in values.indices where values[place].isFinite {
            // The low bits of a number over 2^52 are the whole number nearest to what was added; nothing here can trap.
            let number = ((most - values[place]) * scale + 0x1p52).bitPattern & 0xFFFF_FFFF
            items[count] = number << 32 | UInt64(truncatingIfNeeded: place)
            for digit in 0..<digits {
                let bucket = Int(truncatingIfNeeded: number >> UInt64(digit &* bits) & mask)
                counts[digit << bits + bucket] &+= 1
            }
            count += 1
        }
        var (from, to) = (items, spare)
        var isInSpare = false
        for digit in 0..<digits {
            let own = UnsafeMutableBufferPointer(rebasing: counts[digit << bits..<(digit + 1) << bits])
            guard !own.contains(UInt32(truncatingIfNeeded: count)) else { continue }
            var start: UInt32 = 0
            for bucket in own.indices {
                let next = start &+ own[bucket]
                own[bucket] = start
                start = next
            }
            let shift = UInt64(32 + digit &* bits)
            for place in 0..<count {
                let item = from[place]
                let bucket = Int(truncatingIfNeeded: item >> shift & mask)
                to[Int(own[bucket])] = item
                own[bucket] &+= 1
            }
            swap(&from, &to)
            isInSpare.toggle()
        }
        return (count, isInSpare)
    }

    /// Sorts the runs of one number by the values themselves.
    private static func putRunsRight(
        _ sorted: UnsafeMutableBufferPointer<UInt64>, _ values: UnsafeBufferPointer<Double>
    ) {
        var first = 0
        for place in 1..<max(sorted.count, 1) where sorted[place] >> 32 != sorted[place - 1] >> 32 {
            if place - first > 1 { putRight(sorted, first..<place, values) }
            first = place
        }
        if sorted.count - first > 1 { putRight(sorted, first..<sorted.count, values) }
    }

    private static func putRight(
        _ sorted: UnsafeMutableBufferPointer<UInt64>, _ run: Range<Int>, _ values: UnsafeBufferPointer<Double>
    ) {
        func value(_ item: UInt64) -> Double { values[Int(truncatingIfNeeded: item & 0xFFFF_FFFF)] }
        let isSorted = run.dropFirst().allSatisfy { value(sorted[$0 - 1]) >= value(sorted[$0]) }
        guard !isSorted else { return }
        var slice = UnsafeMutableBufferPointer(rebasing: sorted[run])
        slice.sort {
            let (one, other) = (value($0), value($1))
            return one != other ? one > other : $0 < $1
        }
    }
}
