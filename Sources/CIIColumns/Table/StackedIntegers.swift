/// Packed integers of several columns one after another, each multiplied so that all count the same unit.
struct StackedIntegers {
    enum Part {
        /// Integers to multiply by a factor.
        case integers(PackedIntegers, factor: Int64)
        /// So many missing rows.
        case missing(Int)
    }

    fileprivate let parts: [Part]
    fileprivate private(set) var rowCount = 0
    fileprivate private(set) var missingCount = 0
    fileprivate private(set) var bounds: ClosedRange<Int64>?

    /// `nil` where a product does not fit 64 bits.
    init?(_ parts: [Part]) {
        self.parts = parts
        for part in parts {
            switch part {
            case .missing(let count):
                rowCount += count
                missingCount += count
            case .integers(let integers, let factor):
                rowCount += integers.count
                missingCount += integers.missingCount
                guard let own = integers.bounds else { continue }
                let low = own.lowerBound.multipliedReportingOverflow(by: factor)
                let high = own.upperBound.multipliedReportingOverflow(by: factor)
                if low.overflow || high.overflow || low.partialValue == .min { return nil }
                bounds =
                    min(
                        bounds?.lowerBound ?? .max, low.partialValue)...max(
                        bounds?.upperBound ?? .min, high.partialValue)
            }
        }
    }

    fileprivate func written<Integer: StoredInteger>() -> [Integer] {
        [Integer](unsafeUninitializedCapacity: rowCount) { integers, count in
            var rest = integers[...]
            for part in parts {
                switch part {
                case .missing(let count):
                    UnsafeMutableBufferPointer(rebasing: rest.prefix(count)).initialize(repeating: .min)
                    rest = rest.dropFirst(count)
                case .integers(let packed, let factor):
                    let target = UnsafeMutableBufferPointer(rebasing: rest.prefix(packed.count))
                    if let base = target.baseAddress {
                        packed.read(
                            0..<packed.count, times: Integer(truncatingIfNeeded: factor), into: base)
                    }
                    rest = rest.dropFirst(packed.count)
                }
            }
            count = rowCount
        }
    }
}

extension PackedIntegers {
    /// The integers of all parts at the narrowest width that holds them.
    init(_ stacked: StackedIntegers) {
        let bounds = stacked.bounds
        let values: Values =
            if Int8.holds(bounds) {
                Int8.values(stacked.written())
            } else if Int16.holds(bounds) {
                Int16.values(stacked.written())
            } else if Int32.holds(bounds) {
                Int32.values(stacked.written())
            } else {
                Int64.values(stacked.written())
            }
        self.init(values: values, missingCount: stacked.missingCount, bounds: bounds)
    }
}
