extension Indicator {
    /// Every indicator, in the order in which lists show them.
    public static let all: [Indicator] = csat + nps + ces + fcr + response + art + resolution + aht
}
