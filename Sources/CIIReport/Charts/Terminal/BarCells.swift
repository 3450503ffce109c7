/// One bar of a row of cells: how far it goes, to an eighth of a cell, and its interval over it.
struct BarCells {
    /// Cells across.
    let width: Int
    let scale: Scale
    let ink: ChartInk

    /// Where the value stands, in cells from the left end.
    func place(_ value: Double) -> Double { scale.position(value) * Double(width) }

    /// The cells from the left end, where the figure over everything stands marked.
    func cells(_ point: ChartPoint?, reference: Double?) -> [Character] {
        var cells = [Character](repeating: " ", count: width)
        let zero = place(0)
        if let point {
            let end = place(point.value)
            if end >= zero {
                fill(from: zero, to: end, &cells)
            } else {
                fillBack(from: end, to: zero, &cells)
            }
            interval(point, from: min(zero, end), to: max(zero, end), &cells)
        }
        if let reference {
            let cell = min(Int(place(reference)), width - 1)
            if cell >= 0 { cells[cell] = ink.reference }
        }
        return cells
    }

    private func fill(from start: Double, to end: Double, _ cells: inout [Character]) {
        // The line that bars begin at stands between two cells, so that a bar begins with a whole one.
        let first = Int(start.rounded())
        let eighths = Int(((end - Double(first)) * 8).rounded())
        guard eighths > 0 else { return }
        guard ink.unicode else {
            for cell in first..<min(width, first + max(1, (eighths + 4) / 8)) { cells[cell] = ink.full }
            return
        }
        for cell in first..<min(width, first + eighths / 8) { cells[cell] = ink.full }
        let last = first + eighths / 8
        if eighths % 8 > 0, last < width { cells[last] = ink.part(eighths % 8) }
    }

    /// There are no eighths from the right, only halves.
    private func fillBack(from start: Double, to end: Double, _ cells: inout [Character]) {
        let last = Int(end.rounded())
        let halves = Int(((Double(last) - start) * 2).rounded())
        guard halves > 0 else { return }
        let whole = ink.unicode ? halves / 2 : (halves + 1) / 2
        for cell in max(0, last - whole)..<last { cells[cell] = ink.full }
        let first = last - whole - 1
        if ink.unicode, halves % 2 == 1, first >= 0 { cells[first] = "▐" }
    }

    /// The part of the bar beyond the surer end of the interval in a lighter shade, a line on to the other end.
    private func interval(_ point: ChartPoint, from start: Double, to end: Double, _ cells: inout [Character])
    {
        guard let low = point.low, let high = point.high, low < high else { return }
        let left = Int(place(low))
        let right = min(Int(place(high).rounded(.up)) - 1, width - 1)
        guard left < right else { return }
        for cell in left...right {
            switch cells[cell] {
            case ink.full: cells[cell] = ink.unsure
            case " ": cells[cell] = cell == right ? ink.upperEnd : cell == left ? ink.lowerEnd : ink.whisker
            default: break
            }
        }
    }
}
