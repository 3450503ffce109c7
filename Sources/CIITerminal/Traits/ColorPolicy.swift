/// When output is coloured.
public enum ColorPolicy: String, CaseIterable, Sendable {
    case auto, always, never

    /// Whether to colour what goes to a place that `isTerminal` or is not, in this environment.
    ///
    /// The policy of a flag comes first. Else `NO_COLOR`, where not empty, turns colour off; `CLICOLOR_FORCE` or
    /// `FORCE_COLOR`, where neither empty nor `0`, turns it on; and what is left is coloured on a terminal whose
    /// `TERM` is not `dumb`.
    public func allows(isTerminal: Bool, environment: [String: String]) -> Bool {
        switch self {
        case .always: return true
        case .never: return false
        case .auto:
            if environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false { return false }
            for name in ["CLICOLOR_FORCE", "FORCE_COLOR"] {
                if let value = environment[name], !value.isEmpty, value != "0" { return true }
            }
            return isTerminal && TerminalKind(name: environment["TERM"]).understandsEscapes
        }
    }
}
