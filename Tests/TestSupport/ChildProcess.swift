public import Glibc

/// A program run with pipes for its three streams.
public final class ChildProcess {
    /// What a program came to.
    public struct Ending: Equatable, Sendable {
        /// The exit status; the signal's number below zero where one ended it.
        public var status: Int32
        /// All of standard output.
        public var output: String
        /// All of standard error.
        public var errors: String

        /// An ending to compare with.
        public init(status: Int32, output: String, errors: String) {
            (self.status, self.output, self.errors) = (status, output, errors)
        }
    }

    /// Why a program could not be run or did not answer.
    public struct Problem: Error, CustomStringConvertible {
        /// What was tried, and what came instead.
        public let description: String
    }

    /// The program's process.
    public let pid: pid_t
    private var input: Int32
    private var output: Int32
    private let errors: Int32
    private var outputBytes: [UInt8] = []
    private var errorBytes: [UInt8] = []
    private var hasEnded = false

    /// Starts the program at `path`, with `environment` and nothing else in its environment.
    public init(
        _ path: String, _ arguments: [String], environment: [String: String] = [:], folder: String? = nil
    ) throws {
        // A child that is gone is found by the write that fails.
        signal(SIGPIPE, SIG_IGN)
        let (toChild, fromChild, messages) = (try Self.pipe(), try Self.pipe(), try Self.pipe())
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, toChild.reading, 0)
        posix_spawn_file_actions_adddup2(&actions, fromChild.writing, 1)
        posix_spawn_file_actions_adddup2(&actions, messages.writing, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Tests ignore signals that a program starts out with.
        var all = sigset_t()
        var none = sigset_t()
        sigfillset(&all)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var variables = environment
        for name in ["LD_LIBRARY_PATH", "LLVM_PROFILE_FILE", "ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS"] {
            if let value = getenv(name) { variables[name] = String(cString: value) }
        }
        // A shell goes to the folder and becomes the program.
        let words =
            folder.map { ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", $0, path] + arguments } ?? [path]
            + arguments
        var argv: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        var envp: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0)=\($1)") } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var child = pid_t()
        let code = posix_spawn(&child, words[0], &actions, &attributes, &argv, &envp)
        for descriptor in [toChild.reading, fromChild.writing, messages.writing] { close(descriptor) }
        pid = child
        (input, output, errors) = (toChild.writing, fromChild.reading, messages.reading)
        guard code == 0 else {
            hasEnded = true
            throw Problem(description: "\(path): \(String(cString: strerror(code)))")
        }
    }

    deinit {
        if !hasEnded {
            kill(pid, SIGKILL)
            var status: Int32 = 0
            waitpid(pid, &status, 0)
        }
        for descriptor in [input, output, errors] where descriptor >= 0 { close(descriptor) }
    }

    /// Runs a program to its end.
    public static func run(
        _ path: String, _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:],
        folder: String? = nil
    ) throws -> Ending {
        let child = try ChildProcess(path, arguments, environment: environment, folder: folder)
        return try child.end(writing: input)
    }

    /// Writes to the program's standard input; what it says meanwhile is kept.
    public func write(_ text: String) throws { try write(Array(text.utf8)) }

    private func write(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            guard try wait(for: input) else { return }
            let portion = rest.prefix(4096)
            let count = portion.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EPIPE { return }
                throw Problem(description: "write: \(String(cString: strerror(errno)))")
            }
            rest = rest.dropFirst(count)
        }
    }

    /// The next line of standard output; nil at its end.
    public func line() throws -> String? {
        while true {
            if let end = outputBytes.firstIndex(of: UInt8(ascii: "\n")) {
                let line = String(decoding: outputBytes[..<end], as: UTF8.self)
                outputBytes.removeSubrange(...end)
                return line
            }
            let known = outputBytes.count
            guard try wait(for: nil) else { return nil }
            if outputBytes.count == known, output < 0 { return nil }
        }
    }

    /// Reads no more of standard output, as `head` does once it has its lines.
    public func stopReading() {
        close(output)
        output = -1
    }

    /// Writes the last of the input, takes in everything, and waits for the end.
    public func end(writing last: [UInt8] = []) throws -> Ending {
        try write(last)
        closeInput()
        return try wait()
    }

    /// Takes in everything and waits for the end, with standard input still open.
    public func wait() throws -> Ending {
        while try wait(for: nil) {}
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        hasEnded = true
        return Ending(
            status: status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F),
            output: String(decoding: outputBytes, as: UTF8.self),
            errors: String(decoding: errorBytes, as: UTF8.self))
    }

    private func closeInput() {
        if input >= 0 { close(input) }
        input = -1
    }

    private var errorsEnded = false

    /// Waits until something can be read or, where `descriptor` is given, written there; takes in what there is.
    ///
    /// - Returns: false once both streams have ended and nothing is to be written.
    private func wait(for descriptor: Int32?) throws -> Bool {
        while true {
            var watched: [pollfd] = []
            if output >= 0 { watched.append(pollfd(fd: output, events: Int16(POLLIN), revents: 0)) }
            if !errorsEnded { watched.append(pollfd(fd: errors, events: Int16(POLLIN), revents: 0)) }
            if watched.isEmpty, descriptor == nil { return false }
            if let descriptor { watched.append(pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)) }
            let count = poll(&watched, nfds_t(watched.count), 60_000)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let known = String(decoding: outputBytes + errorBytes, as: UTF8.self)
                throw Problem(description: "no answer within a minute; so far: \(known)")
            }
            var mayWrite = false
            for entry in watched where entry.revents != 0 {
                if entry.fd == descriptor { mayWrite = true } else { take(entry.fd) }
            }
            if mayWrite || descriptor == nil { return true }
        }
    }

    private func take(_ descriptor: Int32) {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(descriptor, &buffer, buffer.count)
        if count < 0, errno == EINTR { return }
        if count > 0 {
            if descriptor == errors {
                errorBytes += buffer[..<count]
            } else {
                outputBytes += buffer[..<count]
            }
        } else if descriptor == errors {
            errorsEnded = true
        } else {
            stopReading()
        }
    }

    private static func pipe() throws -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [-1, -1]
        // Children started by other tests meanwhile must not hold these ends open.
        guard Glibc.pipe(&ends) == 0, ends.allSatisfy({ fcntl($0, F_SETFD, FD_CLOEXEC) == 0 }) else {
            throw Problem(description: "pipe: \(String(cString: strerror(errno)))")
        }
        return (ends[0], ends[1])
    }
}
