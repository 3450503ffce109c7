import CIIEngine
import Testing

@testable import CIIReport

/// What is read from an answer's columns.
struct ChartReadingTests {
    @Test(arguments: [
        ("agents", "bars"), ("net", "bars"), ("months", "lines"), ("sweep", "lines"), ("weightings", "slope"),
        ("field", "heat"), ("names", "bars"), ("extremes", "bars"), ("alike", "lines"), ("single", "bars"),
        ("parts", "bars"), ("many", "bars"), ("series", "lines"), ("blank", "none"),
    ])
    func autoGoesByTheColumns(sample: String, kind: String) throws {
        let answer = try #require(SampleCharts.named(sample))
        #expect(read(answer).map(kindName) ?? "none" == kind)
    }

    /// Whatever is asked for, something is drawn where anything can be, and what cannot be is said.
    @Test func everyKindOfEverySample() {
        for (name, answer) in SampleCharts.small where name != "blank" {
            for kind in ChartKind.allCases {
                guard let chart = read(answer, kind) else {
                    Issue.record("\(name) as \(kind)")
                    continue
                }
                let isAsked = kind == .auto || kindName(chart) == kind.rawValue
                #expect(
                    isAsked != chart.remarks.contains { $0.hasPrefix("no \(kind.rawValue) here") },
                    "\(name) as \(kind)")
            }
        }
    }

    @Test func barsHaveFigureIntervalCountAndReference() throws {
        let chart = try #require(read(SampleCharts.agents))
        guard case .bars(let body) = chart.body else { throw Unexpected() }
        #expect(chart.title == "cii by agent")
        #expect(body.bars.count == 5)
        #expect(
            body.bars[1]
                == BarChart.Bar(
                    label: "Luís Conceição",
                    point: ChartPoint(value: 62.5, text: "62.5 ±5.0", plain: "62.5", low: 50, high: 75),
                    count: "1,259"))
        #expect(body.bars[3].point == nil)
        #expect(body.reference?.point?.value == 50)
    }

    @Test func aMeasureHasItsOwnCount() throws {
        let chart = try #require(read(SampleCharts.net))
        guard case .bars(let body) = chart.body else { throw Unexpected() }
        #expect(body.bars.map(\.count) == ["40", "20", "3", "12"])
        #expect(body.bars.map { $0.point?.value } == [50, -25, -100, 0])
    }

    @Test func gapsStayGaps() throws {
        let chart = try #require(read(SampleCharts.months))
        guard case .lines(let grid) = chart.body else { throw Unexpected() }
        #expect(grid.series.map(\.label) == ["Norte", "Sul", "Online"])
        #expect(grid.series[1].points.map { $0?.value } == [80, 76, 71, 66, nil, 58, 55])
        #expect(grid.series[2].points.map { $0?.value } == [nil, nil, 50, 70, 70, 71, 90])
        #expect(grid.places.map(\.leadsOn) == Array(repeating: true, count: 7))
        #expect(chart.remarks == ["not whole: 2026-07 to date"])
    }

    /// Days that no row is about part the line as well, and a row without a day is told.
    @Test func periodsThatAreNotThereAreGaps() throws {
        let chart = try #require(read(SampleCharts.series))
        guard case .lines(let grid) = chart.body else { throw Unexpected() }
        #expect(grid.places.map(\.leadsOn) == [true, true, false, true, true, true])
        #expect(grid.series.map(\.label) == ["art", "resolution"])
        #expect(chart.remarks == ["1 row without day not drawn"])
    }

    @Test func aSweepHasALineForEachGroup() throws {
        let chart = try #require(read(SampleCharts.sweep))
        guard case .lines(let grid) = chart.body else { throw Unexpected() }
        #expect(grid.series.map(\.label) == ["Ana", "Zoë", "Joe"])
        #expect(grid.places.map(\.position) == (0...10).map { Double($0) / 10 * 100 })
    }

    @Test func placesUnderEachWeighting() throws {
        let chart = try #require(read(SampleCharts.weightings))
        guard case .slope(let slope) = chart.body else { throw Unexpected() }
        #expect(slope.orders == ["basic", "experience", "csat=1 art=1"])
        let standings = SlopeStandings(slope, most: 26)
        #expect(standings.groups.map(\.label) == ["Diane", "Joe", "Zoë 山田", "Ana", "Li"])
        #expect(standings.unranked == ["Sofia"])
        #expect(standings.groups.indices.map { standings.places(of: $0) } == [-4, 1, 0, 1, 1])
        #expect(
            standings.groups.indices.map { standings.place(of: $0, in: 0) } == ["1", "2", "3=", "3=", "5"])
        // In every order each row holds one group.
        #expect(standings.slots.map { $0.sorted() } == Array(repeating: Array(0..<5), count: 3))
    }

    /// Beside the order as it is stands the one before: that is where a slope begins.
    @Test func aComparisonBeginsBefore() throws {
        var answer = SampleCharts.weightings
        answer.columns = [
            AnswerColumn(name: "agent", kind: .dimension), AnswerColumn(name: "rank", kind: .rank),
            AnswerColumn(name: "rank.before", heading: "before", kind: .rank),
        ]
        answer.rows = [
            [.text("a"), .rank(1, tied: false), .rank(2, tied: false)],
            [.text("b"), .rank(2, tied: false), .rank(1, tied: false)],
        ]
        let chart = try #require(read(answer))
        guard case .slope(let slope) = chart.body else { throw Unexpected() }
        #expect(slope.orders == ["before", "now"])
        #expect(slope.groups[0].standings.map { $0?.rank } == [2, 1])
    }

    /// One cell may not stand for two rows.
    @Test func aPlaceThatIsThereTwiceIsNoGrid() throws {
        var answer = SampleCharts.months
        answer.rows.append(answer.rows[0])
        #expect(read(answer).map(kindName) == "bars")
    }

    @Test func aChangeIsDrawnByItsPoints() throws {
        let chart = try #require(read(SampleCharts.parts))
        #expect(chart.title == "points by indicator")
        guard case .bars(let body) = chart.body else { throw Unexpected() }
        #expect(body.bars.map(\.label) == ["csat", "resolution", "art", "all"] && body.reference == nil)
    }

    /// The number of all is the sum of the bars, and no measure for one of them.
    @Test func aSumIsNoReference() throws {
        var answer = SampleCharts.net
        answer.columns.removeLast(2)
        answer.columns[1].prominence = .essential
        answer.rows = answer.rows.map { Array($0.prefix(2)) }
        answer.total = [.text("all"), .integer(150)]
        let chart = try #require(read(answer))
        guard case .bars(let body) = chart.body else { throw Unexpected() }
        #expect(body.bars.map { $0.point?.value } == [80, 40, 6, 24] && body.reference == nil)
        #expect(chart.remarks == ["all: 150"])
    }

    @Test func figuresOfOneFamilyGoByItsName() {
        #expect(read(SampleCharts.sweep)?.title == "cii by share %")
        #expect(read(SampleCharts.series)?.title == "art, resolution by day")
        #expect(read(SampleCharts.field)?.title == "csat % by week, channel")
    }

    /// The bounds of shades are told as they are: a quarter of 30 is no whole number.
    @Test func shadesEndAtTheNumbersThatAreTold() {
        let measure = ChartMeasure(heading: "", unit: .score)
        for (low, high, bounds, decimals) in [
            (50.0, 75.0, [50, 57.5, 65, 72.5, 80], 1), (40, 99, [40, 55, 70, 85, 100], 0),
            (0.1, 0.3, [0.1, 0.15, 0.2, 0.25, 0.3], 2),
        ] {
            let points = [low, high].map { ChartPoint(value: $0, text: "", plain: "") }
            let shades = ShadeScale(measure, points, levels: 4)
            #expect(zip(shades.bounds, bounds).allSatisfy { ($0 - $1).magnitude < 1e-9 }, "\(shades.bounds)")
            #expect(shades.decimals == decimals)
            #expect(shades.level(low) == 0 && shades.level(high) == 3)
            #expect(shades.level(bounds[2]) == 2)
        }
    }

    private struct Unexpected: Error {}

    private func read(_ answer: Answer, _ kind: ChartKind = .auto) -> Chart? {
        ChartReading(answer, signs: .table(unicode: true)).chart(kind)
    }

    private func kindName(_ chart: Chart) -> String {
        switch chart.body {
        case .bars: "bars"
        case .lines: "lines"
        case .heat: "heat"
        case .spark: "spark"
        case .slope: "slope"
        }
    }
}
