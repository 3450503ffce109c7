/// One way logs are written: how to tell it and how to take records from it.
protocol LogFormat: Sendable {
    /// The word for it in `load … as NAME`.
    var name: String { get }
    /// What a file's name ends in, without the point.
    var extensions: [String] { get }
    /// Whether a file that begins like that is likely one.
    func resembles(_ beginning: UnsafeBufferPointer<UInt8>) -> Bool
    /// What takes its records, after a look at the beginning of the text, which the window is at.
    func reader(
        of window: ByteWindow, into log: inout RawLog, watch: LoadWatch
    ) throws(LoadFailure) -> any LogReader
}
