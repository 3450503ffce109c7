internal import Glibc

/// Writes tables and an account of them into a file that can be opened by mapping.
///
/// The file stands beside its place under another name until ``finish(account:)`` puts it there whole; a writer that is
/// let go before leaves nothing behind. The same tables and account give the same bytes.
public final class StoreWriter {
    private let path: String
    private let draft: String
    private var descriptor: Int32
    private var length = StoreFormat.headerLength
    private var blocks: [StoreBlock] = []
    /// Blocks by their checksums, so that what several columns share is written once.
    private var known: [[UInt64]: [Int]] = [:]
    private var tables: [TableRecord] = []

    /// Begins a store at a path, which a file of that name keeps until the end.
    public init(path: String) throws(StoreProblem) {
        self.path = path
        draft = "\(path).\(getpid()).part"
        descriptor = open(draft, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Self.systemProblem() }
        var status = stat()
        if stat(path, &status) == 0 { fchmod(descriptor, status.st_mode & 0o7777) }
    }

    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
        unlink(draft)
    }

    /// Writes a table; its number.
    public func add(_ table: Table) throws(StoreProblem) -> Int {
        var columns: [ColumnRecord] = []
        for column in table.columns { columns.append(try ColumnRecord(column, in: self)) }
        tables.append(TableRecord(rowCount: table.rowCount, columns: columns))
        return tables.count - 1
    }

    /// Writes the account, ends the file and puts it in its place.
    public func finish(account: some Encodable) throws(StoreProblem) {
        guard let bytes = try? ArchiveEncoder.bytes(of: account) else {
            throw .inconsistent(part: "account")
        }
        let account = try block(ColumnBuffer(bytes))
        let directory = StoreDirectory(blocks: blocks, tables: tables, account: account)
        guard let bytes = try? ArchiveEncoder.bytes(of: directory) else {
            throw .inconsistent(part: "directory")
        }
        let start = length
        try append(bytes)
        let header = StoreHeader(
            fileLength: length, directory: start..<start + bytes.count,
            directoryChecksum: bytes.withUnsafeBytes { Checksum.of($0) })
        try write(header.bytes, at: 0)
        try settle()
    }

    /// What was written is on the disk before it takes the place of another file.
    private func settle() throws(StoreProblem) {
        guard fsync(descriptor) == 0, rename(draft, path) == 0 else { throw Self.systemProblem() }
        close(descriptor)
        descriptor = -1
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let opened = open(folder, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else { return }
        fsync(opened)
        close(opened)
    }

    /// Writes the elements of a buffer, unless the same ones are written already; the number of the block.
    func block<Element>(_ buffer: ColumnBuffer<Element>) throws(StoreProblem) -> Int {
        try buffer.withUnsafeBufferPointer { (elements) throws(StoreProblem) in
            try block(UnsafeRawBufferPointer(elements))
        }
    }

    private func block(_ bytes: UnsafeRawBufferPointer) throws(StoreProblem) -> Int {
        let checksums = StoreBlock.checksums(of: bytes)
        for number in known[checksums] ?? [] where blocks[number].byteCount == bytes.count {
            if isWritten(bytes, at: blocks[number].offset) { return number }
        }
        let offset = length
        try append(bytes)
        blocks.append(StoreBlock(offset: offset, byteCount: bytes.count, checksums: checksums))
        known[checksums, default: []].append(blocks.count - 1)
        return blocks.count - 1
    }

    private func isWritten(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
        var piece = [UInt8](repeating: 0, count: min(bytes.count, StoreFormat.pieceLength))
        var place = 0
        while place < bytes.count {
            let count = pread(descriptor, &piece, min(piece.count, bytes.count - place), offset + place)
            if count < 0, errno == EINTR { continue }
            guard count > 0, piece[..<count].elementsEqual(bytes[place..<place + count]) else { return false }
            place += count
        }
        return true
    }

    /// Writes bytes at the end, and zeros up to where the next block may begin.
    private func append(_ bytes: UnsafeRawBufferPointer) throws(StoreProblem) {
        try write(bytes, at: length)
        length += bytes.count
        let gap = -length & (StoreFormat.alignment - 1)
        try write([UInt8](repeating: 0, count: gap), at: length)
        length += gap
    }

    private func append(_ bytes: [UInt8]) throws(StoreProblem) {
        try bytes.withUnsafeBufferPointer { (bytes) throws(StoreProblem) in
            try append(UnsafeRawBufferPointer(bytes))
        }
    }

    private func write(_ bytes: [UInt8], at offset: Int) throws(StoreProblem) {
        try bytes.withUnsafeBufferPointer { (bytes) throws(StoreProblem) in
            try write(UnsafeRawBufferPointer(bytes), at: offset)
        }
    }

    private func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(StoreProblem) {
        var place = 0
        while place < bytes.count {
            let count = pwrite(
                descriptor, bytes.baseAddress?.advanced(by: place), bytes.count - place, offset + place)
            if count < 0 {
                if errno == EINTR { continue }
                throw Self.systemProblem()
            }
            place += count
        }
    }

    private static func systemProblem() -> StoreProblem {
        .notWritten(reason: String(cString: strerror(errno)).lowercased())
    }
}

extension StoreBlock {
    /// The checksums of the pieces of a block.
    static func checksums(of bytes: UnsafeRawBufferPointer) -> [UInt64] {
        stride(from: 0, to: bytes.count, by: StoreFormat.pieceLength).map { start in
            let end = min(start + StoreFormat.pieceLength, bytes.count)
            return Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
        }
    }
}
