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
