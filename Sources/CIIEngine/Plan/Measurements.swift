import CIIColumns

/// What is asked of each group, each thing once however many figures rest on it.
struct Measurements {
    private(set) var all: [Measurement] = []

    /// The place of `measurement` in the answer, adding it where it is new.
    mutating func index(of measurement: Measurement) -> Int {
        if let known = all.firstIndex(of: measurement) { return known }
        all.append(measurement)
        return all.count - 1
    }

    mutating func index(of accumulator: Accumulator, where condition: RowCondition = .always) -> Int {
        index(of: Measurement(accumulator, where: condition))
    }
}
