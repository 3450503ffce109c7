import Glibc
import TestSupport

/// The folder of the project that these tests stand in, and its files.
enum Project {
    /// Where the project is, without a slash at the end.
    static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        .joined(separator: "/")

    /// The folder of the programs that were built beside the test bundle.
    static let products: String = {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = buffer.withUnsafeMutableBytes { bytes in
            bytes.baseAddress.map { readlink("/proc/self/exe", $0, bytes.count) } ?? 0
        }
        let executable = String(decoding: buffer[..<max(count, 0)], as: UTF8.self)
        return executable.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    }()

    /// Whether what the program says is to be written into the documents: `CII_UPDATE=1`.
    static var isUpdating: Bool { getenv("CII_UPDATE") != nil }

    /// Why a test failed or could not go on.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// The text of a file, named from the root of the project or from `/`.
    static func read(_ path: String) throws -> String {
        let bytes = try Files.bytes(of: absolute(path))
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(description: "\(path) is not UTF-8 text")
        }
        return text
    }

    /// Writes a file anew.
    static func write(_ text: String, to path: String) throws {
        try Files.write(text.utf8, to: absolute(path))
    }

    /// The names in a folder of the project, in byte order.
    static func names(in folder: String) throws -> [String] {
        guard let directory = opendir(absolute(folder)) else { throw failure(folder) }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : root + "/" + path
    }

    private static func failure(_ path: String) -> Failure {
        Failure(description: "\(path): \(String(cString: strerror(errno)))")
    }
}
