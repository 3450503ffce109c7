import CIIIngest
import CIILanguage

/// What is known of the exports of tools: the profiles that people define, and those of the program.
struct Profiles {
    /// A profile as it was written, and as logs are loaded by it.
    struct Profile {
        var name: Name
        var definition: ProfileDefinition
        var loaded: LoadProfile
        var isBuiltIn: Bool

        /// The profile of a definition, which may name a zone or a unit that there is not.
        init(_ name: Name, _ definition: ProfileDefinition, isBuiltIn: Bool) throws(Diagnostics) {
            self.name = name
            self.definition = definition
            self.isBuiltIn = isBuiltIn
            loaded = LoadProfile(
                name: name.canonical, signatures: definition.signatures.map { $0.map(\.value) },
                rules: try LoadRules(definition.reading))
        }
    }

    /// In the order defined.
    private var own: [Profile] = []

    /// Those to try first in front: people's own ones, then the program's in the order of their names.
    var all: [Profile] {
        own + BuiltInProfiles.all.filter { builtIn in !own.contains { $0.name == builtIn.name } }
    }

    /// As the loader takes them.
    var loaded: [LoadProfile] { all.map(\.loaded) }

    /// The profile of that name.
    subscript(name: Name) -> Profile? { all.first { $0.name == name } }

    /// Adds a profile, in place of one of the same name.
    mutating func define(_ profile: Profile) {
        if let place = own.firstIndex(where: { $0.name == profile.name }) {
            own[place] = profile
        } else {
            own.append(profile)
        }
    }
}
