import Glibc

/// The bytes of an input, asked for a piece at a time.
struct ByteSource: ~Copyable {
    private enum Origin {
        case descriptor(Int32, owned: Bool)
        /// A part of a file that another holds open, from that byte on.
        case part(Int32, start: Int)
        case memory([UInt8])
    }

    private let origin: Origin
    private let name: String
    private let isCancelled: () -> Bool
    /// How many bytes were read so far.
    private(set) var position = 0
    /// How many bytes there are, where that is known beforehand.
    let size: Int?

    init(_ input: LogInput, isCancelled: @escaping () -> Bool = { false }) throws(LoadFailure) {
        name = input.name
        self.isCancelled = isCancelled
        switch input {
        case .bytes(let bytes, _):
            origin = .memory(bytes)
            size = bytes.count
        case .standardInput:
            origin = .descriptor(STDIN_FILENO, owned: false)
            size = nil
        case .file(let path):
            // Without waiting for a writer, where the file is a pipe: ``waitForBytes(_:)`` does, and can be stopped.
            let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
            guard descriptor >= 0 else {
                let problem = errno
                throw problem == ENOENT || problem == ENOTDIR
                    ? .notFound(path: path) : .unreadable(name: path, reason: Self.reason(problem))
            }
            var status = stat()
            guard fstat(descriptor, &status) == 0 else {
                let problem = errno
                close(descriptor)
                throw .unreadable(name: path, reason: Self.reason(problem))
            }
            guard status.st_mode & S_IFMT != S_IFDIR else {
                close(descriptor)
                throw .isDirectory(path: path)
            }
            origin = .descriptor(descriptor, owned: true)
            size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
        }
    }

    /// A part of a regular file, which stays open.
    init(
        _ descriptor: Int32, _ range: Range<Int>, name: String, isCancelled: @escaping () -> Bool = { false }
    ) {
        self.name = name
        self.isCancelled = isCancelled
        origin = .part(descriptor, start: range.lowerBound)
        size = range.count
    }

    /// Puts the next bytes at the start of `room` and returns how many; none only at the end.
    mutating func read(into room: UnsafeMutableRawBufferPointer) throws(LoadFailure) -> Int {
        switch origin {
        case .memory(let bytes):
            let count = min(room.count, bytes.count - position)
            bytes.withUnsafeBytes { all in
                room.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[position..<(position + count)]))
            }
            position += count
            return count
        case .part(let descriptor, let start):
            let wanted = min(room.count, (size ?? 0) - position)
            while true {
                let count = pread(descriptor, room.baseAddress, wanted, start + position)
                if count >= 0 {
                    position += count
                    return count
                }
                guard errno == EINTR else {
                    throw .unreadable(name: name, reason: Self.reason(errno))
                }
            }
        case .descriptor(let descriptor, _):
            while true {
                if size == nil { try waitForBytes(descriptor) }
                let count = Glibc.read(descriptor, room.baseAddress, room.count)
                if count >= 0 {
                    position += count
                    return count
                }
                guard errno == EINTR || errno == EAGAIN else {
                    throw .unreadable(name: name, reason: Self.reason(errno))
                }
            }
        }
    }

    /// Waits until a pipe or a terminal has bytes or is closed, and gives up when told to.
    ///
    /// In slices, because the signal that tells may go to another thread and wake no one here.
    private func waitForBytes(_ descriptor: Int32) throws(LoadFailure) {
        var input = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while poll(&input, 1, 50) <= 0 {
            if isCancelled() { throw .cancelled(name: name) }
        }
    }

    deinit {
        if case .descriptor(let descriptor, owned: true) = origin { close(descriptor) }
    }

    static func reason(_ problem: Int32) -> String {
        String(cString: strerror(problem)).lowercased()
    }
}
