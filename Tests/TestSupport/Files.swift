import Glibc

/// Files and folders as tests need them.
public enum Files {
    /// The bytes of a file.
    public static func bytes(of path: String) throws -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw FileProblem(path) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        guard ferror(file) == 0 else { throw FileProblem(path) }
        return bytes
    }

    /// A file's text; what is not UTF-8 shows as replacement characters.
    public static func text(of path: String) throws -> String {
        String(decoding: try bytes(of: path), as: UTF8.self)
    }

    /// Writes a file, in place of one that is there.
    public static func write(_ bytes: some Collection<UInt8>, to path: String) throws {
        guard let file = fopen(path, "wb") else { throw FileProblem(path) }
        let contents = Array(bytes)
        let written = fwrite(contents, 1, contents.count, file)
        guard fclose(file) == 0, written == contents.count else { throw FileProblem(path) }
    }

    /// Writes behind what a file holds.
    public static func append(_ bytes: some Collection<UInt8>, to path: String) throws {
        guard let file = fopen(path, "ab") else { throw FileProblem(path) }
        let contents = Array(bytes)
        let written = fwrite(contents, 1, contents.count, file)
        guard fclose(file) == 0, written == contents.count else { throw FileProblem(path) }
    }

    /// Puts another file in the place of one that is there.
    public static func replace(_ path: String, with bytes: some Collection<UInt8>) throws {
        try write(bytes, to: path + ".new")
        guard rename(path + ".new", path) == 0 else { throw FileProblem(path) }
    }

    /// Every plain file below `folder`, as paths from there, in the order of their bytes.
    public static func below(_ folder: String) throws -> [String] {
        guard let directory = opendir(folder) else { throw FileProblem(folder) }
        defer { closedir(directory) }
        var found: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            if entry.pointee.d_type == UInt8(DT_DIR) {
                found += try below(folder + "/" + name).map { name + "/" + $0 }
            } else {
                found.append(name)
            }
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

/// Why a file could not be read or written.
public struct FileProblem: Error, CustomStringConvertible {
    /// The file and what the system says.
    public let description: String

    init(_ path: String) { description = "\(path): \(String(cString: strerror(errno)))" }
}
