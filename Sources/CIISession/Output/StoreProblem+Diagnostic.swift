import CIIColumns
import CIILanguage
import CIIText

extension StoreProblem {
    /// The problem of the store at a path, as it is shown.
    func diagnostic(path: String, _ span: SourceSpan?) -> Diagnostic {
        let again =
            "load the logs themselves and save the store again; a cache is made anew once it is removed"
        let (code, message, help) =
            switch self {
            case .unreadable(let reason):
                (
                    "store.unreadable", "\(path) could not be opened: \(reason)",
                    "a relative path starts at the current folder"
                )
            case .notWritten(let reason):
                (
                    "store.not-written", "\(path) could not be written: \(reason)",
                    "what was there before is there still"
                )
            case .notAStore:
                (
                    "store.not-a-store", "\(path) does not begin as a store does",
                    "a log under this name is loaded once it has another"
                )
            case .otherVersion(let found, let known):
                (
                    "store.version", "\(path) is a store of version \(found); version \(known) was expected",
                    found > known ? "a newer cii reads it; or " + again : again
                )
            case .wrongLength(let bytes, let expected):
                (
                    "store.cut-short",
                    bytes < expected
                        ? "\(path) ends after \(bytes) bytes; \(expected) were expected"
                        : "\(path) has \(bytes) bytes; \(expected) were expected", again
                )
            case .damaged(let part, let offset):
                (
                    "store.damaged",
                    "\(path) is damaged in the \(inert(part)), in what begins at byte \(offset)",
                    again
                )
            case .inconsistent(let part):
                ("store.damaged", "\(path) contradicts itself in the \(inert(part))", again)
            }
        return Diagnostic(
            code: code, message: message, primary: span.map { .init($0) }, help: [.init(help)])
    }
}
