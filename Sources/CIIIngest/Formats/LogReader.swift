/// Takes records from windows into a log.
///
/// A value that holds all it has to remember: where one window ends between two records, the next goes on from there,
/// and both together give what one window over the whole text would.
protocol LogReader {
    /// Takes every record of the window, and hands it over.
    mutating func read(_ window: ByteWindow, into log: inout RawLog, watch: LoadWatch) throws(LoadFailure)
    /// Notes what can be told only where no further window comes.
    func finish(_ log: inout RawLog, name: String) throws(LoadFailure)
}
