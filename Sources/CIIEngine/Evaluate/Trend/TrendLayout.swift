import CIIIndex

/// The columns of a trend and the values of one group in them.
struct TrendLayout {
    let figures: [FigureColumn]
    let confidence: Confidence

    var columns: [AnswerColumn] {
        figures.flatMap { figure -> [AnswerColumn] in
            let slope = slopeUnit(figure.unit)
            func column(
                _ name: String, _ heading: String, _ kind: AnswerColumn.Kind,
                _ unit: AnswerColumn.Unit = .none, _ prominence: AnswerColumn.Prominence = .essential
            ) -> AnswerColumn {
                AnswerColumn(
                    name: "\(figure.name).\(name)",
                    heading: figures.count > 1 ? "\(figure.name) \(heading)" : heading,
                    kind: kind, unit: unit, prominence: prominence)
            }
            return [
                column("periods", "periods", .count, .none, .detail),
                column(
                    "first", "first", figure.kind == .count ? .measure : figure.kind, figure.unit, .detail),
                column("last", "last", figure.kind == .count ? .measure : figure.kind, figure.unit, .detail),
                column("slope", "slope", .measure, slope),
                column("slope.low", "slope low", .measure, slope, .machine),
                column("slope.high", "slope high", .measure, slope, .machine),
                column("tau", "tau", .measure, .none, .detail),
                column("p", "p", .measure, .none, .detail),
                column("outside", "outside", .count, .none, .detail),
                column("anomalies", "anomalies", .count, .none, .detail),
                column("verdict", "verdict", .text),
            ]
        }
    }

    /// A slope is told with as many decimals as it needs.
    private func slopeUnit(_ unit: AnswerColumn.Unit) -> AnswerColumn.Unit {
        unit == .seconds ? .seconds : .none
    }

    func cells(_ figure: FigureColumn, _ trend: FigureTrend) -> [AnswerValue] {
        func number(_ value: Double?) -> AnswerValue {
            value.flatMap { $0.isFinite ? .number($0) : nil } ?? .missing
        }
        var slope = number(trend.line?.slope)
        if let line = trend.line,
            let margin = FigureMargin.text(trend.slope, around: line.slope, unit: figure.unit, decimals: 2)
        {
            slope = .marked(slope, mark: margin)
        }
        return [
            .integer(trend.points.count), number(trend.points.first?.estimate.value),
            number(trend.points.last?.estimate.value), slope, number(trend.slope?.low),
            number(trend.slope?.high), number(trend.test?.tau), number(trend.test?.probability),
            .integer(trend.outsideCount), .integer(trend.anomalyCount), .text(trend.verdict.rawValue),
        ]
    }
}
