/// The history of a running prompt: what can be gone back to, and the file behind it.
struct HistoryKeeper {
    private var history = HistoryEntries()
    private var file: HistoryFile?
    private let note: (String) -> Void

    /// Loads the history at `path`, none when nil.
    ///
    /// What goes wrong is noted once, and the prompt works without.
    init(path: String?, note: @escaping (String) -> Void) {
        self.note = note
        guard let path else { return }
        let file = HistoryFile(path: path)
        do throws(HistoryFile.Failure) {
            history = try file.load()
            self.file = file
        } catch {
            note(error.message)
        }
    }

    /// The entries, oldest first.
    var entries: [String] { history.entries }

    /// Adds a statement where it is to be kept.
    mutating func remember(_ text: String) {
        guard history.remember(text), let file else { return }
        do throws(HistoryFile.Failure) {
            try file.append(text)
        } catch {
            self.file = nil
            note(error.message)
        }
    }
}
