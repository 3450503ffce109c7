import Glibc

/// Runs the program that makes the examples.
enum Generator {
    struct Outcome {
        let status: Int32
        let output: [UInt8]
    }

    /// What it wrote to standard output; nil where it could not be run.
    ///
    /// The program stands beside the test bundle, where the same build put it.
    static func run(_ arguments: [String]) -> Outcome? {
        guard let own = ownPath() else { return nil }
        let folder = own.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let program = folder.joined(separator: "/") + "/cii-example"

        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        posix_spawn_file_actions_addclose(&actions, ends[0])
        posix_spawn_file_actions_addclose(&actions, ends[1])

        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
        words.append(nil)
        defer { for word in words { free(word) } }
        // No environment: what it writes may depend on nothing there.
        var environment: [UnsafeMutablePointer<CChar>?] = [nil]
        var process: pid_t = 0
        let failure = posix_spawn(&process, program, &actions, nil, words, &environment)
        close(ends[1])
        defer { close(ends[0]) }
        guard failure == 0 else { return nil }

        let output = bytes(from: ends[0])
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return Outcome(status: (status >> 8) & 0xFF, output: output)
    }

    /// The bytes of a file in the folder of examples; empty where it cannot be read.
    static func example(_ name: String) -> [UInt8] {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        let file = open(root.joined(separator: "/") + "/examples/" + name, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return [] }
        defer { close(file) }
        return bytes(from: file)
    }

    private static func ownPath() -> String? {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
    }

    private static func bytes(from descriptor: Int32) -> [UInt8] {
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return result }
            result += buffer[..<count]
        }
    }
}
