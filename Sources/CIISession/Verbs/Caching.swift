import CIIColumns
import CIIIngest
import CIIText

extension Session {
    /// The cache of a log, where caches are kept.
    func cache(of file: String, _ loadOptions: LoadOptions) -> LogCache? {
        guard options.keepsCaches, !options.isSafe, file != "-" else { return nil }
        return LogCache(file, loadOptions, folder: options.cacheFolder, time: options.wallClock())
    }

    /// What the cache of a log holds; nil where it does not fit.
    func cached(_ cache: LogCache) -> NewLog? {
        guard let store = cache.opened(),
            let sources = try? LoadedSources(of: store.file, store.stored, after: 0),
            var log = sources.asLogs().first?.log
        else { return nil }
        log.settled = sources
        return log
    }

    /// Keeps what a load gave in the cache of the log; where that cannot be done, the log is loaded again next time.
    func keep(_ log: NewLog, in cache: LogCache) {
        // A store has no events.
        guard !log.log.isEventLog else { return }
        var sources = LoadedSources()
        _ = sources.add([log])
        let isKept = cache.keep(sources)
        say(
            isKept
                ? "cache: \(inert(cache.path)) is kept for the next load"
                : "note: no cache was kept: \(inert(cache.path)) cannot be written, or the log has changed meanwhile"
        )
    }

    private func say(_ line: String) {
        guard !options.isQuiet else { return }
        output.message(line)
    }
}
