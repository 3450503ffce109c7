import CIIColumns
import CIIIngest
import CIIText

/// A log that was loaded, and what became of its rows.
struct LoadedSource {
    /// The log; its rows stand with those of all others, unless they are joined onto them.
    var log: LoadedLog
    /// The file as the system names it; nil where it is none.
    var path: String?
    /// The file name without folders, with a number behind it where an earlier source has the name.
    var name = ""
    /// The events its interactions were folded of, where it is an event log.
    var events: LoadedLog?
    /// The field by which its rows are joined onto interactions; nil where they are interactions.
    var joinedBy: JoinField?
    /// Its rows that a newer row of the same `id` stands in for.
    var duplicates = 0
    /// Its rows whose `id` an earlier row of the same file has.
    var repeats = 0
    /// Its rows that are left out by their status, for each such status; of these rows no newer one is known.
    var leftOut: [(status: String, count: Int)] = []

    /// The store its rows lie in; nil where they are in memory.
    var store: StoreFile?

    /// A log as it was read, by a file it came from, to be joined by a field or not.
    init(log: LoadedLog, path: String?, joinedBy: JoinField?) {
        self.log = log
        self.path = path
        self.joinedBy = joinedBy
    }

    /// Makes interactions of the events of event logs; those of one key are folded together, but for joined logs.
    static func fold(_ sources: inout [LoadedSource]) {
        var groups: [[Int]] = []
        for index in sources.indices {
            let source = sources[index]
            guard let key = source.events?.eventKey ?? source.log.eventKey else { continue }
            if source.events == nil { sources[index].events = source.log }
            let place = groups.firstIndex { group in
                source.joinedBy == nil && sources[group[0]].joinedBy == nil
                    && sources[group[0]].events?.eventKey == key
            }
            if let place { groups[place].append(index) } else { groups.append([index]) }
        }
        for group in groups {
            let parts = EventFolding().parts(of: group.compactMap { sources[$0].events })
            for (index, part) in zip(group, parts) { sources[index].log = part }
        }
    }

    var leftOutCount: Int { leftOut.reduce(0) { $0 + $1.count } }

    /// The zone that times without an offset were read in; nil where there are none.
    var zone: String? {
        for note in log.fields.lazy.flatMap(\.notes) {
            if case .zoneAssumed(let zone) = note { return zone }
            if case .zoneGiven(let zone) = note { return zone }
        }
        return nil
    }

    /// What its `id` counts within: the tool whose profile it was read by, else the header it came from.
    ///
    /// The same `id` of different tools is not the same interaction.
    var idSpace: String {
        if let profile = log.account.profile { return "profile \(profile.name)" }
        let headers = log.fields.first { $0.name == "id" }?.headers ?? []
        return headers.map { headerKey($0).filter { $0 != " " } }.joined(separator: " ")
    }
}

/// A log that was read and is not yet among the sources.
struct NewLog {
    var log: LoadedLog
    /// The file as the system names it; nil where it is none.
    var path: String?
    /// The store its rows lie in; nil where they are in memory.
    var store: StoreFile?
    /// The log as the only source, where its rows were settled before.
    var settled: LoadedSources?
}
