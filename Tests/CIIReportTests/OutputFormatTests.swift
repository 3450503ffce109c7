import CIIEngine
import CIIReport
import Testing

/// Every sample in every format, against texts that were read over by a person.
struct OutputFormatTests {
    struct Golden: CustomTestStringConvertible {
        let sample: String
        let format: OutputFormat
        var style = RenderStyle()
        var variant = ""

        var file: GoldenFile { GoldenFile(name: "\(sample)\(variant).\(format.rawValue)") }
        var testDescription: String { file.name }
    }

    static let goldens: [Golden] = {
        var goldens: [Golden] = []
        for (sample, _) in SampleAnswers.all {
            for format in OutputFormat.allCases where format != .page {
                goldens.append(Golden(sample: sample, format: format))
            }
            for width in [40, 80] {
                goldens.append(
                    Golden(
                        sample: sample, format: .table, style: RenderStyle(width: width), variant: "-\(width)"
                    ))
            }
        }
        goldens += [
            Golden(sample: "ranking", format: .table, style: RenderStyle(width: 200), variant: "-200"),
            Golden(sample: "ranking", format: .table, style: RenderStyle(width: 60), variant: "-60"),
            Golden(
                sample: "ranking", format: .table, style: RenderStyle(width: 80, unicode: false),
                variant: "-ascii"),
            Golden(sample: "ranking", format: .plain, style: RenderStyle(unicode: false), variant: "-ascii"),
            Golden(
                sample: "ranking", format: .table,
                style: RenderStyle(width: 80, color: true, elapsed: "12 ms"),
                variant: "-color"),
            Golden(
                sample: "ranking", format: .markdown, style: RenderStyle(elapsed: "12 ms"),
                variant: "-elapsed"),
        ]
        return goldens
    }()

    @Test(arguments: goldens)
    func rendersAsAgreed(_ golden: Golden) throws {
        let answer = try #require(SampleAnswers.named(golden.sample))
        let text = render(answer, as: golden.format, style: golden.style)
        if GoldenFile.isRecording {
            #expect(golden.file.write(text))
        } else {
            #expect(text == golden.file.read(), "\(golden.file.name) differs; CII_UPDATE=1 writes it anew")
        }
    }

    @Test func machineFormatsHeedNoStyle() {
        // Of a screen, which has a width, the formats for machines heed that nothing may steer it.
        for (name, answer) in SampleAnswers.all {
            for format in OutputFormat.allCases where format.isForMachines {
                let styled = RenderStyle(color: true, elapsed: "1 s", unicode: false)
                #expect(
                    render(answer, as: format, style: styled) == render(answer, as: format),
                    "\(name) \(format)")
            }
        }
    }

    @Test func formatsForPeopleLetNoControlThrough() {
        for (name, answer) in SampleAnswers.all {
            for format in OutputFormat.allCases where !format.isForMachines {
                for width in [nil, 20, 40, 80] {
                    let text = render(answer, as: format, style: RenderStyle(width: width))
                    let active = text.unicodeScalars.first { isActive($0) }
                    #expect(active == nil, "\(name) \(format) at \(width ?? 0)")
                }
            }
        }
    }

    @Test func everyOutputEndsItsLastLine() {
        for (name, answer) in SampleAnswers.all {
            for format in OutputFormat.allCases {
                let text = render(answer, as: format)
                #expect(text.isEmpty || text.hasSuffix("\n"), "\(name) \(format)")
                #expect(!text.hasSuffix("\n\n"), "\(name) \(format)")
            }
        }
    }

    /// Controls but the line feed, marks of direction, separators: written down anew, not taken from the program.
    private func isActive(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "\n" { return false }
        if scalar.properties.generalCategory == .control { return true }
        return scalar.properties.isBidiControl || scalar == "\u{2028}" || scalar == "\u{2029}"
    }
}
