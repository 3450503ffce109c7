import Glibc

/// What the machine says of memory.
public enum MachineMemory {
    /// The bytes of memory this process holds; nil where the system does not say.
    public static var held: Int? {
        guard let pages = numbers(in: "/proc/self/statm").dropFirst().first else { return nil }
        return pages * sysconf(Int32(_SC_PAGESIZE))
    }

    /// The bytes this process may hold before the machine would suffer: what it holds, and seven tenths of what others
    /// leave free, or of what the limit of its container leaves; nil where the system does not say.
    public static var bearable: Int? {
        guard let held else { return nil }
        var free: [Int] = []
        if let available = available { free.append(available) }
        for path in ["/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"] {
            if let limit = numbers(in: path).first { free.append(max(0, limit - held)) }
        }
        return free.min().map { held + $0 / 10 * 7 }
    }

    private static var available: Int? {
        let words = text(of: "/proc/meminfo").split(whereSeparator: { $0 == " " || $0 == "\n" })
        guard let place = words.firstIndex(of: "MemAvailable:"), place + 1 < words.endIndex else {
            return nil
        }
        return Int(words[place + 1]).map { $0 * 1024 }
    }

    private static func numbers(in path: String) -> [Int] {
        text(of: path).split(whereSeparator: { $0 == " " || $0 == "\n" }).compactMap { Int($0) }
    }

    /// The first bytes of one of the system's small files; nothing where there is none.
    private static func text(of path: String) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return "" }
        defer { close(descriptor) }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4096) { room in
            let count = read(descriptor, room.baseAddress, room.count)
            return String(decoding: room.prefix(max(0, count)), as: UTF8.self)
        }
    }
}
