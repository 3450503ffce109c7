import Glibc
import TestSupport

/// The program that the prompt's tests drive, built beside the test bundle.
enum ProbeProgram {
    static let path = folder + "/prompt-probe"

    /// The folder of the programs that this test run built.
    static let folder: String = {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = buffer.withUnsafeMutableBytes { bytes in
            bytes.baseAddress.map { readlink("/proc/self/exe", $0, bytes.count) } ?? 0
        }
        let executable = String(decoding: buffer[..<max(count, 0)], as: UTF8.self)
        return executable.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    }()

    /// Starts the program and waits for its prompt.
    static func start(
        _ environment: [String: String] = [:], home: TemporaryFolder? = nil, rows: Int = 24, columns: Int = 80
    ) throws -> Terminal {
        var environment = environment
        if let home { environment["HOME"] = home.path }
        let terminal = try Terminal(path, environment: environment, rows: rows, columns: columns)
        try terminal.expectLine("cii>")
        return terminal
    }
}
