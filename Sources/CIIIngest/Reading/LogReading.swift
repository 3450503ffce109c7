/// A log that is being read: its format, what its reader remembers, and its records so far.
struct LogReading {
    let format: any LogFormat
    /// The rules by which it is read.
    let force: RulesInForce
    /// The compression that was undone; nil where there was none.
    let compression: Compression?
    private var reader: any LogReader
    private(set) var log = RawLog()

    /// Looks at the beginning of a text, which the window is at.
    init(
        _ window: ByteWindow, force: RulesInForce, options: LoadOptions, watch: LoadWatch
    ) throws(LoadFailure) {
        self.force = force
        var options = options
        options.rules = force.rules
        format = try Loader.open(window, options: options, name: watch.name)
        log.choice = ColumnChoice(force)
        log.utf16 = window.utf16
        log.givenEncoding = force.rules.encoding
        log.threads = max(1, options.threads)
        compression = window.compression
        log.startsWithByteOrderMark = Loader.skipByteOrderMark(window)
        reader = try format.reader(of: window, into: &log, watch: watch)
    }

    private init(_ reading: LogReading, log: RawLog) {
        format = reading.format
        force = reading.force
        compression = reading.compression
        reader = reading.reader
        self.log = log
    }

    /// One that knows what this one does and holds no rows, to try out how far a text goes.
    var trial: LogReading { LogReading(self, log: log.withoutRows) }

    /// Takes every record of the window.
    mutating func read(_ window: ByteWindow, watch: LoadWatch) throws(LoadFailure) {
        try reader.read(window, into: &log, watch: watch)
    }

    /// Gives the log away, with what can be told once nothing comes any more.
    mutating func finish(name: String) throws(LoadFailure) -> RawLog {
        try reader.finish(&log, name: name)
        let finished = log
        log = RawLog()
        return finished
    }
}
