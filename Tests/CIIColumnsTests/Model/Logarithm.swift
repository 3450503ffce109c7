import Glibc

extension Questions {
    static func logarithm(_ number: Double) -> Double { log(number) }
}
