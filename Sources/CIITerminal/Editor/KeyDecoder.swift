/// Turns the bytes that a terminal sends into keys.
///
/// Bytes may come in any portions. Unknown escape sequences, invalid UTF-8 and the controls above U+007F are
/// dropped.
struct KeyDecoder {
    /// What the bytes so far give.
    enum Step: Equatable {
        /// A key.
        case key(Key)
        /// Nothing before more bytes come.
        case needsMore
        /// A lone Escape, or the beginning of a sequence: which of them, only a pause can tell.
        case undecided
    }

    private var bytes: [UInt8] = []
    private var head = 0
    /// Where the search for a paste's end goes on; nil outside a paste.
    private var pasteScan: Int?

    /// Takes bytes in.
    mutating func feed(_ more: some Collection<UInt8>) {
        if pasteScan != nil, more.elementsEqual([Self.interrupt]) {
            // A terminal that never ends its paste must not keep the keyboard.
            discard()
            pasteScan = nil
        }
        bytes.append(contentsOf: more)
    }

    /// Drops everything up to and with the last Ctrl-C; false when there is none.
    mutating func dropThroughInterrupt() -> Bool {
        guard let last = bytes[head...].lastIndex(of: Self.interrupt) else { return false }
        head = last + 1
        pasteScan = nil
        return true
    }

    /// The next key.
    ///
    /// After a pause, `settled`, what is there is taken as it is.
    mutating func next(settled: Bool = false) -> Step {
        while head < bytes.count {
            if let scan = pasteScan { return nextOfPaste(from: scan) }
            let first = bytes[head]
            if first == Self.escape {
                switch escapeSequence(settled: settled) {
                case .some(let step): return step
                case .none: continue
                }
            }
            if first < 0x80 {
                advance(by: 1)
                return .key(.character(Unicode.Scalar(first == 0x0D ? 0x0A : first)))
            }
            switch character(at: head) {
            case .scalar(let scalar, let length):
                advance(by: length)
                if scalar.value >= 0xA0 { return .key(.character(scalar)) }
            case .invalid:
                advance(by: 1)
            case .incomplete:
                if !settled { return .needsMore }
                advance(by: 1)
            }
        }
        discard()
        return .needsMore
    }

    private static let escape: UInt8 = 0x1B
    private static let interrupt: UInt8 = 0x03
    private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

    private mutating func advance(by count: Int) {
        head += count
        if head == bytes.count { discard() }
    }

    private mutating func discard() {
        bytes.removeAll(keepingCapacity: bytes.count < 65536)
        head = 0
    }

    private enum Decoded {
        case scalar(Unicode.Scalar, Int)
        case incomplete
        case invalid
    }

    private func character(at start: Int) -> Decoded {
        let first = bytes[start]
        if first < 0x80 { return .scalar(Unicode.Scalar(first), 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first <= 0xF4 else { return .invalid }
        let slice = bytes[start..<min(start + length, bytes.count)]
        guard slice.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return .invalid }
        guard slice.count == length else { return .incomplete }
        guard let scalar = String(validating: slice, as: UTF8.self)?.unicodeScalars.first else {
            return .invalid
        }
        return .scalar(scalar, length)
    }

    /// A key, a wait, or nil after an unknown sequence was dropped.
    private mutating func escapeSequence(settled: Bool) -> Step? {
        guard head + 1 < bytes.count else {
            guard settled else { return .undecided }
            advance(by: 1)
            return .key(.character("\u{1B}"))
        }
        switch bytes[head + 1] {
        case UInt8(ascii: "["):
            return controlSequence(settled: settled)
        case UInt8(ascii: "O"):
            guard head + 2 < bytes.count else {
                guard settled else { return .undecided }
                advance(by: 2)
                return .key(.meta("O"))
            }
            let final = bytes[head + 2]
            advance(by: 3)
            if final == UInt8(ascii: "M") { return .key(.character("\n")) }
            return Self.arrows[final].map { .key(.named($0)) }
        case Self.escape:
            advance(by: 1)
            return .key(.character("\u{1B}"))
        default:
            switch character(at: head + 1) {
            case .scalar(let scalar, let length):
                advance(by: 1 + length)
                return .key(.meta(scalar.value == 0x0D ? "\n" : scalar))
            case .incomplete where !settled:
                return .needsMore
            case .incomplete, .invalid:
                advance(by: 2)
                return nil
            }
        }
    }

    private mutating func controlSequence(settled: Bool) -> Step? {
        var end = head + 2
        // The Linux console's F1 to F5 have a second bracket.
        let isFunctionKey = end < bytes.count && bytes[end] == UInt8(ascii: "[")
        if isFunctionKey { end += 1 }
        while end < bytes.count, (0x20...0x3F).contains(bytes[end]) { end += 1 }
        guard end < bytes.count else {
            // Nobody types the beginning of a sequence: however slow the line, the rest is on its way.
            guard head + 2 == bytes.count else { return .needsMore }
            guard settled else { return .undecided }
            advance(by: 2)
            return .key(.meta("["))
        }
        let final = bytes[end]
        let parameters = bytes[(head + 2)..<end].split(separator: UInt8(ascii: ";"))
            .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
        advance(by: end + 1 - head)
        if isFunctionKey { return nil }
        if final == UInt8(ascii: "~") {
            switch parameters.first {
            case 1, 7: return .key(.named(.home))
            case 4, 8: return .key(.named(.end))
            case 3: return .key(.named(.delete))
            case 200:
                pasteScan = head
                return nil
            default: return nil
            }
        }
        guard let plain = Self.arrows[final] else { return nil }
        guard parameters.count > 1, parameters[1] > 2 else { return .key(.named(plain)) }
        // With Ctrl or Alt the arrows go by words.
        switch plain {
        case .left: return .key(.named(.wordLeft))
        case .right: return .key(.named(.wordRight))
        case .up, .down, .home, .end, .delete, .wordLeft, .wordRight: return .key(.named(plain))
        }
    }

    private mutating func nextOfPaste(from scan: Int) -> Step {
        var position = scan
        let end = Self.pasteEnd
        while position + end.count <= bytes.count {
            if bytes[position] == Self.escape, bytes[position..<(position + end.count)].elementsEqual(end) {
                let text = Self.pastedText(bytes[head..<position])
                pasteScan = nil
                advance(by: position + end.count - head)
                return .key(.paste(text))
            }
            position += 1
        }
        pasteScan = position
        return .needsMore
    }

    /// Pasted bytes as text: one kind of line break, none at the end, and no controls but that and tabs.
    static func pastedText(_ bytes: some Collection<UInt8>) -> String {
        var scalars = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            defer { afterReturn = scalar == "\r" }
            switch scalar.value {
            case 0x0A where afterReturn: continue
            case 0x0A, 0x0D: scalars.append("\n")
            case 0x09: scalars.append("\t")
            case 0x00...0x1F, 0x7F...0x9F: continue
            default: scalars.append(scalar)
            }
        }
        while scalars.last == "\n" { scalars.removeLast() }
        return String(scalars)
    }

    private static let arrows: [UInt8: Key.Named] = [
        UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
        UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    ]
}
