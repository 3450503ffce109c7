import CIIIndex
public import CIILanguage
import CIITime

extension Definitions {
    /// The statements that define all of this again, each behind those that it needs.
    public var statements: [Statement] {
        hourStatements + fieldStatements + indicatorStatements + goalpostStatements + weightingStatements
            + indexStatements + scenarioStatements + goals.map { .goal($0.goal, $0.query) }
    }

    /// The statements that set the opening hours.
    var hourStatements: [Statement] {
        hours.all.map { rule in
            .hours(
                .define(
                    placed(rule.text),
                    except: rule.exceptions.map {
                        placed(DateLiteral(year: $0.year, month: $0.month, day: $0.day))
                    },
                    scope: rule.scope.map { .init(placed(Name(quoted: $0.field)), placed($0.value)) }),
                Output())
        }
    }

    private var fieldStatements: [Statement] {
        fields.map { .letField(placed($0.name), $0.expression) }
    }

    private var indicatorStatements: [Statement] {
        graphOfIndicators.order.compactMap { place in
            let own = ownIndicators[place]
            let posts = goalposts.settings(of: own.indicator).first { $0.family == nil }?.goalposts
            return posts.map {
                .indicator(
                    .define(placed(own.name), own.formula, placed($0.range(own.indicator.unit))), Output())
            }
        }
    }

    private var goalpostStatements: [Statement] {
        indicators.flatMap { indicator in
            goalposts.settings(of: indicator).compactMap { setting -> Statement? in
                let isOwn = ownIndicator(named: indicator.name) != nil
                // Those for all families are said where an indicator is defined.
                if isOwn, setting.family == nil { return nil }
                let name = isOwn ? Name(quoted: indicator.name) : Name(word: indicator.name)
                return .goalposts(
                    .define(
                        placed(name), placed(setting.goalposts.range(indicator.unit)),
                        family: setting.family.map { placed(Name(word: $0.rawValue)) }), Output())
            }
        }
    }

    private var weightingStatements: [Statement] {
        zip(weightings, weightingSources).map { .weights(.define(placed($0.name), $1), Output()) }
    }

    /// What makes each of the weightings again, in their order: what was written, while it comes to the same weights.
    public var weightingSources: [WeightsSource] {
        var known = self
        known.forgetWeightings()
        return weightings.map { weighting in
            defer { known.define(weighting) }
            // What `rest` or a copy names may have been defined anew since.
            if let written = weighting.written,
                let again = try? WeightsResolver(definitions: known).weighting(written),
                again == weighting.weighting
            {
                return written
            }
            return .entries(
                WeightEntries(
                    weighting.weighting.terms.map {
                        .init(placed(Name(quoted: $0.indicator.name)), placed($0.amount), isPercent: false)
                    }))
        }
    }

    /// What makes the weighting of that name again; nil where none was defined here.
    public func source(ofWeighting name: String) -> WeightsSource? {
        weightings.firstIndex { $0.name.canonical == name }.map { weightingSources[$0] }
    }

    /// The judgements that a weighting is made of; nil where it is made otherwise.
    public func judgedWeights(of source: WeightsSource?) -> JudgedWeights? {
        guard case .pairs(let judgements) = source else { return nil }
        return try? WeightsResolver(definitions: self).judged(judgements)
    }

    private var indexStatements: [Statement] {
        graphOfIndices.order.map { place in
            let index = indices[place]
            let parts = index.parts.map {
                IndexPart(placed($0.name), placed($0.weight), isPercent: $0.isPercent)
            }
            let word = index.rule == .arithmetic ? nil : CombinationWord(rawValue: index.rule.rawValue)
            return .index(.define(placed(index.name), parts, combination: word.map(placed)), Output())
        }
    }

    private var scenarioStatements: [Statement] {
        graphOfScenarios.order.map { place in
            let own = scenarios[place]
            return .scenario(.define(placed(own.name), own.scenario), Output())
        }
    }

    private func placed<Value>(_ value: Value) -> Spanned<Value> { Spanned(value, SourceSpan(0, 0)) }
}

extension Goalposts {
    /// The goalposts as they are written for an indicator of that unit, exactly.
    fileprivate func range(_ unit: IndicatorUnit) -> GoalpostRange {
        func post(_ value: Double) -> Spanned<Goalpost> {
            let written: Goalpost =
                switch unit {
                // There are no negative durations, and none of an indicator.
                case .seconds where value != 0: .duration(DurationLiteral([.init(value, .second)]))
                case .percent: .percent(value)
                case .seconds, .netScore, .rating, .count, .currency: .number(value)
                }
            return Spanned(written, SourceSpan(0, 0))
        }
        switch shape {
        case .line(let worst, let best): return .line(worst: post(worst), best: post(best))
        case .band(let worstLow, let bestLow, let bestHigh, let worstHigh):
            return .band(post(worstLow), best: post(bestLow), post(bestHigh), worst: post(worstHigh))
        }
    }
}
