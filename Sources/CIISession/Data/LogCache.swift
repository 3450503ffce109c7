import CIIColumns
import CIIIngest
import CIITime
import Glibc

/// A store beside a log that holds what a load of it gave.
///
/// It fits where the log has the same bytes and would be read the same way by the same program. That the bytes are the
/// same is known from the system's stamps, which any write changes; where these differ or were too young to tell, from a
/// hash of all bytes.
struct LogCache {
    /// Where the store is or would be: beside the log, or in a folder for such files where nothing can be written there.
    let path: String
    private let log: String
    private let reading: UInt64
    private let stamp: FileStamp
    private let isSettled: Bool

    /// The cache of a log that is read by options at a time, in microseconds since 1970; nil where the log cannot be
    /// read twice.
    init?(_ log: String, _ options: LoadOptions, folder: String?, time: Int) {
        let descriptor = open(log, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        guard let stamp = FileStamp(descriptor), let canonical = TextFile.canonical(log) else { return nil }
        self.log = log
        self.stamp = stamp
        isSettled = stamp.isSettled(at: time)
        reading = ContentHash.ofText(Self.text(of: options, log))
        let beside = canonical + OpenedStore.ending
        let parent = canonical.lastIndex(of: "/").map { String(canonical[...$0]) } ?? "/"
        if access(parent, W_OK) == 0 || folder == nil {
            path = beside
        } else {
            let name = String(ContentHash.ofText(canonical), radix: 16)
            path = "\(folder ?? "")/\(name)\(OpenedStore.ending)"
        }
    }

    /// What a load of the log gave, where the cache still fits.
    func opened() -> OpenedStore? {
        guard StoreFormat.isStore(path), let file = try? StoreFile(path: path),
            let stored = try? file.account(StoredSources.self), let origin = stored.origin,
            origin.reading == reading, origin.byteCount == stamp.byteCount, stored.sources.count == 1
        else { return nil }
        if let known = origin.stamp, known == stamp { return OpenedStore(file: file, stored: stored) }
        guard let (hash, now) = content(), now == stamp, hash == origin.contentHash else { return nil }
        return OpenedStore(file: file, stored: stored)
    }

    /// Keeps what a load of the log gave; false where it may have changed meanwhile or nothing can be written.
    func keep(_ sources: LoadedSources) -> Bool {
        var status = stat()
        if stat(path, &status) == 0, !StoreFormat.isStore(path) { return false }
        guard let (hash, now) = content(), now == stamp else { return false }
        let origin = StoredOrigin(
            byteCount: stamp.byteCount, contentHash: hash, stamp: isSettled ? stamp : nil, reading: reading)
        if let end = path.lastIndex(of: "/") { mkdir(String(path[..<end]), 0o700) }
        return (try? sources.write(to: path, origin: origin)) != nil
    }

    /// The hash of the log's bytes, and its stamp after they were read.
    private func content() -> (hash: UInt64, stamp: FileStamp)? {
        let descriptor = open(log, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        guard let hash = ContentHash.ofFile(descriptor, byteCount: stamp.byteCount),
            let stamp = FileStamp(descriptor)
        else { return nil }
        return (hash, stamp)
    }

    /// All that decides what a log is read as, the program itself among it.
    private static func text(of options: LoadOptions, _ log: String) -> String {
        var parts = [log, options.zone.identifier, options.profile ?? "", text(of: options.rules)]
        for profile in options.profiles {
            parts += [profile.name, "\(profile.signatures)", text(of: profile.rules)]
        }
        var status = stat()
        if stat("/proc/self/exe", &status) == 0 {
            parts.append("\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)")
        }
        return "\(parts)"
    }

    private static func text(of rules: LoadRules) -> String {
        var rules = rules
        let zone = rules.zone?.identifier ?? ""
        rules.zone = nil
        return "\(zone) \(rules)"
    }
}
