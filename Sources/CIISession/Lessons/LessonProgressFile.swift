import Glibc

/// The file that keeps how far lessons have come from one run to the next, readable by its owner alone.
struct LessonProgressFile {
    let path: String

    /// What is kept; nil where the file is none of the program's own, which is never written over.
    func load() -> [LessonProgress]? {
        do {
            return LessonProgressText.progress(in: try TextFile.read(path))
        } catch {
            return error.isAbsence ? [] : nil
        }
    }

    /// Keeps the progress of one lesson beside that of the others.
    ///
    /// - Returns: why it could not be kept; nil where it was.
    func keep(_ progress: LessonProgress) -> String? {
        guard var all = load() else { return "the file is not one of lessons" }
        all.removeAll { $0.lesson == progress.lesson }
        all.append(progress)
        guard makeFolder() else { return String(cString: strerror(errno)).lowercased() }
        let draft = "\(path).\(getpid()).part"
        unlink(draft)
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return String(cString: strerror(errno)).lowercased() }
        var bytes = Array(LessonProgressText.text(of: all).utf8)[...]
        var isWhole = true
        while isWhole, !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            isWhole = count > 0
            if isWhole { bytes = bytes.dropFirst(count) }
        }
        let target = TextFile.canonical(path) ?? path
        guard close(descriptor) == 0, isWhole, rename(draft, target) == 0 else {
            let reason = String(cString: strerror(errno)).lowercased()
            unlink(draft)
            return reason
        }
        return nil
    }

    /// The folders on the way to the file, open to its owner alone where they are made.
    private func makeFolder() -> Bool {
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return true }
        var end = path.startIndex
        while end < slash {
            end = path[path.index(after: end)...].firstIndex(of: "/") ?? slash
            if mkdir(String(path[..<end]), 0o700) != 0, errno != EEXIST, errno != EISDIR, end == slash {
                return false
            }
        }
        return true
    }
}
