import CIIColumns
import CIIEngine
import CIIText

/// All that statements change in a session: what is loaded, set and defined.
struct SessionWorld {
    var settings = Settings()
    var definitions = Definitions()
    var profiles = Profiles()
    var sources = LoadedSources()
    var follows: [FollowedSource] = []

    /// What there is in it, in words; nil where there is nothing.
    func summary(_ say: LessonLanguage) -> String? {
        var parts: [String] = []
        let rows = sources.dataset().table.rowCount
        if rows > 0 {
            parts.append(say(counted(rows, "interaction"), counted(rows, "atendimento", "atendimentos")))
        }
        if !definitions.statements.isEmpty { parts.append(say("definitions", "definições")) }
        if settings.isChanged { parts.append(say("settings", "ajustes")) }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}

extension Session {
    /// What is loaded, set and defined at this moment.
    ///
    /// The engine's groups belong to the interactions they were made of, and another world begins without any.
    var world: SessionWorld {
        get {
            SessionWorld(
                settings: settings, definitions: definitions, profiles: profiles, sources: sources,
                follows: follows)
        }
        set {
            settings = newValue.settings
            definitions = newValue.definitions
            profiles = newValue.profiles
            sources = newValue.sources
            follows = newValue.follows
            engine = Engine(cacheCapacity: newValue.settings.cache)
        }
    }
}
