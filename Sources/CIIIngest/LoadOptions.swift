public import CIITime

/// How to read a log where looking at it is not enough.
public struct LoadOptions: Sendable {
    /// The name of a format in ``LogFormats/names``; found by looking where nil.
    public var format: String?
    /// What columns are, in the order given; they go before the vocabulary.
    public var mappings: [FieldMapping]
    /// The zone of times that name no offset.
    public var zone: Zone
    /// Whether a person named the zone for this log, so that the account does not call it an assumption.
    public var isZoneGiven = false
    /// The order of day, month and year in columns whose values do not show another.
    public var dateOrder: DateOrder?

    /// How many bytes to ask the system for at a time; the result does not depend on it.
    var chunkSize = 1 << 20
    /// How many bytes at the beginning are looked at to tell format and separator.
    var sampleSize = 1 << 18

    /// Options with nothing said but the zone.
    public init(format: String? = nil, mappings: [FieldMapping] = [], zone: Zone) {
        self.format = format
        self.mappings = mappings
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

/// The ends of a rating scale.
public struct RatingScale: Hashable, Sendable {
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
public enum DurationUnit: String, CaseIterable, Sendable {
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
