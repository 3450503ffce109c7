extension ScoreColumn {
    /// The scores of an indicator whose channel families weigh other than whole numbers of interactions.
    ///
    /// - Parameters:
    ///   - readings: What is read in each group over all channels.
    ///   - families: The channel families of the groups.
    ///   - values: The raw value of each of them; NaN where there is none.
    ///   - amounts: How many interactions each of them stands for.
    ///   - goalposts: The goalposts of each of them.
    public init(
        _ readings: ReadingColumn, families: FamilyParts, values: [Double], amounts: [Double],
        goalposts: (ChannelFamily) -> Goalposts?
    ) {
        let posts = ChannelFamily.allCases.map(goalposts)
        var scores: [Double?] = []
        scores.reserveCapacity(readings.values.count)
        var part = 0
        for end in families.ends {
            var sum = ScoreSum()
            while part < Int(end) {
                if !values[part].isNaN, amounts[part] > 0 {
                    sum.add(values[part], count: amounts[part], posts[families.families[part].place])
                }
                part += 1
            }
            scores.append(sum.score)
        }
        self.init(readings, scores: scores)
    }
}
