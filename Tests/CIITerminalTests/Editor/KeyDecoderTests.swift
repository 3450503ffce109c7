import Testing

@testable import CIITerminal

struct KeyDecoderTests {
    private static let cases: [(bytes: String, keys: [Key])] = [
        ("aé日😀", [.character("a"), .character("é"), .character("日"), .character("😀")]),
        ("\r\n\t\u{3}", [.character("\n"), .character("\n"), .character("\t"), .character("\u{3}")]),
        (
            "\u{1B}[A\u{1B}OB\u{1B}[1;5C\u{1B}[1;3D",
            [.named(.up), .named(.down), .named(.wordRight), .named(.wordLeft)]
        ),
        ("\u{1B}[H\u{1B}[1~\u{1B}[7~\u{1B}OH", Array(repeating: .named(.home), count: 4)),
        ("\u{1B}[F\u{1B}[4~\u{1B}[8~\u{1B}OF", Array(repeating: .named(.end), count: 4)),
        ("\u{1B}[3~\u{1B}[C\u{1B}[1;2D", [.named(.delete), .named(.right), .named(.left)]),
        ("x\u{1B}[15~\u{1B}[[A\u{1B}OPy", [.character("x"), .character("y")]),
        ("\u{1B}b\u{1B}\r", [.meta("b"), .meta("\n")]),
        ("\u{1B}\u{1B}[A", [.character("\u{1B}"), .named(.up)]),
        ("\u{85}z", [.character("z")]),
        ("\u{1B}[200~a\tb\r\nc\rd\u{2}\u{1B}[A\n\n\u{1B}[201~e", [.paste("a\tb\nc\nd[A"), .character("e")]),
        ("\u{1B}[200~\u{1B}[201~", [.paste("")]),
    ]

    @Test(arguments: cases) func readsKeysHoweverTheBytesAreCut(bytes: String, keys: [Key]) {
        for size in [1, 2, 3, 1000] {
            var decoder = KeyDecoder()
            var read: [Key] = []
            var rest = Array(bytes.utf8)[...]
            while !rest.isEmpty {
                decoder.feed(rest.prefix(size))
                rest = rest.dropFirst(size)
                while case .key(let key) = decoder.next() { read.append(key) }
            }
            #expect(read == keys, "in portions of \(size)")
        }
    }

    @Test func dropsWhatIsNoText() {
        var decoder = KeyDecoder()
        decoder.feed([0x61, 0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80, 0xE2, 0x82, 0x62])
        var read: [Key] = []
        while case .key(let key) = decoder.next() { read.append(key) }
        #expect(read == [.character("a"), .character("("), .character("b")])
    }

    @Test func aPauseDecidesWhatAnEscapeIs() {
        for (bytes, key) in [
            ("\u{1B}", Key.character("\u{1B}")), ("\u{1B}[", .meta("[")), ("\u{1B}O", .meta("O")),
        ] {
            var decoder = KeyDecoder()
            decoder.feed(bytes.utf8)
            let key1 = decoder.next()
            #expect(key1 == .undecided)
            let key2 = decoder.next(settled: true)
            #expect(key2 == .key(key))
            let key3 = decoder.next()
            #expect(key3 == .needsMore)
        }
        var decoder = KeyDecoder()
        decoder.feed("\u{1B}[1;".utf8)
        let begun = decoder.next(settled: true)
        #expect(begun == .needsMore)
        decoder.feed("5C".utf8)
        let whole = decoder.next()
        #expect(whole == .key(.named(.wordRight)))
    }

    @Test func controlCEndsAPasteThatDoesNot() {
        var decoder = KeyDecoder()
        decoder.feed("\u{1B}[200~abc".utf8)
        let key5 = decoder.next()
        #expect(key5 == .needsMore)
        decoder.feed([3])
        let key6 = decoder.next()
        #expect(key6 == .key(.character("\u{3}")))
        decoder.feed("x".utf8)
        let key7 = decoder.next()
        #expect(key7 == .key(.character("x")))
    }

    @Test func anInterruptTypedAheadTakesWhatIsBeforeIt() {
        var decoder = KeyDecoder()
        decoder.feed("ab".utf8)
        let dropped8 = decoder.dropThroughInterrupt()
        #expect(!dropped8)
        decoder.feed("\u{3}c\u{3}d".utf8)
        let dropped9 = decoder.dropThroughInterrupt()
        #expect(dropped9)
        let key10 = decoder.next()
        #expect(key10 == .key(.character("d")))
        let key11 = decoder.next()
        #expect(key11 == .needsMore)
    }
}
