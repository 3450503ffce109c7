extension CategoryColumn {
    /// The texts of several columns one after another, those of other kinds as people read them; for a part that is `nil`
    /// or has no value, as many missing rows as it counts.
    ///
    /// The dictionary is that of the first part, with the texts of the others that it lacks.
    init(stacking parts: [ColumnStorage?], rowCounts: [Int]) {
        let columns = parts.map { part -> CategoryColumn? in
            switch part {
            case .category(let column): column
            case let part? where part.hasValues: Column(name: "", storage: part).plainCategories()
            case .text, .boolean, .number, .instant, .duration, nil: nil
            }
        }
        let first = columns.firstIndex { $0 != nil }
        var dictionary = first.flatMap { columns[$0]?.dictionary } ?? TextDictionary()
        // For each column the code that each of its own has become; nil where they are the same.
        let own = columns.enumerated().map { index, column -> [UInt32]? in
            guard index != first, let texts = column?.dictionary else { return nil }
            let codes: [UInt32]
            (dictionary, codes) = dictionary.merged(with: texts)
            return codes.indices.allSatisfy { codes[$0] == UInt32(truncatingIfNeeded: $0) } ? nil : codes
        }
        let codes: Codes =
            if dictionary.count <= Int(UInt8.max) {
                UInt8.codes(Self.stacked(columns, own, rowCounts))
            } else if dictionary.count <= Int(UInt16.max) {
                UInt16.codes(Self.stacked(columns, own, rowCounts))
            } else {
                UInt32.codes(Self.stacked(columns, own, rowCounts))
            }
        let missing = zip(columns, rowCounts).reduce(0) { $0 + ($1.0?.missingCount ?? $1.1) }
        self.init(codes: codes, dictionary: dictionary, missingCount: missing)
    }

    private static func stacked<Code: StoredCode>(
        _ columns: [CategoryColumn?], _ own: [[UInt32]?], _ rowCounts: [Int]
    ) -> [Code] {
        let rowCount = rowCounts.reduce(0, +)
        return [Code](unsafeUninitializedCapacity: rowCount) { codes, count in
            var rest = codes[...]
            for ((column, own), rows) in zip(zip(columns, own), rowCounts) {
                let target = UnsafeMutableBufferPointer(rebasing: rest.prefix(rows))
                switch column?.codes {
                case .uint8(let codes): write(codes, own, to: target)
                case .uint16(let codes): write(codes, own, to: target)
                case .uint32(let codes): write(codes, own, to: target)
                case nil: target.initialize(repeating: .max)
                }
                rest = rest.dropFirst(rows)
            }
            count = rowCount
        }
    }

    private static func write<Source: StoredCode, Target: StoredCode>(
        _ codes: ColumnBuffer<Source>, _ own: [UInt32]?, to target: UnsafeMutableBufferPointer<Target>
    ) {
        codes.withUnsafeBufferPointer { codes in
            guard let own else {
                for row in 0..<codes.count {
                    target[row] = codes[row] == .max ? .max : Target(truncatingIfNeeded: codes[row])
                }
                return
            }
            own.withUnsafeBufferPointer { own in
                for row in 0..<codes.count {
                    let code = codes[row]
                    target[row] =
                        code == .max ? .max : Target(truncatingIfNeeded: own[Int(truncatingIfNeeded: code)])
                }
            }
        }
    }
}

extension Column {
    /// Each value as people read it.
    fileprivate func plainCategories() -> CategoryColumn {
        var maker = CategoryMaker(capacity: count)
        for row in 0..<count {
            if let text = value(at: row).plainText { maker.append(text) } else { maker.appendMissing() }
        }
        return maker.finish()
    }
}
