import CEditLine

/// What libedit is given to read.
extension LineEditor {
    func nextCharacter() -> Int32 {
        while true {
            if !codes.isEmpty { return Int32(codes.removeFirst()) }
            let key: Key
            if !queue.isEmpty {
                key = queue.removeFirst()
            } else if let read = nextKey() {
                key = read
            } else {
                outcome = .endOfInput
                return -1
            }
            if search != nil {
                searchKey = key
                return Int32(BoundKey.searchKey.rawValue)
            }
            if let code = code(for: key) { return Int32(code) }
        }
    }

    func code(for key: Key) -> UInt32? {
        switch key {
        case .character(let scalar):
            return scalar.value
        case .named(let named):
            return named.rawValue
        case .paste(let text):
            pasted = text
            return text.isEmpty ? nil : BoundKey.paste.rawValue
        case .meta(let scalar):
            if scalar == "\n", !cel_uses_vi(handle) { return BoundKey.insertNewline.rawValue }
            codes.append(scalar.value)
            return 0x1B
        }
    }

    func nextKey() -> Key? {
        var settled = false
        while true {
            let step = decoder.next(settled: settled)
            if case .key(let key) = step { return key }
            if step == .needsMore { paint() }
            let events = cel_wait(step == .undecided && escapeIsAKey ? Self.escapePause : -1)
            settled = events == 0
            if events & Int32(CEL_INTERRUPTED) != 0 { return .character("\u{3}") }
            if events & Int32(CEL_CONTINUED) != 0 { resumed() }
            if events & Int32(CEL_RESIZED) != 0 { resized() }
            if events & Int32(CEL_READABLE) != 0 {
                var bytes = [UInt8](repeating: 0, count: 65536)
                let count = cel_read_bytes(&bytes, bytes.count)
                guard count > 0 else { return nil }
                decoder.feed(bytes[..<count])
            }
        }
    }

    /// Whether Escape means something by itself; else it only begins sequences, and can wait for their rest.
    var escapeIsAKey: Bool { search != nil || cel_uses_vi(handle) }

    /// How long, in milliseconds, an Escape waits for the rest of a sequence.
    static let escapePause: Int32 = 50

    /// Takes in what was typed while a statement ran.
    ///
    /// A terminal that makes lines itself turns Ctrl-D into an end of input, which reads as a zero later.
    func takeTypedAhead() {
        var bytes = [UInt8](repeating: 0, count: 4096)
        while cel_wait(0) & Int32(CEL_READABLE) != 0 {
            let count = cel_read_bytes(&bytes, bytes.count)
            guard count > 0 else { return }
            decoder.feed(bytes[..<count].map { $0 == 0 ? 0x04 : $0 })
        }
    }

    /// Takes a Ctrl-C that was typed ahead, before the terminal made a signal of it, as meant for the statement
    /// that starts now.
    func takeInterruptTypedAhead() {
        var bytes = [UInt8](repeating: 0, count: 4096)
        while true {
            let events = cel_wait(0)
            if events & Int32(CEL_INTERRUPTED) != 0 { Interrupt.raise() }
            guard events & Int32(CEL_READABLE) != 0 else { break }
            let count = cel_read_bytes(&bytes, bytes.count)
            guard count > 0 else {
                if count == 0 { decoder.feed([0x04]) }
                break
            }
            decoder.feed(bytes[..<count])
        }
        if case .text = outcome, decoder.dropThroughInterrupt() { Interrupt.raise() }
    }
}
