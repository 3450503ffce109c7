import Glibc

/// A regular file that is held open, whatever becomes of its path.
final class OpenFile {
    /// What tells a file from every other that is there.
    struct Identity: Equatable {
        let device: dev_t
        let node: ino_t

        init(_ status: stat) {
            device = status.st_dev
            node = status.st_ino
        }
    }

    let name: String
    let descriptor: Int32
    let identity: Identity

    /// - Throws: ``LoadFailure/notFollowable(name:what:)`` for what is no regular file.
    init(path: String) throws(LoadFailure) {
        name = path
        // Without waiting for a writer, where the file is a pipe.
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        var problem = errno
        var status = stat()
        if descriptor >= 0, fstat(descriptor, &status) == 0 {
            identity = Identity(status)
            guard status.st_mode & S_IFMT != S_IFDIR else { throw .isDirectory(path: path) }
            guard status.st_mode & S_IFMT == S_IFREG else {
                throw .notFollowable(
                    name: path, what: status.st_mode & S_IFMT == S_IFIFO ? "a pipe" : "a device")
            }
            return
        }
        if descriptor >= 0 { problem = errno }
        identity = Identity(status)
        throw problem == ENOENT || problem == ENOTDIR
            ? .notFound(path: path) : .unreadable(name: path, reason: ByteSource.reason(problem))
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// How many bytes it has at this moment; none where that cannot be asked.
    var size: Int {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    /// The bytes of a range as far as the file reaches.
    func bytes(_ range: Range<Int>) -> [UInt8] {
        Array(unsafeUninitializedCapacity: range.count) { room, count in
            while count < range.count {
                let read = pread(
                    descriptor, room.baseAddress?.advanced(by: count), range.count - count,
                    range.lowerBound + count)
                if read < 0, errno == EINTR { continue }
                guard read > 0 else { break }
                count += read
            }
        }
    }
}
