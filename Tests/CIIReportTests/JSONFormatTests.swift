import CIIEngine
import CIIReport
import TestSupport
import Testing

/// The JSON of an answer, read by a reader of its own.
struct JSONFormatTests {
    @Test func everySampleIsOneObjectOnOneLineWithTheAgreedKeys() throws {
        for (name, answer) in SampleAnswers.all {
            let text = render(answer, as: .json)
            #expect(text.utf8.filter { $0 == UInt8(ascii: "\n") }.count == 1, "\(name)")
            let object = try JSONReader.read(text.dropLast())
            var keys = ["cii", "statement", "window", "rows_in_scope", "weights", "columns", "rows", "notes"]
            if answer.scope != nil { keys.insert("scope", at: 4) }
            if !answer.text.isEmpty { keys.append("text") }
            #expect(object.keys == keys, "\(name)")
            #expect(object["cii"] == .number(1))
            #expect(object["statement"] == .string(answer.statement))
        }
    }

    @Test func everyValueReadsBack() throws {
        for (name, answer) in SampleAnswers.all {
            let object = try JSONReader.read(render(answer, as: .json).dropLast())
            let rows = object["rows"]?.elements ?? []
            #expect(rows.count == answer.rows.count, "\(name)")
            for (row, values) in zip(rows, answer.rows) {
                #expect(row.keys == answer.columns.map(\.name), "\(name)")
                for (column, value) in zip(answer.columns, values) {
                    #expect(row[column.name] == expected(value), "\(name) \(column.name)")
                }
            }
            #expect(object["weights"]?.keys == answer.weights.map(\.indicator), "\(name)")
            for weight in answer.weights {
                let written = object["weights"]?[weight.indicator]
                #expect(written?["given"] == .number(weight.given), "\(name) \(weight.indicator)")
                #expect(written?["effective"] == .number(weight.effective), "\(name) \(weight.indicator)")
            }
            let notes = answer.notes.map { note in
                JSONValue.object([
                    .init(key: "code", value: .string(note.code)),
                    .init(key: "text", value: .string(note.text)),
                ])
            }
            #expect(object["notes"] == .array(notes), "\(name)")
        }
    }

    @Test func whatIsNotFiniteIsNull() throws {
        let answer = Answer(
            statement: "", columns: [AnswerColumn(name: "x", kind: .measure)],
            rows: [.nan, .infinity, -.infinity, 1e300, -0.0].map { [.number($0)] })
        let rows = try JSONReader.read(render(answer, as: .json).dropLast())["rows"]?.elements ?? []
        #expect(rows.map { $0["x"] } == [.null, .null, .null, .number(1e300), .number(0)])
    }

    @Test func noTextLeavesItsString() throws {
        for value in 0..<0x3000 as Range<UInt32> {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "a\(scalar)b"
            let json = render(Answer(statement: text), as: .json)
            #expect(
                try JSONReader.read(json.dropLast())["statement"] == .string(text),
                "U+\(String(value, radix: 16))")
        }
    }

    private func expected(_ value: AnswerValue) -> JSONValue {
        switch value {
        case .text(let text): .string(text)
        case .integer(let number): .number(Double(number))
        case .number(let number): .number(number)
        case .boolean(let flag): .boolean(flag)
        case .rank(let rank, _): .number(Double(rank))
        case .missing: .null
        case .marked(let inner, _): expected(inner)
        case .instant(let microseconds, _):
            // The two samples with instants, worked out by hand.
            switch microseconds {
            case 1_774_220_400_000_000: .string("2026-03-23T00:00:00+01:00")
            case 1_774_265_696_000_000: .string("2026-03-23T12:34:56+01:00")
            case 1_774_821_600_000_000: .string("2026-03-30T00:00:00+02:00")
            case 1_774_821_601_500_000: .string("2026-03-30T00:00:01.5+02:00")
            default: .null
            }
        }
    }
}
