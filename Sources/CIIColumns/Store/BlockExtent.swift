/// What is to be known of the elements of a block before they may lead anywhere, gathered piece by piece.
protocol BlockExtent: Sendable {
    associatedtype Element: BitwiseCopyable & Sendable

    /// The extent of no elements.
    init()
    /// Takes in the elements that follow.
    mutating func add(_ elements: UnsafeBufferPointer<Element>)
    /// Takes in what follows.
    mutating func merge(_ other: Self)
}

/// Nothing beyond the bytes themselves.
struct BytesExtent: BlockExtent {
    mutating func add(_ elements: UnsafeBufferPointer<UInt8>) {}
    mutating func merge(_ other: BytesExtent) {}
}

/// How many elements a loop takes: as many as a first-level cache holds, so that each loop does one thing.
private let elementsPerRun = 4_096

/// Calls `body` with runs of at most ``elementsPerRun`` elements.
@inline(__always)
private func forEachRun<Element>(
    _ elements: UnsafeBufferPointer<Element>, _ body: (UnsafePointer<Element>, Int) -> Void
) {
    guard let base = elements.baseAddress else { return }
    for start in stride(from: 0, to: elements.count, by: elementsPerRun) {
        body(base + start, min(elementsPerRun, elements.count - start))
    }
}

/// How many elements are a number, counted at their own width by so few at a time that it holds the count.
@inline(__always)
private func occurrences<Number: FixedWidthInteger>(
    of number: Number, among elements: UnsafePointer<Number>, _ count: Int
) -> Int {
    let few = 96
    var found = 0
    var start = 0
    while start &+ few <= count {
        var part: Number = 0
        for row in 0..<few { part &+= elements[start &+ row] == number ? 1 : 0 }
        found &+= Int(truncatingIfNeeded: part)
        start &+= few
    }
    while start < count {
        found &+= elements[start] == number ? 1 : 0
        start &+= 1
    }
    return found
}

/// The lowest and highest of packed integers, and how many are missing.
///
/// The lowest value of the width is missing: one less, and it is the highest, so that no loop has to ask.
struct PackedExtent<Integer: FixedWidthInteger & SignedInteger & BitwiseCopyable & Sendable>: BlockExtent {
    private var leastLessOne = Integer.max
    private var greatest = Integer.min
    var missing = 0

    /// The lowest and highest value; `nil` where all are missing.
    var bounds: ClosedRange<Int64>? {
        greatest == .min ? nil : Int64(leastLessOne &+ 1)...Int64(greatest)
    }

    mutating func add(_ elements: UnsafeBufferPointer<Integer>) {
        var (least, greatest, missing) = (leastLessOne, self.greatest, 0)
        forEachRun(elements) { elements, count in
            for row in 0..<count { least = min(least, elements[row] &- 1) }
            for row in 0..<count { greatest = max(greatest, elements[row]) }
            missing &+= occurrences(of: .min, among: elements, count)
        }
        leastLessOne = least
        self.greatest = greatest
        self.missing += missing
    }

    mutating func merge(_ other: Self) {
        leastLessOne = min(leastLessOne, other.leastLessOne)
        greatest = max(greatest, other.greatest)
        missing += other.missing
    }
}

/// How many of codes are missing, and that all others lie below a number.
struct CodeExtent<Code: FixedWidthInteger & UnsignedInteger & BitwiseCopyable & Sendable>: BlockExtent {
    // One more than a code, so that the missing one, which is the highest, is the lowest.
    private var greatestPlusOne = Code.zero
    var missing = 0

    /// One more than the highest code; 0 where all are missing.
    var end: Int { Int(greatestPlusOne) }

    mutating func add(_ elements: UnsafeBufferPointer<Code>) {
        var (greatest, missing) = (greatestPlusOne, 0)
        forEachRun(elements) { elements, count in
            for row in 0..<count { greatest = max(greatest, elements[row] &+ 1) }
            missing &+= occurrences(of: .max, among: elements, count)
        }
        greatestPlusOne = greatest
        self.missing += missing
    }

    mutating func merge(_ other: Self) {
        greatestPlusOne = max(greatestPlusOne, other.greatestPlusOne)
        missing += other.missing
    }
}

/// The number that is counted.
protocol CountedNumber: Sendable {
    static var counted: UInt32 { get }
}

/// Two, which is missing among yes and no.
enum MissingTruth: CountedNumber { static var counted: UInt32 { 2 } }

/// Zero, which is free among the slots of a dictionary.
enum FreeSlot: CountedNumber { static var counted: UInt32 { 0 } }

/// The highest of numbers from zero on, and how many are the one that is counted.
struct CountExtent<
    Number: FixedWidthInteger & UnsignedInteger & BitwiseCopyable & Sendable, Counted: CountedNumber
>:
    BlockExtent
{
    var high = Number.zero
    var counted = 0

    mutating func add(_ elements: UnsafeBufferPointer<Number>) {
        let number = Number(truncatingIfNeeded: Counted.counted)
        var (high, counted) = (self.high, 0)
        forEachRun(elements) { elements, count in
            for row in 0..<count { high = max(high, elements[row]) }
            counted &+= occurrences(of: number, among: elements, count)
        }
        self.high = high
        self.counted += counted
    }

    mutating func merge(_ other: Self) {
        high = max(high, other.high)
        counted += other.counted
    }
}

/// Whether integers ascend, and from where to where.
struct AscendingExtent<Integer: FixedWidthInteger & BitwiseCopyable & Sendable>: BlockExtent {
    var first: Integer?
    var last: Integer?
    var ascends = true

    mutating func add(_ elements: UnsafeBufferPointer<Integer>) {
        guard let first = elements.first else { return }
        var ascends = last.map { $0 <= first } ?? true
        var last = first
        for element in elements {
            ascends = ascends && last <= element
            last = element
        }
        self.ascends = self.ascends && ascends
        self.last = last
        self.first = self.first ?? first
    }

    mutating func merge(_ other: Self) {
        if let last, let first = other.first { ascends = ascends && last <= first }
        ascends = ascends && other.ascends
        first = first ?? other.first
        last = other.last ?? last
    }
}

/// Whether numbers are finite.
struct FiniteExtent: BlockExtent {
    var areFinite = true

    mutating func add(_ elements: UnsafeBufferPointer<Double>) {
        var endless = 0
        for element in elements { endless &+= element.isFinite ? 0 : 1 }
        areFinite = areFinite && endless == 0
    }

    mutating func merge(_ other: FiniteExtent) { areFinite = areFinite && other.areFinite }
}

/// How many bits are zero.
struct BitExtent: BlockExtent {
    var zeros = 0

    mutating func add(_ elements: UnsafeBufferPointer<UInt64>) {
        for element in elements { zeros &+= (~element).nonzeroBitCount }
    }

    mutating func merge(_ other: BitExtent) { zeros += other.zeros }
}
