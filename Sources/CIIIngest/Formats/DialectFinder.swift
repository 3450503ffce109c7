/// Finds how separated text is written by trying what it may be on the beginning of the file.
struct DialectFinder {
    /// The separators that are tried; of two that fit equally well the first is taken.
    static let candidates: [UInt8] = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }
    /// Separators that are taken only where none of the others is one and every record has as many of them.
    static let rareCandidates: [UInt8] = [UInt8(ascii: "^"), UInt8(ascii: "~"), 0x1F, 0x01]

    private let sample: UnsafeBufferPointer<UInt8>
    private let isWhole: Bool
    private let rules: LoadRules
    private let separators: [UInt8]
    private let isSeparatorGiven: Bool

    /// How the file is written that begins with `sample`; what `rules` say is not looked for.
    static func dialect(
        of sample: UnsafeBufferPointer<UInt8>, isWhole: Bool, rules: LoadRules = LoadRules()
    ) -> SeparatedTextDialect {
        let said = SeparatedTextDialect.separatorLine(sample, isWhole: isWhole)
        let rest = UnsafeBufferPointer(rebasing: sample[(said?.end ?? 0)...])
        let separator = rules.separator?.asciiValue ?? said?.separator
        let finder = DialectFinder(sample: rest, isWhole: isWhole, rules: rules, separator: separator)
        var dialect = finder.dialect()
        dialect.hasSeparatorLine = said != nil
        return dialect
    }

    private init(
        sample: UnsafeBufferPointer<UInt8>, isWhole: Bool, rules: LoadRules, separator: UInt8?
    ) {
        self.sample = sample
        self.isWhole = isWhole
        self.rules = rules
        isSeparatorGiven = separator != nil
        separators = separator.map { [$0] } ?? Self.candidates.filter { sample.contains($0) }
    }

    private func dialect() -> SeparatedTextDialect {
        let reading = reading()
        let records = reading.layout.records
        var dialect = SeparatedTextDialect(separator: reading.separator, quoting: reading.quoting)
        dialect.titles = reading.titles
        dialect.remarks = records.count > reading.titles ? records[reading.titles].remarks : nil
        dialect.hasRowNames = reading.titles == 0 && reading.layout.hasRowNames
        dialect.hasHashCells = reading.layout.hasHashCells
        switch rules.header {
        case HeaderRule.none?:
            dialect.headless = .init(width: reading.layout.usualWidth, evidence: nil)
        case .first?: break
        case nil:
            let rest = records.dropFirst(reading.titles).prefix(HeaderEvidence.recordLimit + 1)
                .map { reading.layout.cells(of: $0, in: sample) }
            if let first = rest.first, first.count == reading.layout.usualWidth,
                case .data(let cell) = HeaderEvidence.verdict(first: first, rest: Array(rest.dropFirst()))
            {
                dialect.headless = .init(width: first.count, evidence: cell)
            }
        }
        return dialect
    }

    /// One way to read the sample, and how well it fits.
    private struct Reading {
        var separator: UInt8
        var quoting: Quoting
        var layout: SampleLayout
        var titles = 0
        /// The fields of the record behind the titles.
        var fields = 1
        /// The part of the records that have as many.
        var share = 0.0
    }

    private func reading() -> Reading {
        switch rules.quote {
        case QuoteRule.none?:
            return best(Quoting.none)
        case .character(let quote)?:
            return withEscapes(best(Quoting(quote: quote)))
        case nil:
            let usual = withEscapes(best(.doubled))
            return single(beside: usual) ?? letters(beside: usual) ?? usual
        }
    }

    /// The reading with backslashes that escape, where it fits better than the one without.
    private func withEscapes(_ plain: Reading) -> Reading {
        guard sample.contains(UInt8(ascii: "\\")) else { return plain }
        let escaped = best(Quoting(quote: plain.quoting.quote, hasEscapes: true))
        let isBetter =
            escaped.share > plain.share
            || escaped.share == plain.share && escaped.layout.damaged < plain.layout.damaged
        return isBetter ? escaped : plain
    }

    /// The reading with single quotes, where no field stands between others, many between these and few badly so.
    private func single(beside usual: Reading) -> Reading? {
        guard usual.layout.quotedFields == 0, sample.contains(UInt8(ascii: "'")) else { return nil }
        let single = withEscapes(best(.single))
        let (records, damaged) = (single.layout.records.count, single.layout.damaged)
        let isPlain =
            damaged == 0 && single.share >= usual.share
            || damaged * 5 <= records && single.share > usual.share
        return isPlain && single.layout.quotedFields >= max(2, records / 2) ? single : nil
    }

    /// The reading with quotes as letters, where no field stands between two and every record fits only so.
    private func letters(beside usual: Reading) -> Reading? {
        guard usual.layout.damaged > 1 else { return nil }
        let letters = best(Quoting.none)
        let isPlain =
            letters.share == 1 && letters.fields > 1 && letters.layout.quotedFields == 0
            && letters.layout.records.count > 3
        return isPlain ? letters : nil
    }

    /// The separator with which most records have as many fields as the header; then the one with most fields.
    ///
    /// Only where none fits half of the records, the header may stand after titles.
    private func best(_ quoting: Quoting) -> Reading {
        let tried = separators.map { reading(separator: $0, quoting) }
        var best = isSeparatorGiven ? tried[0] : nil
        for reading in tried where reading.fields > 1 && isBetter(reading, than: best) { best = reading }
        if (best?.share ?? 0) < 0.5 || best?.fields == 1 {
            for reading in tried {
                guard
                    let titles = reading.layout.titles(
                        beforeHeader: rules.header != HeaderRule.none, in: sample)
                else {
                    continue
                }
                var behind = reading
                behind.titles = titles
                behind.fields = reading.layout.records[titles].width
                behind.share = reading.layout.share(of: behind.fields, from: titles)
                if best?.fields == 1 || isBetter(behind, than: best) { best = behind }
            }
        }
        guard var best else { return rare(quoting) ?? reading(separator: UInt8(ascii: ","), quoting) }
        if best.titles == 0 { best.titles = best.layout.paddedTitles(in: sample) }
        return best
    }

    private func isBetter(_ reading: Reading, than best: Reading?) -> Bool {
        guard let best else { return reading.share > 0 }
        return reading.share > best.share || reading.share == best.share && reading.fields > best.fields
    }

    private func rare(_ quoting: Quoting) -> Reading? {
        let fitting = Self.rareCandidates.filter { sample.contains($0) }.map {
            reading(separator: $0, quoting)
        }
        .filter { $0.fields > 1 && $0.share == 1 && $0.layout.records.count > 2 }
        return fitting.max { $0.fields < $1.fields }
    }

    private func reading(separator: UInt8, _ quoting: Quoting) -> Reading {
        let layout = SampleLayout(
            of: sample, scanner: RecordScanner(separator: separator, quoting: quoting), isWhole: isWhole)
        let fields = max(layout.records.first?.width ?? 1, 1)
        return Reading(
            separator: separator, quoting: quoting, layout: layout, fields: fields,
            share: layout.share(of: fields, from: 0))
    }
}
