/// The three truth values in two bits, so that a whole block combines without a branch.
///
/// Bit 0 says "true", bit 1 says "false"; neither is unknown.
enum Truth {
    static let unknown: UInt8 = 0
    static let yes: UInt8 = 1
    static let no: UInt8 = 2

    @inline(__always)
    static func and(_ left: UInt8, _ right: UInt8) -> UInt8 { (left & right & 1) | ((left | right) & 2) }

    @inline(__always)
    static func or(_ left: UInt8, _ right: UInt8) -> UInt8 { ((left | right) & 1) | (left & right & 2) }

    @inline(__always)
    static func not(_ truth: UInt8) -> UInt8 { ((truth & 1) &<< 1) | (truth &>> 1) }

    @inline(__always)
    static func of(_ condition: Bool) -> UInt8 { condition ? yes : no }
}
