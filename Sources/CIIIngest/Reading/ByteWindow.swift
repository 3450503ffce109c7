/// The part of an input that is being looked at: bytes not yet done with, and as many after them as were read.
///
/// A reader takes records from the front, says how far it got with ``discard(_:)`` and asks for more; a record that
/// is longer than what is there makes the window grow. Nothing else of the input is held.
final class ByteWindow {
    /// The first byte not yet done with.
    var base: UnsafePointer<UInt8> { UnsafePointer(memory + start) }
    /// How many bytes there are from `base` on.
    var count: Int { end - start }
    /// Whether the input has no byte after these; where the end is kept back, only once a record has asked for more.
    var isAtEnd: Bool { holdsAll && !keepsEndBack }
    /// Whether the last byte of the input is one of these.
    private(set) var holdsAll = false
    /// How many bytes of the text lie before `base`.
    private(set) var offset = 0
    /// Where in the text the record begins that first asked for bytes after the last one; nil where none did.
    private(set) var openRecord: Int?
    /// How many bytes of the input were read so far, packed as they are.
    var bytesRead: Int { source.position }
    /// The compression that is undone; nil where there is none.
    var compression: Compression? { source.compression }
    /// The order of the UTF-16 that was brought to UTF-8; nil where the bytes are the input's.
    var utf16: UTF16Order? { source.utf16 }
    /// How many bytes the input has, where that is known beforehand.
    var size: Int? { source.size }

    // Raw memory, because an array would be copied or checked on each refill; freed in `deinit`, never handed out
    // beyond the next refill.
    private var memory: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var start = 0
    private var end = 0
    private let chunkSize: Int
    private var source: TextSource
    /// Where in the text the record at hand begins.
    private var record = 0
    private var keepsEndBack: Bool

    /// - Parameter keepingEndBack: whether records are read as if more came after the last byte, up to the first for
    ///   which it matters: what lies before ``openRecord`` is whole, whatever is appended.
    init(_ source: consuming TextSource, chunkSize: Int, keepingEndBack: Bool = false) {
        self.source = source
        keepsEndBack = keepingEndBack
        self.chunkSize = max(1, chunkSize)
        capacity = self.chunkSize
        memory = .allocate(capacity: capacity)
    }

    deinit { memory.deallocate() }

    /// The bytes from `base` on.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

    /// Forgets the first bytes: `base` moves on by as many.
    func discard(_ bytes: Int) {
        start += bytes
        offset += bytes
    }

    /// Says that the next record begins at `position`.
    func beginRecord(at position: Int) { record = offset + position }

    /// Reads more behind what is there, for which `base` may move; returns false where there was no more.
    func fill() throws(LoadFailure) -> Bool {
        guard !holdsAll else { return false }
        if start > 0 {
            memory.update(from: memory + start, count: count)
            end -= start
            start = 0
        }
        // A record that outgrows the window doubles it, so that moving it stays linear.
        if end + chunkSize > capacity {
            let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: max(capacity * 2, end + chunkSize))
            larger.update(from: memory, count: end)
            memory.deallocate()
            memory = larger
            capacity = max(capacity * 2, end + chunkSize)
        }
        let room = UnsafeMutableRawBufferPointer(start: memory + end, count: chunkSize)
        let read = try source.read(into: room)
        holdsAll = read == 0
        end += read
        return read > 0
    }

    /// Reads on until what is there has doubled, or the input ends.
    ///
    /// The record in front is then scanned from its start again; were it scanned after each small piece that a pipe
    /// gives, a long one would take time quadratic in its length.
    func fillForRescan() throws(LoadFailure) {
        let pending = count
        guard try fill() else {
            if openRecord == nil { openRecord = record }
            keepsEndBack = false
            return
        }
        try fill(upTo: pending * 2)
    }

    /// Reads until at least `wanted` bytes are there or the input ends.
    func fill(upTo wanted: Int) throws(LoadFailure) {
        while count < wanted, try fill() {}
    }

    /// Moves the next bytes to the start of `room`: those that are there, otherwise those that the input gives next;
    /// returns how many, none only at the end.
    func hand(to room: UnsafeMutableRawBufferPointer) throws(LoadFailure) -> Int {
        guard count == 0 else {
            let handed = min(count, room.count)
            room.copyMemory(from: UnsafeRawBufferPointer(start: base, count: handed))
            discard(handed)
            return handed
        }
        guard !holdsAll else { return 0 }
        let read = try source.read(into: room)
        holdsAll = read == 0
        offset += read
        return read
    }

    /// Puts bytes that were handed out or discarded last in front of what is there.
    func putBack(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let first = bytes.baseAddress else { return }
        if start < bytes.count {
            let held = count
            let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count + held + chunkSize)
            (larger + bytes.count).update(from: memory + start, count: held)
            memory.deallocate()
            memory = larger
            capacity = bytes.count + held + chunkSize
            (start, end) = (bytes.count, bytes.count + held)
        }
        start -= bytes.count
        offset -= bytes.count
        (memory + start).update(from: first, count: bytes.count)
    }
}
