extension GridChart {
    /// A series in figures: first, last, lowest and highest, and how many are missing.
    func figures(of series: Series) -> String {
        let present = series.points.indices.compactMap { index in series.points[index].map { (index, $0) } }
        guard let first = present.first, let last = present.last,
            let lowest = present.min(by: { $0.1.value < $1.1.value }),
            let highest = present.max(by: { $0.1.value < $1.1.value })
        else { return "no figures" }
        let missing = series.points.count - present.count
        let gaps = missing > 0 ? ["\(missing) of \(series.points.count) missing"] : []
        guard present.count > 1 else {
            return (["\(first.1.plain) at \(places[first.0].label)"] + gaps).joined(separator: ", ")
        }
        if lowest.1.value == highest.1.value {
            return (["\(first.1.plain) throughout"] + gaps).joined(separator: ", ")
        }
        let parts = [
            "first \(first.1.plain)", "last \(last.1.plain)",
            "lowest \(lowest.1.plain) at \(places[lowest.0].label)",
            "highest \(highest.1.plain) at \(places[highest.0].label)",
        ]
        return (parts + gaps).joined(separator: ", ")
    }
}
