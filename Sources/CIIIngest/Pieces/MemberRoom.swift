import CStructure

/// Room for the index of JSON lines in a piece, and for where their values are.
///
/// One worker has it, with its piece, and uses it again and again.
final class MemberRoom {
    /// The most values of a piece, those that are not there among them.
    static let valueLimit = 1 << 22

    /// A bit for each 64 bytes of which one is a backslash.
    let escapeBlocks: UnsafeMutablePointer<UInt64>
    /// For each record the first of its marks.
    private(set) var firstMarks: UnsafeMutablePointer<UInt32>
    /// For each record 1 where it is written as the template is, else 0.
    private(set) var isRegular: UnsafeMutablePointer<UInt8>
    /// For each record the quotes around values that are strings.
    private(set) var quotes: UnsafeMutablePointer<UInt32>
    /// For each record the lengths of its values, laid over one another: 0 where none has a byte.
    private(set) var filled: UnsafeMutablePointer<UInt32>
    /// For each column where the values of the records are.
    private(set) var starts: UnsafeMutablePointer<UInt32>
    private(set) var lengths: UnsafeMutablePointer<UInt32>

    // Raw memory, because it is written and read in loops over rows; freed in `deinit`, never handed out beyond the life
    // of the room.
    private var recordCapacity = 0
    private var valueCapacity = 0

    /// - Parameter capacity: the most bytes of a piece.
    init(capacity: Int) {
        escapeBlocks = .allocate(capacity: capacity / 4096 + 1)
        firstMarks = .allocate(capacity: 0)
        isRegular = .allocate(capacity: 0)
        quotes = .allocate(capacity: 0)
        filled = .allocate(capacity: 0)
        starts = .allocate(capacity: 0)
        lengths = .allocate(capacity: 0)
    }

    deinit {
        escapeBlocks.deallocate()
        freeRecords()
        freeValues()
    }

    /// Makes room for records, and for a value of each column of each; none of the values has a byte.
    func prepare(records: Int, columns: Int) {
        if records > recordCapacity {
            freeRecords()
            recordCapacity = records * 2
            firstMarks = .allocate(capacity: recordCapacity)
            isRegular = .allocate(capacity: recordCapacity)
            quotes = .allocate(capacity: recordCapacity)
            filled = .allocate(capacity: recordCapacity)
        }
        if records * columns > valueCapacity {
            freeValues()
            valueCapacity = records * columns * 2
            starts = .allocate(capacity: valueCapacity)
            lengths = .allocate(capacity: valueCapacity)
        }
        quotes.initialize(repeating: 0, count: records)
        filled.initialize(repeating: 0, count: records)
        starts.initialize(repeating: 0, count: records * columns)
        lengths.initialize(repeating: 0, count: records * columns)
    }

    private func freeRecords() {
        firstMarks.deallocate()
        isRegular.deallocate()
        quotes.deallocate()
        filled.deallocate()
    }

    private func freeValues() {
        starts.deallocate()
        lengths.deallocate()
    }
}
