import Testing

@testable import CIISession

/// Weights under a person's keys, without a terminal or a log.
@Suite struct NudgeTests {
    private static func nudge() -> Nudge {
        Nudge([.init(indicator: "csat", amount: 0.5), .init(indicator: "art", amount: 0.2)])
    }

    private static func amounts(_ keys: [LiveKey]) -> [Double] {
        var nudge = nudge()
        for key in keys { _ = nudge.press(key) }
        return nudge.weights.map(\.amount)
    }

    private static let cases: [(keys: [LiveKey], amounts: [Double])] = [
        ([], [0.5, 0.2]),
        ([.up], [0.51, 0.2]),
        ([.up, .up, .down], [0.51, 0.2]),
        ([.right, .up], [0.5, 0.21]),
        ([.right, .right, .up], [0.51, 0.2]),
        ([.left, .down], [0.5, 0.19]),
        ([.character("\t"), .character("k")], [0.5, 0.21]),
        ([.character("+"), .character("+")], [0.7, 0.2]),
        ([.character("-")], [0.4, 0.2]),
        ([.character("0")], [0, 0.2]),
        // One weight stays over 0.
        ([.character("0"), .right, .character("0")], [0, 0.2]),
        ([.right] + [LiveKey](repeating: .character("-"), count: 5), [0.5, 0]),
        ([.up, .up, .character("u")], [0.51, 0.2]),
        ([.up, .right, .up, .character("r")], [0.5, 0.2]),
        ([.up, .character("r"), .character("u")], [0.51, 0.2]),
        ([.character("u"), .character("x"), .erase], [0.5, 0.2]),
    ]

    @Test(arguments: cases.indices) func keysMoveWeights(_ number: Int) {
        let entry = Self.cases[number]
        // To the digit: a weight is the number nearest to its decimals, however often it was moved.
        #expect(Self.amounts(entry.keys) == entry.amounts, "\(entry.keys)")
    }

    @Test func aHundredStepsUpAndDownComeBackToTheDigit() {
        let there = [LiveKey](repeating: .up, count: 100)
        #expect(Self.amounts(there) == [1.5, 0.2])
        #expect(Self.amounts(there + [LiveKey](repeating: .down, count: 100)) == [0.5, 0.2])
    }

    @Test func aThirdGoesToTheNextHundredth() {
        var nudge = Nudge([.init(indicator: "a", amount: 1.0 / 3), .init(indicator: "b", amount: 2.0 / 3)])
        _ = nudge.press(.up)
        #expect(nudge.weights[0].amount == 0.34)
        #expect(nudge.weights[1].amount == 2.0 / 3)
    }

    @Test func sharesAddUpToOne() {
        var nudge = Self.nudge()
        for key in [LiveKey.up, .right, .character("+"), .up] { _ = nudge.press(key) }
        #expect(abs(nudge.shares.reduce(0, +) - 1) < 1e-12)
        #expect(abs(nudge.shares[0] - 0.51 / 0.82) < 1e-12)
    }

    @Test func aNameIsTypedAndKept() {
        var nudge = Self.nudge()
        #expect(nudge.press(.character("s")) == .changed)
        // Letters are letters of the name now, and no commands.
        for key in [LiveKey.character("q"), .character("é"), .character("x"), .erase, .character("3")] {
            #expect(nudge.press(key) == .changed)
        }
        #expect(nudge.press(.character(" ")) == .ignored)
        #expect(nudge.press(.character("\u{1B}")) == .ignored)
        #expect(nudge.press(.up) == .ignored)
        #expect(nudge.name == "qé3")
        #expect(nudge.press(.enter) == .keep("qé3"))
        #expect(nudge.name == nil)
        #expect(nudge.press(.enter) == .ended)
    }

    @Test func escapeGivesUpANameAndThenLeaves() {
        var nudge = Self.nudge()
        for key in [LiveKey.character("s"), .character("a")] { _ = nudge.press(key) }
        #expect(nudge.press(.escape) == .changed)
        #expect(nudge.name == nil)
        #expect(nudge.press(.escape) == .ended)
    }

    @Test(arguments: [20, 40, 80, 200]) func aFrameNeverNeedsMoreRoomThanThereIs(_ width: Int) {
        var nudge = Self.nudge()
        for key in [LiveKey.up, .character("u"), .character("u"), .character("s"), .character("q")] {
            _ = nudge.press(key)
            for unicode in [true, false] {
                let lines = NudgeFrame(nudge: nudge, width: width, unicode: unicode).lines
                #expect(lines.allSatisfy { $0.count <= width }, "\(lines)")
                if !unicode { #expect(lines.joined().utf8.allSatisfy { $0 < 0x80 }, "\(lines)") }
            }
        }
    }

    @Test func aFrameNamesTheWeightAtHandItsShareAndWhatItWas() {
        var nudge = Self.nudge()
        for key in [LiveKey.right, .up] { _ = nudge.press(key) }
        let lines = NudgeFrame(nudge: nudge, width: 60, unicode: true).lines
        // By hand: 0.5 and 0.21 of 0.71; 29.6 % of 24 cells are 7.1, of 30 cells 70.4 % are 21.1.
        #expect(lines[0].hasPrefix("  csat  0.5     70.4 %"))
        #expect(lines[1].hasPrefix("▸ art   0.21    29.6 %"))
        #expect(lines[1].hasSuffix("was 0.2"))
        #expect(!lines[0].contains("was"))
        // Bars share one scale, also beside the words of what was: 28 of 60 cells are left beside the longest line, and
        // 70.4 and 29.6 % of them are 19.7 and 8.3.
        let cells = lines.prefix(2).map { line in line.count { $0 == "█" } }
        #expect(cells == [19, 8], "\(lines)")
    }
}
