import Glibc

/// Bytes on their way to standard output, a megabyte at a time.
struct OutputBytes: ~Copyable {
    /// That the other end does not take what is written.
    struct Failure: Error {
        let reason: String
    }

    private static let capacity = 1 << 20
    /// More than a record takes.
    private static let margin = 1 << 12

    private let storage = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    private var count = 0

    deinit { storage.deallocate() }

    mutating func append(_ byte: UInt8) {
        storage[count] = byte
        count += 1
    }

    mutating func append(_ text: StaticString) {
        memcpy(storage + count, text.utf8Start, text.utf8CodeUnitCount)
        count += text.utf8CodeUnitCount
    }

    mutating func append(_ words: borrowing WordBytes, _ place: Int) {
        let range = words.ends[place]..<words.ends[place + 1]
        words.bytes.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress else { return }
            memcpy(storage + count, start + range.lowerBound, range.count)
        }
        count += range.count
    }

    /// A whole number from 0, in decimal digits.
    mutating func append(number: Int) {
        var length = 1
        var limit = 10
        while number >= limit {
            length += 1
            limit *= 10
        }
        append(number: number, width: length)
    }

    /// The last `width` decimal digits of a whole number from 0.
    mutating func append(number: Int, width: Int) {
        var rest = UInt(bitPattern: number)
        var place = count + width
        while place > count {
            place -= 1
            storage[place] = UInt8(truncatingIfNeeded: rest % 10) + UInt8(ascii: "0")
            rest /= 10
        }
        count += width
    }

    /// Writes what is there where another record might not find room.
    mutating func makeRoom() throws(Failure) {
        if count > Self.capacity - Self.margin { try flush() }
    }

    /// Writes all that is there.
    mutating func flush() throws(Failure) {
        var start = 0
        while start < count {
            let written = write(STDOUT_FILENO, storage + start, count - start)
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw Failure(reason: String(cString: strerror(errno))) }
            start += written
        }
        count = 0
    }
}
