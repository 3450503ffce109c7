internal import Glibc

/// A hash of bytes, eight at a time: the same on every run, so that nothing depends on a process's seed.
func hashOfBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = UInt64(truncatingIfNeeded: raw.count) &* 0x9E37_79B9_7F4A_7C15
    var position = 0
    while position &+ 8 <= raw.count {
        hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        position &+= 8
    }
    if position < raw.count {
        var tail: UInt64 = 0
        while position < raw.count {
            tail = (tail &<< 8) | UInt64(raw[position])
            position &+= 1
        }
        hash = mixed(hash ^ tail ^ 0xA076_1D64_78BD_642F)
    }
    return hash
}

/// Spreads every bit of a word over all bits of the result.
@inline(__always)
func mixed(_ word: UInt64) -> UInt64 {
    let product = (word ^ 0xE703_7ED1_A0B4_28DB).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    let folded = product.high ^ product.low
    return folded ^ (folded &>> 32)
}

/// Whether two runs of bytes are the same.
func areEqual(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    guard let first = left.baseAddress, let second = right.baseAddress else { return true }
    return memcmp(first, second, left.count) == 0
}

/// Byte order: negative when `left` comes first, zero when both are the same, positive otherwise.
func order(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
    if let first = left.baseAddress, let second = right.baseAddress {
        let difference = memcmp(first, second, min(left.count, right.count))
        if difference != 0 { return Int(difference) }
    }
    return left.count - right.count
}
