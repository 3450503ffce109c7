/// The log formats that can be read.
public enum LogFormats {
    /// In the order in which they are tried; separated text takes what no other wants.
    static let all: [any LogFormat] = [
        JSONFormat(), JSONLinesFormat(), LogfmtFormat(), SeparatedTextFormat(), PatternFormat(),
    ]

    /// Their names.
    public static var names: [String] { all.map(\.name) }

    /// The format of an input, by its beginning first and by its name where that says nothing.
    static func format(of name: String, beginning: UnsafeBufferPointer<UInt8>) -> any LogFormat {
        for format in all where format.resembles(beginning) { return format }
        for format in all where format.extensions.contains(where: { name.hasSuffix("." + $0) }) {
            return format
        }
        return SeparatedTextFormat()
    }
}
