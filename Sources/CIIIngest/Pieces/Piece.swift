import CStructure

/// A part of a text in memory of its own, from the start of a record to the end of one, and room for its index.
///
/// One worker has it at a time and fills it again and again. Room that is not used costs no memory, because the system
/// gives pages when they are first written.
final class Piece {
    /// How many bytes before the first and behind the last can be read, so that numbers may be taken from eight bytes
    /// and a scan from sixty-four; both are zeros.
    static let margin = 64

    /// The most bytes.
    let capacity: Int
    /// The first byte.
    let bytes: UnsafeMutablePointer<UInt8>
    /// How many bytes.
    private(set) var count = 0
    /// Its place among the pieces of the queue that filled it, from 0.
    private(set) var number = 0

    /// Where fields end, from 1 on; what is in front stands for a field that ends just before the first byte.
    let ends: UnsafeMutablePointer<UInt32>
    /// Where lines end inside of quotes.
    let innerLines: UnsafeMutablePointer<UInt32>
    /// A bit for each 64 bytes of which one is outside of ASCII.
    let highBlocks: UnsafeMutablePointer<UInt64>
    /// Room behind the bytes for values that are not written as they are read, and how much of it there is.
    let scratch: Int
    let scratchCapacity: Int

    // Raw memory, because it is written by the system and by C, and read in loops over rows; freed in `deinit`, never
    // handed out beyond the life of the piece.
    private let memory: UnsafeMutablePointer<UInt8>

    init(capacity: Int) {
        self.capacity = capacity
        scratch = capacity + Self.margin
        scratchCapacity = 2 * capacity
        memory = .allocate(capacity: Self.margin + scratch + scratchCapacity + Self.margin)
        memory.initialize(repeating: 0, count: Self.margin)
        bytes = memory + Self.margin
        let room = capacity + Int(CII_STRUCTURE_SLACK)
        ends = .allocate(capacity: room + 1)
        ends[0] = UInt32.max
        innerLines = .allocate(capacity: room)
        highBlocks = .allocate(capacity: capacity / 4096 + 1)
    }

    deinit {
        memory.deallocate()
        ends.deallocate()
        innerLines.deallocate()
        highBlocks.deallocate()
    }

    /// The bytes.
    var text: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: count) }

    /// Says that the first `count` bytes were written anew.
    func fill(count: Int, number: Int) {
        self.count = count
        self.number = number
        (bytes + count).update(repeating: 0, count: Self.margin)
    }

    /// Where the structure of the bytes is written.
    var room: cii_structure_room {
        cii_structure_room(ends: ends + 1, inner_lines: innerLines, high_blocks: highBlocks)
    }
}
