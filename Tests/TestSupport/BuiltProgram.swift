import Glibc

/// The programs of this package, built beside the test bundle.
public enum BuiltProgram {
    /// Where the program of that name is.
    public static func path(_ name: String) -> String {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = buffer.withUnsafeMutableBytes { bytes in
            bytes.baseAddress.map { readlink("/proc/self/exe", $0, bytes.count) } ?? 0
        }
        let executable = String(decoding: buffer[..<max(count, 0)], as: UTF8.self)
        return executable.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/" + name
    }
}
