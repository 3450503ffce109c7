import Glibc

/// Where the system keeps its time zone database, and what may be read from there.
enum ZoneDirectory {
    /// The places that systems use; no environment variable counts, so that no answer depends on one.
    static let places = [
        "/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo",
    ]

    /// The file of a zone.
    static func bytes(ofZone name: String) throws(ZoneProblem) -> [UInt8] {
        guard isName(name) else { throw .notAName(text: name) }
        // These two stand for whatever this machine is set to, which no result may depend on.
        guard name != "localtime", name != "posixrules" else { throw .unknown(name: name) }
        guard let place = places.first(where: { access($0, R_OK) == 0 }) else {
            throw .noDatabase(name: name)
        }
        // The largest zone file is under 4 KiB; a far larger one is something else.
        guard let bytes = contents(ofFile: place + "/" + name, limit: 1 << 18) else {
            throw .unknown(name: name)
        }
        return bytes
    }

    /// The names of the zones that have a file, in byte order.
    static func knownIdentifiers() -> [String] {
        guard let place = places.first(where: { access($0, R_OK) == 0 }) else { return [] }
        var names: Set<String> = []
        if let bytes = contents(ofFile: place + "/tzdata.zi", limit: 1 << 22) {
            // `Z name …` defines a zone, `L target name` a second name.
            for line in bytes.split(separator: UInt8(ascii: "\n")) {
                let words = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
                if words.count >= 2, words[0].elementsEqual("Z".utf8) {
                    names.insert(String(decoding: words[1], as: UTF8.self))
                } else if words.count >= 3, words[0].elementsEqual("L".utf8) {
                    names.insert(String(decoding: words[2], as: UTF8.self))
                }
            }
        } else if let bytes = contents(ofFile: place + "/zone1970.tab", limit: 1 << 22)
            ?? contents(ofFile: place + "/zone.tab", limit: 1 << 22)
        {
            for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
                let words = line.split(separator: UInt8(ascii: "\t"), maxSplits: 3)
                if words.count >= 3 { names.insert(String(decoding: words[2], as: UTF8.self)) }
            }
        }
        return names.filter { isName($0) && access(place + "/" + $0, R_OK) == 0 }.sorted()
    }

    /// Whether a text can be the name of a zone; dots are not in it, so no name leads out of the directory.
    private static func isName(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return text.utf8.count <= 100 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isNameByte) }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// The bytes of a regular file of at most so many bytes.
    private static func contents(ofFile path: String, limit: Int) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit
        else { return nil }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return nil }
            filled += count
        }
        return bytes
    }
}
