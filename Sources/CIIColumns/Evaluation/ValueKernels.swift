internal import Glibc

/// Turns stored integers into doubles, missing into NaN.
struct ReadNumbers: IntegerKernel {
    let result: UnsafeMutablePointer<Double>
    let divisor: Double

    @inline(__always)
    func run<Integer: FixedWidthInteger>(_ values: UnsafePointer<Integer>, count: Int, missing: Integer) {
        for row in 0..<count {
            let integer = values[row]
            let number = Double(Int64(truncatingIfNeeded: integer)) / divisor
            result[row] = integer == missing ? .nan : number
        }
    }
}

func readReals(_ reals: RealNumbers, _ rows: Range<Int>, _ result: UnsafeMutablePointer<Double>) {
    reals.values.withUnsafeBufferPointer { values in
        for row in 0..<rows.count { result[row] = values[rows.lowerBound + row] + 0 }
    }
    reals.validity.words?.withUnsafeBufferPointer { words in
        for row in 0..<rows.count {
            let index = rows.lowerBound + row
            let isValid = (words[index &>> 6] &>> UInt64(index & 63)) & 1 == 1
            result[row] = isValid ? result[row] : .nan
        }
    }
}

/// Combines two blocks into the first.
func combine(
    _ operation: Arithmetic, _ left: UnsafeMutablePointer<Double>, _ right: UnsafePointer<Double>,
    _ count: Int
) {
    switch operation {
    case .add:
        for row in 0..<count { left[row] = finite(left[row] + right[row]) }
    case .subtract:
        for row in 0..<count { left[row] = finite(left[row] - right[row]) }
    case .multiply:
        for row in 0..<count { left[row] = finite(left[row] * right[row]) }
    case .divide:
        for row in 0..<count { left[row] = finite(left[row] / right[row]) }
    case .remainder:
        for row in 0..<count { left[row] = finite(fmod(left[row], right[row])) }
    }
}

/// Applies a function to each number of a block.
func apply(_ function: NumericFunction, _ numbers: UnsafeMutablePointer<Double>, _ count: Int) {
    switch function {
    case .abs:
        for row in 0..<count { numbers[row] = numbers[row].magnitude }
    case .round:
        for row in 0..<count { numbers[row] = finite(numbers[row].rounded(.toNearestOrAwayFromZero)) }
    case .floor:
        for row in 0..<count { numbers[row] = finite(numbers[row].rounded(.down)) }
    case .ceil:
        for row in 0..<count { numbers[row] = finite(numbers[row].rounded(.up)) }
    case .sqrt:
        for row in 0..<count { numbers[row] = finite(numbers[row].squareRoot()) }
    case .ln:
        for row in 0..<count { numbers[row] = finite(log(numbers[row])) }
    }
}

/// The number itself, NaN in place of an infinity and zero in place of minus zero.
@inline(__always)
private func finite(_ number: Double) -> Double {
    number.magnitude <= .greatestFiniteMagnitude ? number + 0 : .nan
}
