import CIIText

/// Which profile a log was read by, and why.
public struct ProfileChoice: Equatable, Sendable, Codable {
    /// Why a profile was taken.
    public enum Reason: Equatable, Sendable, Codable {
        /// A statement names it.
        case named
        /// The log has these headers, which together are a signature of the profile.
        case headers([String])
    }

    /// The name of the profile.
    public var name: String
    /// Why it was taken.
    public var because: Reason

    /// The profile of that name, taken for that reason.
    public init(name: String, because: Reason) {
        self.name = name
        self.because = because
    }

    /// What a statement gives in place of a name to have no profile chosen by the headers.
    public static let noneName = "none"

    /// How many headers are named as the reason.
    private static let headersNamed = 4

    /// The profile and the reason in words: lower case, no full stop.
    public var sentence: String {
        switch because {
        case .named: return "\(inert(name)), as `profile` says"
        case .headers(let headers):
            let named = headers.prefix(Self.headersNamed).map { inert($0) }.joined(separator: ", ")
            let more = headers.count > Self.headersNamed ? ", …" : ""
            return
                "\(inert(name)), because of the \(headers.count == 1 ? "header" : "headers") \(named)\(more); "
                + "`profile \(Self.noneName)` loads without it"
        }
    }
}
