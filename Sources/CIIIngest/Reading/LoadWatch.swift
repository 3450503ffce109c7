/// How far a load is.
public struct LoadProgress: Equatable, Sendable {
    /// Bytes read so far.
    public var bytes: Int
    /// All bytes, where known beforehand.
    public var totalBytes: Int?
    /// Rows loaded so far.
    public var rows: Int
}

/// What a load tells while it runs, and what it asks.
struct LoadWatch {
    let name: String
    /// How many bytes at the beginning tell what the format leaves open.
    let sampleSize: Int
    /// What is said of the log.
    let rules: LoadRules
    /// The most memory the process may hold, in bytes; nil where nobody asks.
    var memoryLimit: Int?
    /// How a text is read in pieces; nil where it is not.
    var pieces: PieceUse?
    let progress: (LoadProgress) -> Void
    let isCancelled: () -> Bool

    /// Once for every piece of the input.
    func tick(_ window: ByteWindow, rows: Int) throws(LoadFailure) {
        progress(LoadProgress(bytes: window.bytesRead, totalBytes: window.size, rows: rows))
        try check()
    }

    /// Between any two pieces of work.
    func check() throws(LoadFailure) {
        if isCancelled() { throw .cancelled(name: name) }
        // Asked of the system, for a log is not the only thing that memory is held for.
        if let memoryLimit, let held = MachineMemory.held, held > memoryLimit {
            throw .tooLarge(name: name, limit: memoryLimit)
        }
    }
}
