/// Room for the vectors of one block, lent and taken back in the manner of a stack; one for each thread.
final class BlockScratch {
    let capacity: Int
    private var freeNumbers: [UnsafeMutablePointer<Double>] = []
    private var freeTruths: [UnsafeMutablePointer<UInt8>] = []
    private var freeCodes: [UnsafeMutablePointer<UInt32>] = []
    private var freeIntegers: [UnsafeMutablePointer<Int64>] = []
    private var freeTexts: [UnsafeMutablePointer<TextSlice>] = []

    init(capacity: Int) {
        self.capacity = capacity
    }

    deinit {
        for vector in freeNumbers { vector.deallocate() }
        for vector in freeTruths { vector.deallocate() }
        for vector in freeCodes { vector.deallocate() }
        for vector in freeIntegers { vector.deallocate() }
        for vector in freeTexts { vector.deallocate() }
    }

    func withNumbers<Result>(_ body: (UnsafeMutablePointer<Double>) -> Result) -> Result {
        let vector = freeNumbers.popLast() ?? .allocate(capacity: capacity)
        defer { freeNumbers.append(vector) }
        return body(vector)
    }

    func withTruths<Result>(_ body: (UnsafeMutablePointer<UInt8>) -> Result) -> Result {
        let vector = freeTruths.popLast() ?? .allocate(capacity: capacity)
        defer { freeTruths.append(vector) }
        return body(vector)
    }

    /// Lends several vectors of bytes.
    func withBytes<Result>(_ count: Int, _ body: ([UnsafeMutablePointer<UInt8>]) -> Result) -> Result {
        let vectors = (0..<count).map { _ in freeTruths.popLast() ?? .allocate(capacity: capacity) }
        defer { freeTruths += vectors }
        return body(vectors)
    }

    func withCodes<Result>(_ body: (UnsafeMutablePointer<UInt32>) -> Result) -> Result {
        let vector = freeCodes.popLast() ?? .allocate(capacity: capacity)
        defer { freeCodes.append(vector) }
        return body(vector)
    }

    func withIntegers<Result>(_ body: (UnsafeMutablePointer<Int64>) -> Result) -> Result {
        let vector = freeIntegers.popLast() ?? .allocate(capacity: capacity)
        defer { freeIntegers.append(vector) }
        return body(vector)
    }

    func withTexts<Result>(_ body: (UnsafeMutablePointer<TextSlice>) -> Result) -> Result {
        let vector = freeTexts.popLast() ?? .allocate(capacity: capacity)
        defer { freeTexts.append(vector) }
        return body(vector)
    }
}

/// The bytes of one row's text; a negative count is a missing text.
struct TextSlice: BitwiseCopyable {
    var start: UnsafePointer<UInt8>?
    var count: Int

    static var missing: TextSlice { TextSlice(start: nil, count: -1) }

    init(start: UnsafePointer<UInt8>?, count: Int) {
        self.start = start
        self.count = count
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        start = bytes.baseAddress
        count = bytes.count
    }

    var isMissing: Bool { count < 0 }
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: max(count, 0)) }
}
