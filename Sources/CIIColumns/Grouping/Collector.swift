/// What is gathered by group in one pass over the rows.
enum Collector {
    case stored(StoredMoments)
    case computed(ComputedMoments)
    case extremes(Extremes)
    case values(ValueLists)
    case binned(BinnedValues)
    case distinct(DistinctCodes)
    /// Gathers nothing. Stands in while a collector is being changed, so that its arrays are not shared and so not copied.
    case none

    /// Whether it gathers nothing.
    var isIdle: Bool { if case .none = self { true } else { false } }

    mutating func add(
        _ rows: Range<Int>, to groups: UnsafePointer<UInt32>, groupCount: Int, _ scratch: BlockScratch
    ) {
        let held = self
        self = .none
        switch consume held {
        case .stored(var part):
            part.grow(to: groupCount)
            part.add(rows, to: groups)
            self = .stored(part)
        case .computed(var part):
            part.grow(to: groupCount)
            part.add(rows, to: groups, scratch)
            self = .computed(part)
        case .extremes(var part):
            part.grow(to: groupCount)
            part.add(rows, to: groups, scratch)
            self = .extremes(part)
        case .values(var part):
            part.add(rows, to: groups, scratch)
            self = .values(part)
        case .binned(var part):
            part.grow(to: groupCount)
            part.add(rows, to: groups, scratch)
            self = .binned(part)
        case .distinct(var part):
            part.grow(to: groupCount)
            part.add(rows, to: groups, scratch)
            self = .distinct(part)
        case .none: return
        }
    }

    /// Takes in what another thread has gathered; both must be of the same request.
    mutating func merge(_ other: Collector, _ into: [UInt32]?, groupCount: Int) {
        let held = self
        self = .none
        switch (consume held, other) {
        case (.stored(var part), .stored(let other)):
            part.grow(to: groupCount)
            part.merge(other, into)
            self = .stored(part)
        case (.computed(var part), .computed(let other)):
            part.grow(to: groupCount)
            part.merge(other, into)
            self = .computed(part)
        case (.extremes(var part), .extremes(let other)):
            part.grow(to: groupCount)
            part.merge(other, into)
            self = .extremes(part)
        case (.values(var part), .values(let other)):
            part.merge(other, into)
            self = .values(part)
        case (.binned(var part), .binned(let other)):
            part.grow(to: groupCount)
            part.merge(other, into)
            self = .binned(part)
        case (.distinct(var part), .distinct(let other)):
            part.grow(to: groupCount)
            part.merge(other, into)
            self = .distinct(part)
        case (.stored, _), (.computed, _), (.extremes, _), (.values, _), (.binned, _), (.distinct, _),
            (.none, _):
            return
        }
    }
}
