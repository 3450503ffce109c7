/// The bytes of an input, unpacked where its first bytes tell a compression.
///
/// Members or frames that follow one another are one text. Packed data that ends too early or is damaged is a failure,
/// so that half of a file is never taken for all of it.
struct UnpackedSource: ~Copyable {
    private enum Stage {
        case beginning
        case plain
        /// In the middle of a member.
        case inMember
        /// After a whole member; another may follow.
        case betweenMembers
        /// After the last member: zeros, which tapes and block devices fill up with.
        case padding
    }

    private var source: ByteSource
    private let name: String
    private let isCancelled: () -> Bool
    private var stage: Stage
    private(set) var compression: Compression?
    private var unpacker: Unpacker?
    /// How many bytes came out.
    private var unpackedCount = 0
    /// Whether the last piece took all its room, so that more may come without further input.
    private var filledRoom = false

    // What was read of the input and not yet used. Raw memory, because it is filled and read in place; freed in
    // `deinit` and never handed out beyond a call.
    private let memory: UnsafeMutablePointer<UInt8>
    private let capacity: Int
    private var start = 0
    private var end = 0

    /// - Parameter isPlain: whether the bytes are known not to be packed, however they begin.
    init(
        _ source: consuming ByteSource, name: String, chunkSize: Int, isPlain: Bool = false,
        isCancelled: @escaping () -> Bool
    ) {
        self.source = source
        stage = isPlain ? .plain : .beginning
        self.name = name
        self.isCancelled = isCancelled
        capacity = max(Compression.longestMagic, min(chunkSize, 1 << 18))
        memory = .allocate(capacity: capacity)
    }

    deinit { memory.deallocate() }

    /// How many bytes were read of the input, packed as they are.
    var position: Int { source.position }
    /// How many bytes the input has, where that is known beforehand.
    var size: Int? { source.size }

    /// Puts the next bytes at the start of `room` and returns how many; none only at the end.
    mutating func read(into room: UnsafeMutableRawBufferPointer) throws(LoadFailure) -> Int {
        if stage == .beginning { try begin() }
        if stage == .plain {
            guard start < end else { return try source.read(into: room) }
            let count = min(room.count, end - start)
            room.copyMemory(from: UnsafeRawBufferPointer(start: memory + start, count: count))
            start += count
            return count
        }
        while true {
            // A member may be long and give nothing: what is asked for each piece is asked here too.
            if isCancelled() { throw .cancelled(name: name) }
            if start == end, !(stage == .inMember && filledRoom), try !refill() {
                guard stage != .inMember else { throw truncated }
                return 0
            }
            switch stage {
            case .beginning, .plain: return 0
            case .padding: try skipPadding()
            case .betweenMembers where memory[start] == 0 && compression == .gzip: stage = .padding
            case .betweenMembers, .inMember:
                let count = try unpack(into: room)
                if count > 0 { return count }
            }
        }
    }

    /// Reads what tells a compression.
    private mutating func begin() throws(LoadFailure) {
        while end < Compression.longestMagic {
            let count = try source.read(into: rest)
            if count == 0 { break }
            end += count
        }
        compression = Compression(beginningOf: UnsafeBufferPointer(start: memory, count: end))
        guard let compression else {
            stage = .plain
            return
        }
        stage = .betweenMembers
        unpacker = Unpacker(compression)
    }

    private var rest: UnsafeMutableRawBufferPointer {
        UnsafeMutableRawBufferPointer(start: memory + end, count: capacity - end)
    }

    /// Reads more packed bytes where none are left; false at the end.
    private mutating func refill() throws(LoadFailure) -> Bool {
        (start, end) = (0, 0)
        end = try source.read(into: rest)
        return end > 0
    }

    private mutating func skipPadding() throws(LoadFailure) {
        while start < end {
            guard memory[start] == 0 else { throw damaged("something else follows it") }
            start += 1
        }
    }

    private mutating func unpack(into room: UnsafeMutableRawBufferPointer) throws(LoadFailure) -> Int {
        let packed = UnsafeBufferPointer(start: memory + start, count: end - start)
        guard let step = unpacker?.unpack(packed, into: room) else { throw damaged("no memory is left") }
        start += step.consumed
        unpackedCount += step.produced
        filledRoom = step.produced == room.count
        switch step.state {
        case .goesOn:
            stage = .inMember
            if step.consumed == 0, step.produced == 0, packed.count > 0 { throw damaged("it goes nowhere") }
        case .finished: stage = .betweenMembers
        case .damaged(let problem): throw damaged(problem)
        }
        return step.produced
    }

    private var truncated: LoadFailure {
        .packedCutShort(
            name: name, compression: compression ?? .gzip, bytes: source.position, unpacked: unpackedCount)
    }

    private func damaged(_ problem: String) -> LoadFailure {
        .packedDamaged(
            name: name, compression: compression ?? .gzip, bytes: source.position,
            unpacked: unpackedCount, problem: problem)
    }
}
