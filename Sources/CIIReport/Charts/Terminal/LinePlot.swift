/// Lines in a drawing of cells.
struct LinePlot {
    private(set) var canvas: CellCanvas
    /// Whether points of different lines fell into one cell.
    private(set) var hasSeveral = false
    private let scale: Scale
    private let places: [Double]

    init(width: Int, height: Int, scale: Scale, places: [Double]) {
        canvas = CellCanvas(width: width, height: height)
        self.scale = scale
        self.places = places
    }

    /// The row of a value.
    func row(_ value: Double) -> Int { down(value) / 4 }

    /// The cell across of a place.
    func cell(ofPlace index: Int) -> Int { across(index) / 2 }

    /// The letters that stand before or behind the drawing in each row: the lines with a point at that place.
    func letters(_ series: [GridChart.Series], at place: Int) -> [[Int]] {
        var rows = [[Int]](repeating: [], count: canvas.height)
        for (number, line) in series.enumerated() where line.points.indices.contains(place) {
            if let point = line.points[place] { rows[row(point.value)].append(number) }
        }
        return rows
    }

    /// Draws the lines, broken where a figure is missing, and signs along them.
    mutating func draw(_ series: [GridChart.Series], leadsOn: [Bool], _ ink: ChartInk) {
        for (number, line) in series.enumerated() {
            for index in line.points.indices.dropLast() where leadsOn[index] {
                guard let start = line.points[index], let end = line.points[index + 1] else { continue }
                canvas.line(
                    from: (across(index), down(start.value)), to: (across(index + 1), down(end.value)),
                    series: number)
            }
        }
        let isSingle = series.count == 1
        let spacing = cell(ofPlace: places.count - 1) / max(1, places.count - 1)
        let wanted = isSingle ? 2 : 4
        let step = spacing >= wanted ? 1 : max(1, (places.count * (isSingle ? 1 : 8)) / max(1, canvas.width))
        for (number, line) in series.enumerated() {
            let sign = isSingle ? ink.point : ChartInk.letter(number)
            for index in line.points.indices {
                guard let point = line.points[index] else { continue }
                let isEnd = isSingle ? false : index == 0 || index == places.count - 1
                let isOdd = begins(line, index, leadsOn) || ends(line, index, leadsOn)
                // The letters of the ends stand beside the drawing.
                guard !isEnd || !leadsOn[index] || places.count == 1,
                    isOdd || (isSingle ? spacing >= wanted : (index + number) % step == 0)
                else { continue }
                canvas.put(
                    sign, x: across(index) / 2, y: row(point.value), series: number, several: ink.several)
            }
        }
        hasSeveral = (0..<canvas.height).contains { canvas.row($0, ink: ink).contains(ink.several) }
    }

    /// The line below the drawing, a mark for each place where they do not stand side by side.
    func rule(_ ink: ChartInk) -> String {
        var cells = [String](repeating: ink.rule, count: canvas.width)
        if canvas.width >= places.count * 2 {
            for index in places.indices { cells[cell(ofPlace: index)] = ink.tick }
        }
        return cells.joined()
    }

    private func begins(_ line: GridChart.Series, _ index: Int, _ leadsOn: [Bool]) -> Bool {
        index == 0 || !leadsOn[index - 1] || line.points[index - 1] == nil
    }

    private func ends(_ line: GridChart.Series, _ index: Int, _ leadsOn: [Bool]) -> Bool {
        index == places.count - 1 || !leadsOn[index] || line.points[index + 1] == nil
    }

    private func across(_ index: Int) -> Int {
        guard let first = places.first, let last = places.last, last > first else {
            return canvas.width / 2 * 2
        }
        return Int(((places[index] - first) / (last - first) * Double(canvas.dotsAcross - 1)).rounded())
    }

    private func down(_ value: Double) -> Int {
        Int(((1 - scale.position(value)) * Double(canvas.dotsDown - 1)).rounded())
    }
}
