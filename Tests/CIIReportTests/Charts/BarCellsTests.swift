import TestSupport
import Testing

@testable import CIIReport

/// Bars are as long as their figures.
struct BarCellsTests {
    /// To the right a bar is right to an eighth of a cell, to the left, where there are no eighths, to half a cell.
    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func lengthIsInProportion(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let width = Int.random(in: 8...120, using: &generator)
        let scale = Scale(covering: (seed % 2 == 0 ? 0 : -100)...100, about: 4)
        let cells = BarCells(width: width, scale: scale, ink: ChartInk(unicode: true, color: false))
        let zero = (cells.place(0)).rounded()
        for _ in 0..<20 {
            let value = Double.random(in: scale.low...scale.high, using: &generator)
            let drawn = cells.cells(point(value), reference: nil).map(Self.eighths).reduce(0, +)
            let wanted = value >= 0 ? cells.place(value) - zero : zero - cells.place(value)
            let tolerance = value >= 0 ? 0.5 : 2.0
            #expect((drawn - max(0, wanted) * 8).magnitude <= tolerance, "seed \(seed): \(value) in \(width)")
        }
    }

    @Test(arguments: [
        (100.0, "████████████████"), (50, "████████        "), (0, "                "),
        (3.125, "▌               "),
        (0.78125, "▏               "), (51.5625, "████████▎       "),
    ])
    func bars(value: Double, drawn: String) {
        let cells = BarCells(
            width: 16, scale: Scale(covering: 0...100, about: 4), ink: ChartInk(unicode: true, color: false))
        #expect(String(cells.cells(point(value), reference: nil)) == drawn)
    }

    /// Of an interval the part below the figure is shaded, and a line goes on to its upper end.
    @Test func intervals() {
        let scale = Scale(covering: 0...100, about: 4)
        for (unicode, drawn) in [(true, "████▒▒▒▒────┤   "), (false, "####====----]   ")] {
            let cells = BarCells(width: 16, scale: scale, ink: ChartInk(unicode: unicode, color: false))
            let point = ChartPoint(value: 50, text: "", plain: "", low: 25, high: 80)
            #expect(String(cells.cells(point, reference: nil)) == drawn)
        }
    }

    @Test func theFigureOverEverythingIsMarkedInEachBar() {
        let cells = BarCells(
            width: 16, scale: Scale(covering: 0...100, about: 4), ink: ChartInk(unicode: true, color: false))
        #expect(String(cells.cells(point(75), reference: 50)) == "████████┊███    ")
        #expect(String(cells.cells(nil, reference: 50)) == "        ┊       ")
    }

    private func point(_ value: Double) -> ChartPoint { ChartPoint(value: value, text: "", plain: "") }

    private static func eighths(_ cell: Character) -> Double {
        let parts: [Character] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
        return Double(cell == "▐" ? 4 : parts.firstIndex(of: cell) ?? 0)
    }
}
