/// Different texts that are one name and a number behind it, such as `C0000001`, in ascending order of the numbers:
/// generated where they are asked for, and held as nothing but the numbers that are there.
public struct NumberedTexts: Sendable, Hashable {
    /// What stands before the numbers.
    public let prefix: [UInt8]
    /// How many digits every number has, zeros in front; 0 where they have none in front.
    public let width: Int
    /// The lowest number, from 0 on.
    public let lowest: Int64
    /// How far each number is above the lowest, ascending; empty where they follow one another without a gap.
    public let distances: ColumnBuffer<UInt32>
    /// How many there are.
    public let count: Int

    /// The most bytes of a text.
    static let byteLimit = 64

    /// Texts with the numbers from `lowest` on; nil where a text would be too long.
    ///
    /// - Parameter distances: how far each is above the lowest, ascending and each once; empty where all `count` of them
    ///   follow one another.
    public init?(
        prefix: [UInt8], width: Int, lowest: Int64, distances: ColumnBuffer<UInt32>, count: Int
    ) {
        guard prefix.count + max(width, 19) <= Self.byteLimit, width >= 0, lowest >= 0, count >= 0,
            distances.isEmpty || distances.count == count
        else { return nil }
        self.prefix = prefix
        self.width = width
        self.lowest = lowest
        self.distances = distances
        self.count = count
    }

    /// Whether the order of the numbers is that of the bytes.
    var isInByteOrder: Bool { width > 0 }

    private func number(_ index: Int) -> Int64 {
        lowest &+ (distances.isEmpty ? Int64(index) : Int64(distances[index]))
    }

    /// The bytes of a text, lent for the call.
    func withBytes<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.byteLimit) { room in
            var length = 0
            for byte in prefix {
                room[length] = byte
                length += 1
            }
            var rest = number(index)
            var digits = max(width, 1)
            if width == 0 {
                var bound: Int64 = 10
                while digits < 19, rest >= bound {
                    digits += 1
                    bound = bound.multipliedReportingOverflow(by: 10).partialValue
                }
            }
            for place in stride(from: length + digits - 1, through: length, by: -1) {
                room[place] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
                rest /= 10
            }
            return body(UnsafeBufferPointer(rebasing: room[..<(length + digits)]))
        }
    }

    /// The place of a text; nil where it is not among them.
    func index(of text: UnsafeBufferPointer<UInt8>) -> Int? {
        let digits = text.count - prefix.count
        guard width > 0 ? digits == width : (1...18).contains(digits), text.starts(with: prefix) else {
            return nil
        }
        var number: Int64 = 0
        for byte in text[prefix.count...] {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            number = number &* 10 &+ Int64(byte - 0x30)
        }
        guard width > 0 || digits == 1 || text[prefix.count] != 0x30, number >= lowest else { return nil }
        return index(ofDistance: number - lowest)
    }

    private func index(ofDistance distance: Int64) -> Int? {
        guard !distances.isEmpty else { return distance < Int64(count) ? Int(distance) : nil }
        guard let distance = UInt32(exactly: distance) else { return nil }
        return distances.withUnsafeBufferPointer { distances in
            var low = 0
            var high = distances.count
            while low < high {
                let middle = (low + high) / 2
                if distances[middle] < distance { low = middle + 1 } else { high = middle }
            }
            return low < distances.count && distances[low] == distance ? low : nil
        }
    }
}
