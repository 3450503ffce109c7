public import CIITime

/// How to load a log.
public struct LoadOptions: Sendable {
    /// What a statement says of the log; it goes before what a profile says.
    public var rules: LoadRules
    /// The zone of times without an offset where neither a statement nor a profile names one.
    public var zone: Zone
    /// The profiles that a log may be known by; of two that fit it equally well the earlier is taken.
    public var profiles: [LoadProfile] = []
    /// The name of the profile to use whatever the headers are; `none` for none at all.
    public var profile: String?
    /// The most memory the process may take while it loads, in bytes; nil where nobody asks.
    public var memoryLimit: Int?
    /// How many threads may read, 1 at least; the result does not depend on it.
    public var threads = 2
    /// Fields that are the last to be left out of what is proposed where a log will not fit.
    public var preferredFields: Set<String> = []

    /// How many bytes to ask the system for at a time; the result does not depend on it.
    var chunkSize = 1 << 20
    /// How many bytes at the beginning are looked at to tell format and separator.
    var sampleSize = 1 << 18

    /// Whether columns are held in lanes, and the log read in pieces by several threads; the result does not depend on it.
    var laneUse = LaneUse.whereLarge
    /// How many bytes a piece has.
    var pieceSize = PieceQueue.usualSize

    /// How a text is read in pieces; nil where it is not.
    var pieces: PieceUse? {
        switch laneUse {
        case .never: nil
        case .whereLarge: PieceUse(size: pieceSize, least: chunkSize)
        case .always: PieceUse(size: pieceSize, least: 0)
        }
    }

    /// When columns are held in lanes.
    enum LaneUse: Sendable {
        case never
        case whereLarge
        case always
    }

    /// Options that leave everything but the zone to rules.
    public init(rules: LoadRules = LoadRules(), zone: Zone) {
        self.rules = rules
        self.zone = zone
    }
}

/// What a column is, said by a person: `map response_time = "Espera" in minutes`.
public struct FieldMapping: Equatable, Sendable {
    /// A field of the vocabulary by name or alias, or the name of a plain field.
    public var field: String
    /// The header, compared in the form headers are compared by.
    public var column: String
    /// The unit of a column of plain numbers that holds durations.
    public var unit: DurationUnit?
    /// The scale that ratings were given on.
    public var scale: RatingScale?
    /// What to read in place of certain values, compared without case and accents.
    public var values: [ValueReplacement] = []

    /// The column `column` is the field `field`.
    public init(
        field: String, column: String, unit: DurationUnit? = nil, scale: RatingScale? = nil
    ) {
        self.field = field
        self.column = column
        self.unit = unit
        self.scale = scale
    }
}

/// A value as it stands in the file, and what to read in its place: `"13" = "phone"`.
public struct ValueReplacement: Equatable, Sendable {
    /// The whole cell without blanks around it.
    public var written: String
    /// What is read instead.
    public var meant: String

    /// Reads `written` as `meant`.
    public init(_ written: String, _ meant: String) {
        self.written = written
        self.meant = meant
    }
}

/// The ends of a rating scale.
public struct RatingScale: Hashable, Sendable, Codable {
    /// The worst rating that can be given; above `best` on an inverted scale.
    public var worst: Double
    /// The best rating that can be given.
    public var best: Double

    /// From `worst` to `best`.
    public init(_ worst: Double, _ best: Double) {
        self.worst = worst
        self.best = best
    }

    /// Whether a rating lies on the scale, its ends included.
    public func contains(_ rating: Double) -> Bool {
        rating >= min(worst, best) && rating <= max(worst, best)
    }
}

/// What one of a number in a column of durations is.
public enum DurationUnit: String, CaseIterable, Sendable, Codable {
    case milliseconds, seconds, minutes, hours, days, weeks

    /// How many milliseconds one is.
    public var milliseconds: Int64 {
        switch self {
        case .milliseconds: 1
        case .seconds: 1000
        case .minutes: 60_000
        case .hours: 3_600_000
        case .days: 86_400_000
        case .weeks: 604_800_000
        }
    }
}
