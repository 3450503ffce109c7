import CIIColumns
import CIIEngine
import CIIIngest
import CIILanguage
import CIIText
import Glibc

/// A store that was opened and is not yet among the sources.
struct OpenedStore {
    /// How the name of a file ends that is a store or none at all.
    static let ending = ".cii-store"

    let file: StoreFile
    let stored: StoredSources
}

extension LoadOptions {
    /// Whether nothing is said of how to read a log.
    var saysNothing: Bool { rules == LoadRules() && profile == nil }
}

extension Session {
    /// `save store "file"`: what is loaded, in a file that opens without reading it.
    func saveStore(_ path: Spanned<String>) throws(Failure) -> Outcome {
        guard !options.isSafe else { throw Failure(.safe(what: "`save`", path.span)) }
        say(Answer(statement: "", text: try takeIn()))
        guard !sources.isEmpty else { throw Failure(.storeOfNothing(path.span)) }
        let target = TextFile.canonical(path.value) ?? path.value
        guard !sources.paths.contains(target) else {
            throw Failure(.overwritesSource(path: path.value, path.span))
        }
        var status = stat()
        if stat(target, &status) == 0, status.st_size > 0 || status.st_mode & S_IFMT != S_IFREG,
            !StoreFormat.isStore(target)
        {
            throw Failure(.storeOverOther(path: path.value, path.span))
        }
        do {
            try sources.write(to: target)
        } catch {
            throw Failure(.store(error, path: path.value, path.span), status: .data)
        }
        let (rows, count) = (sources.dataset().table.rowCount, sources.all.count)
        return Outcome(
            answer: Answer(
                statement: "",
                text: [
                    "saved: \(counted(rows, "interaction")) of \(counted(count, "source")) in \(inert(path.value))"
                ] + notKept), isAcknowledgement: true)
    }

    /// What is known here and not in a store.
    private var notKept: [String] {
        var lines = follows.map {
            "note: \($0.shownPath) is followed here; the store has what it holds now"
        }
        let folded = sources.all.filter { $0.log.foldedKey != nil }.map { inert($0.name) }
        if !folded.isEmpty {
            lines.append(
                "note: of the events of \(folded.joined(separator: ", ")) the store has the interactions; "
                    + "events that come later are folded with them only where the logs are loaded together")
        }
        return lines
    }

    /// Opens a store; nothing of its rows is read.
    func openStore(_ path: String, _ span: SourceSpan?) throws(Failure) -> OpenedStore {
        do throws(StoreProblem) {
            let file = try StoreFile(path: path)
            return OpenedStore(file: file, stored: try file.account(StoredSources.self))
        } catch {
            throw Failure(.store(error, path: path, span), status: .data)
        }
    }

    /// Takes what stores hold among the sources; what is to be said of it.
    ///
    /// Where there is nothing else, what the store has settled is taken as it is.
    func take(_ stores: [OpenedStore]) throws(Failure) -> [String] {
        var lines: [String] = []
        for store in stores {
            let opened: LoadedSources
            do {
                opened = try LoadedSources(of: store.file, store.stored, after: sources.revision)
            } catch {
                throw Failure(.store(error, path: store.file.path, nil), status: .data)
            }
            let rows = opened.rows.table.rowCount
            lines.append(
                "\(inert(store.file.path)): \(counted(rows, "row")) of \(counted(opened.all.count, "source")) (store)"
            )
            follows.removeAll { opened.paths.contains($0.path) }
            if sources.isEmpty {
                sources = opened
            } else {
                lines += try add(opened)
            }
        }
        return lines
    }

    /// Puts the sources of a store beside those there are, as if their logs had been loaded.
    private func add(_ opened: LoadedSources) throws(Failure) -> [String] {
        let all = opened.asLogs()
        let apart = sources.sourceApart(
            from: all.filter { $0.joinedBy == nil }.map(\.log.log), replacing: opened.paths)
        if let apart { throw Failure(.eventsApart(source: apart, nil), status: .data) }
        var lines = sources.add(all.filter { $0.joinedBy == nil }.map(\.log), joinedBy: nil).lines
        for (log, field) in all {
            if let field { lines += sources.add([log], joinedBy: [field]).lines }
        }
        return lines
    }

    /// Fails where rows that were asked for lie in a store that turned out to be damaged.
    func checkStores() throws(Failure) {
        if let damaged = sources.damagedStore {
            throw Failure(.store(damaged.problem, path: damaged.path, nil), status: .data)
        }
    }
}
