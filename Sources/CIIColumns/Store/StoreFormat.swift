internal import Glibc

/// The form of a store's file.
///
/// Every number is little-endian, every block begins at a multiple of 64 bytes, and what lies between blocks is zero.
///
///     0   magic           89 43 49 49 53 0D 0A 1A
///     8   version         32 bits
///     12  zero            32 bits
///     16  file length     64 bits
///     24  directory       64 bits: where it begins
///     32  its length      64 bits
///     40  its checksum    64 bits
///     48  zero            64 bits
///     56  checksum        64 bits: of the 56 bytes before
///     64  blocks, each the elements of one buffer as they lie in memory
///     …   directory       CBOR of a ``StoreDirectory``
public enum StoreFormat {
    /// The version of the form that is written and the only one that is read.
    public static let version = 1
    /// What a store begins with: a byte no text begins with, `CIIS`, and line ends that a transfer as text would change.
    public static let magic: [UInt8] = [0x89, 0x43, 0x49, 0x49, 0x53, 0x0D, 0x0A, 0x1A]

    static let headerLength = 64
    static let alignment = 64
    /// The bytes that have one checksum: few enough to be in a fast cache when what they hold is checked too.
    static let pieceLength = 1 << 18

    /// Whether a file begins as a store does; false where it cannot be read.
    public static func isStore(_ path: String) -> Bool {
        // Without waiting for a writer, where the file is a pipe, of which nothing is taken.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        var beginning = [UInt8](repeating: 0, count: magic.count)
        return pread(descriptor, &beginning, beginning.count, 0) == magic.count && beginning == magic
    }
}

/// Where a block lies in a store, and how to tell that it is as it was written.
struct StoreBlock: Codable, Hashable {
    var offset: Int
    var byteCount: Int
    /// One for each ``StoreFormat/pieceLength`` bytes; the last piece may be short.
    var checksums: [UInt64]
}

/// What a store holds and where.
struct StoreDirectory: Codable {
    var blocks: [StoreBlock]
    var tables: [TableRecord]
    /// The block of what else the writer keeps, an archive of its own.
    var account: Int
}

/// A table of a store.
struct TableRecord: Codable {
    var rowCount: Int
    var columns: [ColumnRecord]
}

/// The beginning of a store.
struct StoreHeader: Equatable {
    var version = StoreFormat.version
    var fileLength: Int
    var directory: Range<Int>
    var directoryChecksum: UInt64

    /// The header's bytes.
    var bytes: [UInt8] {
        var bytes = StoreFormat.magic
        func add(_ number: some FixedWidthInteger) {
            withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
        }
        add(UInt32(version))
        add(UInt32(0))
        add(UInt64(fileLength))
        add(UInt64(directory.lowerBound))
        add(UInt64(directory.count))
        add(directoryChecksum)
        add(UInt64(0))
        add(bytes.withUnsafeBytes { Checksum.of($0) })
        return bytes
    }

    /// The header that a file begins with.
    init(of file: UnsafeRawBufferPointer) throws(StoreProblem) {
        guard file.starts(with: StoreFormat.magic) else { throw .notAStore }
        guard file.count >= StoreFormat.headerLength else {
            throw .wrongLength(bytes: file.count, expected: StoreFormat.headerLength)
        }
        func number(_ place: Int) -> UInt64 {
            UInt64(littleEndian: file.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        }
        let version = Int(number(8) & 0xFFFF_FFFF)
        guard version == StoreFormat.version else {
            throw .otherVersion(found: version, known: StoreFormat.version)
        }
        guard number(56) == Checksum.of(UnsafeRawBufferPointer(rebasing: file[..<56])) else {
            throw .damaged(part: "header", offset: 0)
        }
        guard let length = Int(exactly: number(16)), let start = Int(exactly: number(24)),
            let count = Int(exactly: number(32)), start >= StoreFormat.headerLength, count <= length,
            start <= length - count
        else { throw .inconsistent(part: "header") }
        guard file.count == length else { throw .wrongLength(bytes: file.count, expected: length) }
        self.init(
            version: version, fileLength: length, directory: start..<start + count,
            directoryChecksum: number(40))
    }

    init(
        version: Int = StoreFormat.version, fileLength: Int, directory: Range<Int>, directoryChecksum: UInt64
    ) {
        self.version = version
        self.fileLength = fileLength
        self.directory = directory
        self.directoryChecksum = directoryChecksum
    }
}
