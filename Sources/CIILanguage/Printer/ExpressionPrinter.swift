import CIIText

extension StatementPrinter {
    /// The expression as text.
    public func print(_ expression: Expression) -> String {
        text(of: expression, atLeast: BindingPower.lowest)
    }

    /// A member of a list of dimensions, figures or keys.
    func item(_ expression: Expression) -> String {
        if case .between = expression { return "(" + print(expression) + ")" }
        if case .unary(.not, let inner) = expression, case .between = inner.value {
            return "(" + print(expression) + ")"
        }
        return text(of: expression, atLeast: BindingPower.comparison)
    }

    func items(_ expressions: [Spanned<Expression>]) -> String {
        expressions.map { item($0.value) }.joined(separator: ", ")
    }

    /// The text, in brackets where it holds its operands less tightly than `minimum`.
    private func text(of expression: Expression, atLeast minimum: Int) -> String {
        let (text, power) = textAndPower(of: expression)
        return power < minimum ? "(" + text + ")" : text
    }

    private func textAndPower(of expression: Expression) -> (String, Int) {
        let tightest = Int.max
        switch expression {
        case .name(let name):
            return (self.name(name), tightest)
        case .number(let value):
            return (shortest(value), tightest)
        case .percent(let value):
            return (shortest(value) + "%", tightest)
        case .string(let text):
            return (Self.quoted(text), tightest)
        case .boolean(let value):
            return (value ? "true" : "false", tightest)
        case .duration(let duration):
            return (self.text(of: duration), tightest)
        case .date(let date):
            return (self.text(of: date), tightest)
        case .pattern(let pattern):
            return (Self.pattern(pattern), tightest)
        case .unary(.minus, let operand):
            return ("-" + text(of: operand.value, atLeast: BindingPower.prefix), BindingPower.prefix)
        case .unary(.not, let operand):
            return negation(of: operand.value)
        case .binary(let binary, let left, let right):
            return (infix(binary.rawValue, binary, left.value, right.value), binary.bindingPower)
        case .between(let value, let low, let high):
            return (between("between", value.value, low.value, high.value), BindingPower.comparison)
        case .membership(let value, let list):
            return (membership("in", value.value, list), BindingPower.comparison)
        case .isMissing(let value):
            return (operand(value.value) + " is missing", BindingPower.comparison)
        case .call(let function, let arguments):
            let list = arguments.map { print($0.value) }.joined(separator: ", ")
            return ("\(name(function.value, isFunction: true))(\(list))", tightest)
        }
    }

    /// `not …`, with the word inside the comparison where the language has it there.
    private func negation(of inner: Expression) -> (String, Int) {
        switch inner {
        case .binary(let binary, let left, let right)
        where binary == .like || binary == .contains || binary == .matches:
            return (infix("not " + binary.rawValue, binary, left.value, right.value), BindingPower.comparison)
        case .between(let value, let low, let high):
            return (between("not between", value.value, low.value, high.value), BindingPower.comparison)
        case .membership(let value, let list):
            return (membership("not in", value.value, list), BindingPower.comparison)
        case .isMissing(let value):
            return (operand(value.value) + " is not missing", BindingPower.comparison)
        default:
            return ("not " + text(of: inner, atLeast: BindingPower.not), BindingPower.not)
        }
    }

    private func infix(_ word: String, _ binary: BinaryOperator, _ left: Expression, _ right: Expression)
        -> String
    {
        let power = binary.bindingPower
        let leftText = text(of: left, atLeast: binary.isComparison ? power + 1 : power)
        return "\(leftText) \(word) \(text(of: right, atLeast: power + 1))"
    }

    private func between(_ word: String, _ value: Expression, _ low: Expression, _ high: Expression) -> String
    {
        "\(operand(value)) \(word) \(operand(low)) and \(operand(high))"
    }

    private func membership(_ word: String, _ value: Expression, _ list: [Spanned<Expression>]) -> String {
        "\(operand(value)) \(word) (\(list.map { print($0.value) }.joined(separator: ", ")))"
    }

    /// A side of a comparison.
    func operand(_ expression: Expression) -> String {
        text(of: expression, atLeast: BindingPower.sum)
    }

    static func pattern(_ pattern: String) -> String {
        var result = "/"
        var isEscaped = false
        for scalar in pattern.unicodeScalars {
            if scalar == "/", !isEscaped { result += "\\" }
            isEscaped = scalar == "\\" && !isEscaped
            result.unicodeScalars.append(scalar)
        }
        return result + "/"
    }
}
