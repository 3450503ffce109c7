/// Where a person keeps statements that every prompt begins with.
enum InitFile {
    /// `$XDG_CONFIG_HOME/cii/init.cii`, or the same below `~/.config`; nil without a home.
    static func path(_ environment: [String: String]) -> String? {
        if let config = environment["XDG_CONFIG_HOME"], config.hasPrefix("/") {
            return config + "/cii/init.cii"
        }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return home + "/.config/cii/init.cii"
    }

    /// `$XDG_CACHE_HOME/cii`, or the same below `~/.cache`; nil without a home.
    static func cacheFolder(_ environment: [String: String]) -> String? {
        if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return cache + "/cii" }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return home + "/.cache/cii"
    }
}
