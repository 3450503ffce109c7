import Glibc

/// What the rows of a cache were made of: a log, and how it was read.
struct StoredOrigin: Codable, Equatable {
    /// The bytes of the log.
    var byteCount: Int
    /// A hash of all of them.
    var contentHash: UInt64
    /// What tells that nobody wrote to the log since; nil where somebody may have while it was read.
    var stamp: FileStamp?
    /// How it was read: path, options, profiles and program.
    var reading: UInt64
}

/// What the system changes of a file whenever somebody writes to it.
struct FileStamp: Codable, Equatable {
    private var device: UInt64
    private var node: UInt64
    /// The file's length.
    let byteCount: Int
    private var modified: [Int]
    private var changed: [Int]

    /// The stamp of an open file; nil where it is none that can be read twice.
    init?(_ descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        device = UInt64(status.st_dev)
        node = UInt64(status.st_ino)
        byteCount = Int(status.st_size)
        modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
        changed = [status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
    }

    /// Whether the last change lies so far before a time, in microseconds since 1970, that one after that time would show.
    ///
    /// Two changes within a tick of the file system's clock have the same stamp; some tick every two seconds.
    func isSettled(at time: Int) -> Bool { max(modified[0], changed[0]) + 2 < time / 1_000_000 }
}
