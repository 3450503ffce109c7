import CIIColumns
import CIITime

/// The meaning of questions written down a second time, row by row and without a thought for speed.
struct NaiveModel {
    let table: Table

    func value(_ value: RowValue, _ row: Int) -> Double? {
        switch value {
        case .column(let index):
            switch table.columns[index].value(at: row) {
            case .text, .missing: return nil
            case .boolean(let flag): return flag ? 1 : 0
            case .number(let number), .seconds(let number): return number
            case .instant(let microseconds): return Double(microseconds) / 1e6
            }
        case .constant(let number): return number.isFinite ? number : nil
        case .arithmetic(let operation, let left, let right):
            guard let a = self.value(left, row), let b = self.value(right, row) else { return nil }
            let result =
                switch operation {
                case .add: a + b
                case .subtract: a - b
                case .multiply: a * b
                case .divide: a / b
                case .remainder: a.truncatingRemainder(dividingBy: b)
                }
            return result.isFinite ? result : nil
        case .negated(let operand): return self.value(operand, row).map { -$0 }
        case .function(let function, let operand):
            guard let x = self.value(operand, row) else { return nil }
            let result =
                switch function {
                case .abs: x < 0 ? -x : x
                case .round: x.rounded()
                case .floor: x.rounded(.down)
                case .ceil: x.rounded(.up)
                case .sqrt: x < 0 ? .nan : x.squareRoot()
                case .ln: naturalLogarithm(x)
                }
            return result.isFinite ? result : nil
        case .calendar(let part, let instant, let calendar):
            guard let seconds = self.value(instant, row) else { return nil }
            let microseconds = Int((seconds * 1e6).rounded())
            let offset = calendar.zone.offset(at: Instant.seconds(microseconds))
            let (date, time) = Instant.civil(microseconds, offset: offset)
            switch part {
            case .bucket(let unit): return Double(calendar.bucketNumber(of: microseconds, unit))
            case .hourOfDay: return Double(time.hour)
            case .weekday: return Double(date.weekday)
            case .dayOfMonth: return Double(date.day)
            case .monthOfYear: return Double(date.month)
            case .yearNumber: return Double(date.year)
            }
        case .openTime(let instant, let open):
            guard let seconds = self.value(instant, row) else { return nil }
            return open.total(seconds)
        case .length(let text): return self.text(text, row).map { Double($0.unicodeScalars.count) }
        case .choose(let test, let yes, let no):
            return condition(test, row) == true ? self.value(yes, row) : self.value(no, row)
        }
    }

    func text(_ text: RowText, _ row: Int) -> String? {
        switch text {
        case .column(let index):
            if case .text(let text) = table.columns[index].value(at: row) { return text }
            return nil
        case .constant(let text): return text
        case .mapped(let function, let text): return self.text(text, row).map { map(function, $0) }
        case .choose(let test, let yes, let no):
            return condition(test, row) == true ? self.text(yes, row) : self.text(no, row)
        }
    }

    private func map(_ function: TextFunction, _ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
            var result = String.UnicodeScalarView()
            result.append(contentsOf: scalars)
            return String(result)
        }
        switch function {
        case .lower: return text.lowercased()
        case .upper: return text.uppercased()
        case .trim:
            let isSpace: (Unicode.Scalar) -> Bool = {
                $0 == " " || $0 == "\u{A0}" || (9...13).contains($0.value)
            }
            return string(scalars.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
        case .left(let count): return string(scalars.prefix(max(count, 0)))
        case .right(let count): return string(scalars.suffix(max(count, 0)))
        case .recoded(let table, let otherwise): return table[text] ?? otherwise
        case .folded:
            let plain: [Unicode.Scalar: Unicode.Scalar] = ["ç": "c", "ã": "a", "ü": "u", "á": "a", "é": "e"]
            let lower = text.lowercased().unicodeScalars.filter { !(0x300...0x36F).contains($0.value) }
            return string(lower.map { plain[$0] ?? $0 })
        }
    }

    func condition(_ condition: RowCondition, _ row: Int) -> Bool? {
        switch condition {
        case .always: return true
        case .never: return false
        case .all(let parts):
            let truths = parts.map { self.condition($0, row) }
            return truths.contains(false) ? false : truths.contains(nil) ? nil : true
        case .any(let parts):
            let truths = parts.map { self.condition($0, row) }
            return truths.contains(true) ? true : truths.contains(nil) ? nil : false
        case .not(let part): return self.condition(part, row).map { !$0 }
        case .compare(let left, let comparison, let right):
            guard let a = value(left, row), let b = value(right, row) else { return nil }
            return compare(comparison, a < b, a == b)
        case .compareText(let left, let comparison, let right):
            guard let a = text(left, row), let b = text(right, row) else { return nil }
            return compare(
                comparison, a.utf8.lexicographicallyPrecedes(b.utf8), Array(a.utf8) == Array(b.utf8))
        case .text(let subject, let test):
            guard let text = text(subject, row) else { return nil }
            return holds(test, text)
        case .instantRange(let index, let from, let to):
            guard case .instant(let microseconds) = table.columns[index].value(at: row) else { return nil }
            return Int(microseconds) >= from ?? .min && Int(microseconds) < to ?? .max
        case .isMissingValue(let value): return self.value(value, row) == nil
        case .isMissingText(let text): return self.text(text, row) == nil
        case .isTrue(let value): return self.value(value, row).map { $0 != 0 }
        }
    }

    private func holds(_ test: TextTest, _ text: String) -> Bool? {
        switch test {
        case .equals(let other): return Array(text.utf8) == Array(other.utf8)
        case .oneOf(let others): return others.contains { Array(text.utf8) == Array($0.utf8) }
        case .contains(let part):
            let bytes = Array(text.utf8)
            let wanted = Array(part.utf8)
            guard wanted.count <= bytes.count else { return false }
            return (0...bytes.count - wanted.count).contains {
                Array(bytes[$0..<$0 + wanted.count]) == wanted
            }
        case .like(let pattern):
            return like(Array(pattern.unicodeScalars)[...], Array(text.unicodeScalars)[...])
        case .matches(let pattern):
            guard let regex = try? Regex(pattern).matchingSemantics(.unicodeScalar) else { return nil }
            return text.contains(regex)
        case .compare(let comparison, let other):
            return compare(
                comparison, text.utf8.lexicographicallyPrecedes(other.utf8),
                Array(text.utf8) == Array(other.utf8))
        }
    }

    private func like(_ pattern: ArraySlice<Unicode.Scalar>, _ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = pattern.first else { return text.isEmpty }
        if first == "%" {
            return like(pattern.dropFirst(), text) || (!text.isEmpty && like(pattern, text.dropFirst()))
        }
        return !text.isEmpty && (first == "_" || first == text.first)
            && like(pattern.dropFirst(), text.dropFirst())
    }

    private func compare(_ comparison: Comparison, _ isLess: Bool, _ isEqual: Bool) -> Bool {
        switch comparison {
        case .equal: isEqual
        case .notEqual: !isEqual
        case .less: isLess
        case .lessOrEqual: isLess || isEqual
        case .greater: !isLess && !isEqual
        case .greaterOrEqual: !isLess
        }
    }
}
