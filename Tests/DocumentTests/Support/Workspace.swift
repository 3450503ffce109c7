import Glibc
import TestSupport

/// A folder with a copy of the examples, a home of its own, and `cii` on the PATH.
///
/// What a document tells a reader to type is typed here, so that nothing of it touches the project.
final class Workspace {
    private let folder: TemporaryFolder
    private var runs = 0

    /// What a command came to.
    struct Outcome {
        /// Standard output; with standard error in between where both were asked for together.
        let output: String
        /// Standard error, where it was kept apart.
        let errors: String
        /// The exit status; the number of the signal, negative, where one ended it.
        let status: Int32
    }

    init() throws {
        folder = try TemporaryFolder()
        for name in ["bin", "home", "work"] where mkdir(folder.path + "/" + name, 0o755) != 0 {
            throw Project.Failure(description: "mkdir \(name): \(String(cString: strerror(errno)))")
        }
        guard symlink(Project.products + "/cii", folder.path + "/bin/cii") == 0 else {
            throw Project.Failure(description: "symlink cii: \(String(cString: strerror(errno)))")
        }
        let copied = try run("cp -R '\(Project.root)/examples' examples", isMerged: true)
        guard copied.status == 0 else { throw Project.Failure(description: copied.output) }
    }

    /// Writes a file into the folder the commands run in.
    func write(_ text: String, to name: String) throws {
        try Project.write(text, to: folder.path + "/work/" + name)
    }

    /// Runs a command line with `/bin/sh`, `input` on its standard input.
    func run(_ command: String, input: String = "", isMerged: Bool) throws -> Outcome {
        runs += 1
        let files = ["in", "out", "err"].map { "\(folder.path)/\(runs).\($0)" }
        try Project.write(input, to: files[0])
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let writing = O_WRONLY | O_CREAT | O_APPEND
        posix_spawn_file_actions_addopen(&actions, 0, files[0], O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, files[1], writing, 0o600)
        if isMerged {
            posix_spawn_file_actions_adddup2(&actions, 1, 2)
        } else {
            posix_spawn_file_actions_addopen(&actions, 2, files[2], writing, 0o600)
        }
        let shell = ["/bin/sh", "-c", "cd '\(folder.path)/work' || exit 99\n" + command]
        var argv: [UnsafeMutablePointer<CChar>?] = shell.map { strdup($0) } + [nil]
        var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var child = pid_t()
        let code = posix_spawn(&child, "/bin/sh", &actions, nil, &argv, &envp)
        guard code == 0 else {
            throw Project.Failure(description: "posix_spawn: \(String(cString: strerror(code)))")
        }
        let status = try wait(for: child, command)
        return Outcome(
            output: try Project.read(files[1]), errors: isMerged ? "" : try Project.read(files[2]),
            status: status)
    }

    /// The variables of a command: few, so that a document means the same on every machine.
    private var environment: [String: String] {
        var variables = [
            "PATH": folder.path + "/bin:/usr/bin:/bin", "HOME": folder.path + "/home", "LC_ALL": "C",
        ]
        // What the coverage and sanitizer runtimes of the child read.
        for name in ["LD_LIBRARY_PATH", "LLVM_PROFILE_FILE", "ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS"] {
            if let value = getenv(name) { variables[name] = String(cString: value) }
        }
        return variables
    }

    /// Waits for a child, and ends it when it seems to hang.
    private func wait(for child: pid_t, _ command: String) throws -> Int32 {
        var status: Int32 = 0
        let patience = 120_000
        for _ in 0..<patience {
            if waitpid(child, &status, WNOHANG) == child {
                return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
            }
            usleep(1000)
        }
        kill(child, SIGKILL)
        waitpid(child, &status, 0)
        throw Project.Failure(description: "does not end: \(command)")
    }
}
