import Glibc

/// File names with `*`, `?` and `[…]` to the files they match.
enum Globbing {
    /// Whether `path` holds a sign that stands for other characters.
    static func isPattern(_ path: String) -> Bool {
        path.contains { $0 == "*" || $0 == "?" || $0 == "[" }
    }

    /// The files that match, in byte order; a file of exactly that name goes before any pattern.
    static func files(matching path: String) -> [String] {
        if !isPattern(path) || access(path, F_OK) == 0 { return [path] }
        var matches = glob_t()
        defer { globfree(&matches) }
        guard glob(path, GLOB_NOSORT, nil, &matches) == 0, let names = matches.gl_pathv else { return [] }
        var found: [String] = []
        for index in 0..<Int(matches.gl_pathc) {
            if let name = names[index] { found.append(String(cString: name)) }
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
