import Glibc
import TestSupport

/// A text that was read over once and agreed on, kept beside the tests.
struct GoldenFile {
    let name: String

    private var path: String {
        let support = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
        return support.joined(separator: "/") + "/Golden/" + name
    }

    /// Whether golden files are to be written anew instead of compared: `CII_UPDATE=1`.
    static var isRecording: Bool { getenv("CII_UPDATE") != nil }

    /// What the file holds; nil where it cannot be read.
    func read() -> String? { try? Files.text(of: path) }

    /// Writes the file; false where it cannot be.
    func write(_ text: String) -> Bool { (try? Files.write(text.utf8, to: path)) != nil }
}
