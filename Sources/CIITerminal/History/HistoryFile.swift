import Glibc

/// The file that keeps the history from one run to the next, and between prompts that run at once.
///
/// Each entry is appended by itself under a lock, so that nothing depends on how a prompt ends. Only the user can
/// read it.
struct HistoryFile {
    /// Why the history cannot be kept.
    struct Failure: Error, Equatable {
        /// What was tried, on what, and the system's word for why not.
        var message: String
    }

    /// The file's path.
    let path: String
    /// How much is kept.
    let limits: HistoryEntries.Limits

    /// The history kept at `path`.
    init(path: String, limits: HistoryEntries.Limits = HistoryEntries.Limits()) {
        self.path = path
        self.limits = limits
    }

    /// What is kept, made smaller on the disk where it has outgrown its limits.
    func load() throws(Failure) -> HistoryEntries {
        try makeDirectory()
        let file = try openLocked()
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw failure("read") }
        guard status.st_mode & S_IFMT == S_IFREG else { return HistoryEntries() }
        if status.st_mode & 0o077 != 0 { fchmod(file, 0o600) }
        let size = Int(status.st_size)
        let bytes = try read(file, last: min(size, 4 * limits.bytes), of: size)
        let history = HistoryEntries(parsing: bytes, limits: limits)
        let lines = bytes.reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
        if size > limits.bytes || lines > 2 * limits.entries { try rewrite(history.rendered) }
        return history
    }

    /// Adds one entry at the end.
    func append(_ entry: String) throws(Failure) {
        let file = try openLocked()
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
        var line = HistoryEntries.line(for: entry)
        if status.st_size > 0 {
            var last: UInt8 = 0
            // A line that was cut short must not run into this one.
            if pread(file, &last, 1, status.st_size - 1) == 1, last != UInt8(ascii: "\n") {
                line.insert(UInt8(ascii: "\n"), at: 0)
            }
        }
        try write(line, to: file)
    }

    private func failure(_ verb: String, _ code: Int32 = errno) -> Failure {
        Failure(message: "cannot \(verb) the history \(path): \(String(cString: strerror(code)))")
    }

    private func makeDirectory() throws(Failure) {
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
        let directory = path[..<slash]
        var end = directory.startIndex
        while end < directory.endIndex {
            end = directory[directory.index(after: end)...].firstIndex(of: "/") ?? directory.endIndex
            let part = String(directory[..<end])
            if mkdir(part, 0o700) != 0, errno != EEXIST, access(part, F_OK) != 0 { throw failure("keep") }
        }
    }

    /// The file at the path, locked.
    ///
    /// Who waited for the lock may hold a file that another prompt has exchanged meanwhile: then it opens the
    /// new one.
    private func openLocked() throws(Failure) -> Int32 {
        for _ in 0..<100 {
            let file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0o600)
            guard file >= 0 else { throw failure("open") }
            guard lock(file) else {
                close(file)
                throw failure("lock", EWOULDBLOCK)
            }
            var held = stat()
            var named = stat()
            if fstat(file, &held) == 0, stat(path, &named) == 0, held.st_ino == named.st_ino,
                held.st_dev == named.st_dev
            {
                return file
            }
            close(file)
        }
        throw failure("lock", EWOULDBLOCK)
    }

    /// Five seconds at most: a prompt stopped with the lock in its hand must not stop the others.
    private func lock(_ file: Int32) -> Bool {
        for _ in 0..<500 {
            if flock(file, LOCK_EX | LOCK_NB) == 0 { return true }
            guard errno == EWOULDBLOCK || errno == EINTR else {
                // A file system without locks still appends whole lines.
                return errno == ENOLCK || errno == EOPNOTSUPP || errno == EINVAL
            }
            usleep(10_000)
        }
        return false
    }

    private func read(_ file: Int32, last count: Int, of size: Int) throws(Failure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = bytes.withUnsafeMutableBytes { buffer in
                pread(
                    file, buffer.baseAddress?.advanced(by: filled), count - filled,
                    off_t(size - count + filled))
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw failure("read") }
            if got == 0 { break }
            filled += got
        }
        bytes.removeSubrange(filled...)
        if count < size { bytes = Array(bytes.drop { $0 != UInt8(ascii: "\n") }) }
        return bytes
    }

    private func write(_ bytes: [UInt8], to file: Int32) throws(Failure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw failure("write") }
            rest = rest.dropFirst(written)
        }
    }

    /// Puts a new file in the place of the locked one, at once and whole.
    private func rewrite(_ bytes: [UInt8]) throws(Failure) {
        // Through a link the file it leads to is exchanged, not the link.
        var target = path
        if let resolved = realpath(path, nil) {
            target = String(cString: resolved)
            free(resolved)
        }
        let temporary = target + ".\(getpid()).new"
        let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw failure("rewrite") }
        defer { close(file) }
        do throws(Failure) {
            try write(bytes, to: file)
            guard fsync(file) == 0, rename(temporary, target) == 0 else { throw failure("rewrite") }
        } catch {
            unlink(temporary)
            throw error
        }
    }
}
