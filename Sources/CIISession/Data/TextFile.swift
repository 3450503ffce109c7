import Glibc

/// Small text files, whole: scripts are read and answers written so.
enum TextFile {
    /// The system's word for why it did not work.
    struct Problem: Error, Equatable {
        var reason: String
        /// Whether there is no such file at all.
        var isAbsence = false
    }

    /// The largest script that is read, in bytes.
    static let largest = 64 << 20

    /// The text of a file, which must be UTF-8.
    static func read(_ path: String) throws(Problem) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw systemProblem() }
        defer { close(descriptor) }
        return try read(descriptor: descriptor)
    }

    /// The text that can be read from an open file, up to its end.
    static func read(descriptor: Int32) throws(Problem) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                throw systemProblem()
            }
            bytes += buffer[..<count]
            guard bytes.count <= largest else { throw Problem(reason: "it is larger than 64 MB") }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Problem(reason: "it is not UTF-8 text")
        }
        return text
    }

    /// Writes a file whole or not at all: beside it first, then in its place, with the rights it had.
    ///
    /// What is no plain file, such as a pipe or a device, is written to as it is; a link is followed.
    static func write(_ text: String, to path: String) throws(Problem) {
        let path = canonical(path) ?? path
        var status = stat()
        let exists = stat(path, &status) == 0
        guard !exists || status.st_mode & S_IFMT == S_IFREG else {
            let descriptor = open(path, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw systemProblem() }
            defer { close(descriptor) }
            try write(text, descriptor)
            return
        }
        let draft = "\(path).\(getpid()).part"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw systemProblem() }
        if exists { fchmod(descriptor, status.st_mode & 0o7777) }
        do {
            try write(text, descriptor)
        } catch {
            close(descriptor)
            unlink(draft)
            throw error
        }
        guard close(descriptor) == 0, rename(draft, path) == 0 else {
            let problem = systemProblem()
            unlink(draft)
            throw problem
        }
    }

    private static func write(_ text: String, _ descriptor: Int32) throws(Problem) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw systemProblem()
            }
            bytes = bytes.dropFirst(count)
        }
    }

    /// A path without `.`, `..` and links, so that two names of one file are known to be one; nil where there is none.
    static func canonical(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func systemProblem() -> Problem {
        Problem(reason: String(cString: strerror(errno)).lowercased(), isAbsence: errno == ENOENT)
    }
}
