/// Latin letters without their accents.
enum LatinFolding {
    /// For U+00DF to U+017F the plain letter; a full stop where there is none.
    private static let letters: [UInt8] = Array(
        (".aaaaaa.ceeeeiiii.nooooo.ouuuuy.yaaaaaaccccccccdd.deeeeeeeeeeggg"
            + "ggggghh.hiiiiiiiiii..jjkk.llllll...lnnnnnn...oooooo..rrrrrrsssss"
            + "ssstttt.tuuuuuuuuuuuuwwyyyzzzzzz.").utf8)

    /// Adds a lower-case scalar without its accent: letters of the Latin blocks up to U+017F lose theirs, and so does
    /// anything followed by a combining mark (U+0300 to U+036F).
    static func append(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
        let value = Int(scalar.value)
        if value >= 0x300, value <= 0x36F { return }
        if value >= 0xDF, value < 0xDF + letters.count, letters[value - 0xDF] != UInt8(ascii: ".") {
            result.append(letters[value - 0xDF])
        } else {
            result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
}
