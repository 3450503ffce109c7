import CIIText

/// What is said of a log in all: by its statement, and by its profile where the statement says nothing.
struct RulesInForce {
    /// Both together.
    private(set) var rules: LoadRules
    /// What the statement alone says; the columns it names have to be there.
    let statement: LoadRules
    /// The profile in use.
    private(set) var profile: ProfileChoice?
    /// The profiles that the log may yet be known by.
    private let candidates: [LoadProfile]

    /// The statement's rules over those of the profile it names; where it names none, headers may choose one.
    init(_ options: LoadOptions) throws(LoadFailure) {
        statement = options.rules
        rules = options.rules
        guard let wanted = options.profile else {
            candidates = options.profiles
            if !rules.only.isEmpty, rules.eventKey != nil { throw .eventsInPart }
            return
        }
        candidates = []
        if let named = options.profiles.first(where: { folded($0.name) == folded(wanted) }) {
            rules = statement.laid(over: named.rules)
            profile = ProfileChoice(name: named.name, because: .named)
        } else if folded(wanted) != ProfileChoice.noneName {
            let names = options.profiles.map(\.name)
            throw .noSuchProfile(profile: wanted, nearest: nearest(to: wanted, among: names), names: names)
        }
    }

    /// What columns are, as far as the statement or any profile that the log may be known by says.
    var possibleMappings: [FieldMapping] { rules.mappings + candidates.flatMap(\.rules.mappings) }

    /// The profile that the statement names, where it speaks of columns and none of them is there.
    func unservedProfile(headers: [String]) -> String? {
        guard let profile, case .named = profile.because else { return nil }
        let columns =
            rules.mappings.dropFirst(statement.mappings.count).map(\.column)
            + rules.kept.filter { !statement.kept.contains($0) }
        guard !columns.isEmpty, columns.allSatisfy({ headerIndex(of: $0, among: headers) == nil }) else {
            return nil
        }
        return profile.name
    }

    /// Takes the profile that these headers are known by, where the statement left that open.
    mutating func settle(headers: [String]) {
        guard let (chosen, signature) = Self.profile(of: headers, among: candidates) else { return }
        rules = statement.laid(over: chosen.rules)
        profile = ProfileChoice(name: chosen.name, because: .headers(signature))
    }

    /// The profile with the largest signature that is wholly among the headers, of equals the first, and that
    /// signature as the file writes it.
    static func profile(
        of headers: [String], among profiles: [LoadProfile]
    ) -> (profile: LoadProfile, signature: [String])? {
        var written: [String: String] = [:]
        for header in headers where written[headerKey(header)] == nil { written[headerKey(header)] = header }
        var best: (profile: LoadProfile, signature: [String])?
        for profile in profiles {
            for signature in profile.signatures {
                let found = signature.compactMap { written[headerKey($0)] }
                guard found.count == signature.count, Set(found).count > Set(best?.signature ?? []).count
                else { continue }
                best = (profile, found)
            }
        }
        return best
    }
}
