public import Glibc

/// A program run on a pseudo-terminal of its own, typed at and read as a person would.
public final class Terminal {
    private let master: Int32
    private var exitStatus: Int32?
    /// The program's process.
    public let pid: pid_t
    /// What the terminal shows.
    public private(set) var screen: Screen
    /// Every byte the program sent.
    public private(set) var transcript: [UInt8] = []

    /// What a test waited for in vain.
    public struct Failure: Error, CustomStringConvertible {
        /// What was waited for, and what the screen showed.
        public let description: String
    }

    /// Starts the program at `path`.
    public init(
        _ path: String, _ arguments: [String] = [], environment: [String: String] = [:], rows: Int = 24,
        columns: Int = 80
    ) throws {
        var primary: Int32 = -1
        var replica: Int32 = -1
        var name = [CChar](repeating: 0, count: 128)
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&primary, &replica, &name, nil, &size) == 0 else {
            throw Failure(description: "openpty: \(String(cString: strerror(errno)))")
        }
        defer { close(replica) }
        _ = fcntl(primary, F_SETFD, FD_CLOEXEC)
        _ = fcntl(replica, F_SETFD, FD_CLOEXEC)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // A session leader that opens a terminal by its name gets it as its controlling terminal, so that Ctrl-C
        // and window changes arrive as signals.
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A CI job may run with SIGINT ignored or blocked; a program at a terminal does not.
        var all = sigset_t()
        var none = sigset_t()
        sigfillset(&all)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        // 0x80 is POSIX_SPAWN_SETSID, which the headers show only under _GNU_SOURCE.
        posix_spawnattr_setflags(&attributes, 0x80 | Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var variables = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
        variables.merge(environment) { $1 }
        // What the coverage and sanitizer runtimes of the child read.
        for name in ["LD_LIBRARY_PATH", "LLVM_PROFILE_FILE", "ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS"] {
            if let value = getenv(name) { variables[name] = String(cString: value) }
        }
        var argv: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        var envp: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0)=\($1)") } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var child = pid_t()
        let code = posix_spawn(&child, path, &actions, &attributes, &argv, &envp)
        guard code == 0 else {
            close(primary)
            throw Failure(description: "posix_spawn \(path): \(String(cString: strerror(code)))")
        }
        master = primary
        pid = child
        screen = Screen(rows: rows, columns: columns)
    }

    deinit {
        if exitStatus == nil {
            kill(pid, SIGKILL)
            var status: Int32 = 0
            waitpid(pid, &status, 0)
        }
        close(master)
    }

    /// Types, taking in what the program sends meanwhile.
    public func type(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            var ready = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
            guard Glibc.poll(&ready, 1, 10_000) > 0 else { return }
            if ready.revents & Int16(POLLIN) != 0, !fill(0) { return }
            guard ready.revents & Int16(POLLOUT) != 0 else { continue }
            let portion = bytes.prefix(512)
            let count = portion.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            if count <= 0 { return }
            bytes = bytes.dropFirst(count)
        }
    }

    /// Makes the window another size.
    public func resize(rows: Int, columns: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        screen.resize(rows: rows, columns: columns)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// Waits until the screen is as `condition` wants it.
    public func wait(
        for what: String, within seconds: Double = 20, until condition: (Screen) -> Bool
    ) throws {
        let deadline = Self.now() + seconds
        while !condition(screen) {
            let left = deadline - Self.now()
            guard left > 0 else {
                throw Failure(description: "waited \(seconds) s for \(what) on:\n\(screen.text)")
            }
            guard fill(Int32(left * 1000)) || condition(screen) else {
                throw Failure(description: "ended before \(what) on:\n\(screen.text)")
            }
        }
    }

    /// Takes in what the program sends within so many milliseconds.
    public func pump(_ milliseconds: Int32) {
        _ = fill(milliseconds)
    }

    /// Waits until `text` has been shown.
    public func expect(_ text: String) throws {
        try wait(for: text.debugDescription) { $0.text.contains(text) }
    }

    /// Waits until the cursor's row reads `line`, white space at its end aside.
    public func expectLine(_ line: String) throws {
        try wait(for: "the line \(line.debugDescription)") { $0.currentLine == line }
    }

    /// The exit code, once the program has ended; the signal's number below zero where one ended it.
    public func waitForExit(within seconds: Double = 20) throws -> Int32 {
        let deadline = Self.now() + seconds
        while true {
            var status: Int32 = 0
            if waitpid(pid, &status, WNOHANG) == pid {
                while fill(0), poll(0) {}
                let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
                exitStatus = code
                return code
            }
            guard Self.now() < deadline else {
                throw Failure(description: "still runs after \(seconds) s:\n\(screen.text)")
            }
            if !fill(20) { usleep(5000) }
        }
    }

    private func poll(_ milliseconds: Int32) -> Bool {
        var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        return Glibc.poll(&ready, 1, milliseconds) > 0
    }

    /// Takes in what the program sent; false when its end of the terminal is closed.
    private func fill(_ milliseconds: Int32) -> Bool {
        guard poll(milliseconds) else { return true }
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = read(master, &buffer, buffer.count)
        guard count > 0 else { return false }
        transcript += buffer[..<count]
        screen.feed(buffer[..<count])
        return true
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
