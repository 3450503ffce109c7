/// Puts the value that would stand at place `rank` in ascending order there, smaller ones before it and larger
/// ones behind it.
///
/// Quickselect with the median of three; where the pivots turn out badly the rest is sorted, so that no order of
/// the values takes more than n log n. No value may be NaN.
func select(_ rank: Int, in values: UnsafeMutableBufferPointer<Double>) {
    var low = 0
    var high = values.count - 1
    var patience = 2 * (Int.bitWidth - values.count.leadingZeroBitCount)
    while high - low > 16 {
        guard patience > 0 else { break }
        patience -= 1
        let pivot = medianOfThree(values[low], values[(low + high) / 2], values[high])
        var left = low
        var right = high
        while left <= right {
            while values[left] < pivot { left += 1 }
            while values[right] > pivot { right -= 1 }
            guard left <= right else { break }
            values.swapAt(left, right)
            left += 1
            right -= 1
        }
        if rank <= right {
            high = right
        } else if rank >= left {
            low = left
        } else {
            return
        }
    }
    var rest = UnsafeMutableBufferPointer(rebasing: values[low...high])
    rest.sort()
}

private func medianOfThree(_ a: Double, _ b: Double, _ c: Double) -> Double {
    max(min(a, b), min(max(a, b), c))
}
