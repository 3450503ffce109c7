import CIIIndex
import Testing

/// Distributions against values of SciPy 1.17, closed forms and each other.
@Suite struct DistributionTests {
    @Test func normal() {
        let quantiles = [
            (1e-300, -37.0470962993612), (1e-12, -7.034483825301131), (1e-6, -4.753424308822899),
            (0.001, -3.090232306167813), (0.025, -1.9599639845400545), (0.1, -1.2815515655446004),
            (0.3, -0.5244005127080409), (0.75, 0.6744897501960817), (0.975, 1.959963984540054),
            (0.9995, 3.2905267314919255),
        ]
        for (probability, value) in quantiles {
            #expect(isNearRelative(NormalDistribution.quantile(probability), value, 1e-14), "\(probability)")
            #expect(
                isNearRelative(NormalDistribution.cumulative(value), probability, 1e-12), "\(probability)")
        }
        for (value, probability): (Double, Double) in [
            (-37, 5.7255712225239266e-300), (-8, 6.22096057427174e-16), (0, 0.5), (1, 0.8413447460685429),
            (6, 0.9999999990134123),
        ] {
            #expect(isNearRelative(NormalDistribution.cumulative(value), probability, 1e-12), "\(value)")
        }
        #expect(NormalDistribution.quantile(0.5) == 0)
        #expect(NormalDistribution.quantile(0) == -.infinity && NormalDistribution.quantile(1) == .infinity)
        #expect(NormalDistribution.quantile(-0.1).isNaN && NormalDistribution.quantile(.nan).isNaN)
    }

    /// Rows: degrees of freedom; the quantiles at 0.975, 0.6 and 0.9995.
    @Test func studentQuantiles() {
        let table: [(Double, Double, Double, Double)] = [
            (0.5, 164.55767348048818, 0.3979754267847907, 411396.462526262),
            (1, 12.706204736174694, 0.32491969623290634, 636.6192487687897),
            (1.7, 5.1188389882530565, 0.29506112729782746, 52.294707594665304),
            (2, 4.302652729749462, 0.2886751345948128, 31.599054576445365),
            (3, 3.1824463052837078, 0.2766706623326898, 12.923978636687961),
            (4.25, 2.7132058471460594, 0.2696782238278628, 8.044528723822939),
            (9, 2.262157162798205, 0.260955336473911, 4.780912585931217),
            (29, 2.045229642132703, 0.25568363457125604, 3.6594050194663748),
            (99.5, 1.9840936109906238, 0.25402558011844334, 3.3910073945529136),
            (500, 1.9647198374673676, 0.2534819498516658, 3.310091151522701),
            (1500, 1.9615467538950184, 0.25339204256795156, 3.2970248490459833),
            (1e5, 1.9599877075346095, 0.25334777715718015, 3.2906240314119137),
            (1e8, 1.9599640082627663, 0.2533471038098203, 3.290526828789235),
        ]
        for (freedom, high, middle, far) in table {
            let student = StudentDistribution(degreesOfFreedom: freedom)
            for (probability, value) in [(0.975, high), (0.6, middle), (0.9995, far)] {
                let found = student.quantile(probability)
                #expect(isNearRelative(found, value), "\(freedom), \(probability): \(found)")
                #expect(
                    isNearRelative(1 - student.cumulative(value), 1 - probability, 1e-9),
                    "\(freedom), \(value)")
                #expect(isNear(student.quantile(1 - probability), -value), "\(freedom)")
            }
        }
    }

    @Test func studentInClosedForm() {
        let (cauchy, two) = (
            StudentDistribution(degreesOfFreedom: 1), StudentDistribution(degreesOfFreedom: 2)
        )
        for value in [-30.0, -3, -0.4, 0, 1e-9, 0.4, 2, 1000] {
            // One degree: ½ + arctan(t)/π, and tan of it back; two degrees: ½ + t/(2√(2 + t²)).
            #expect(
                isNear(two.cumulative(value), 0.5 + value / (2 * (2 + value * value).squareRoot()), 1e-14))
            #expect(isNear(two.quantile(two.cumulative(value)), value, 1e-9), "\(value)")
        }
        #expect(isNear(cauchy.cumulative(1), 0.75, 1e-14) && isNear(cauchy.quantile(0.75), 1, 1e-14))
        #expect(cauchy.quantile(0.5) == 0 && cauchy.quantile(1) == .infinity && cauchy.quantile(2).isNaN)
        #expect(
            StudentDistribution(degreesOfFreedom: .infinity).quantile(0.975)
                == NormalDistribution.quantile(0.975))
    }

    /// The two ways of finding a quantile meet where one takes over from the other.
    @Test func studentExpansionContinuesTheSearch() {
        for probability in [0.51, 0.75, 0.975, 0.9995, 1 - 1e-9] {
            let below = StudentDistribution(degreesOfFreedom: 1999.999999).quantile(probability)
            let above = StudentDistribution(degreesOfFreedom: 2000).quantile(probability)
            #expect(isNearRelative(above, below), "\(probability)")
        }
    }

    @Test func beta() {
        let table: [(Double, Double, Double, Double)] = [
            (0.5, 0.5, 0.1, 0.20483276469913345), (1, 3, 0.2, 0.488),
            (2.5, 7.5, 0.3, 0.6789434858661821), (10, 10, 0.5, 0.5), (30, 0.4, 0.99, 0.35953739192339335),
            (200, 300, 0.41, 0.677628164772179), (1e4, 2e4, 0.335, 0.7301346342435686),
            (3e6, 5e6, 0.3751, 0.7204831757092554), (0.05, 0.02, 0.5, 0.2853911190843647),
            (1e-3, 5, 0.01, 0.9974410690871126),
        ]
        for (a, b, share, probability) in table {
            let found = BetaDistribution(a, b).cumulative(share)
            #expect(isNearRelative(found, probability), "\(a), \(b), \(share): \(found)")
            let mirrored = BetaDistribution(b, a).cumulative(1 - share)
            #expect(isNear(found + mirrored, 1), "\(a), \(b), \(share)")
        }
        let quantiles: [(Double, Double, Double, Double)] = [
            (0.5, 0.5, 0.1, 0.024471741852423214), (1, 3, 0.2, 0.07168223327744422),
            (2.5, 7.5, 0.3, 0.16694327320179275), (10, 10, 0.5, 0.5), (30, 0.4, 0.99, 0.9999997503333717),
            (200, 300, 0.025, 0.3575004924537632), (1e4, 2e4, 0.975, 0.33867806945919066),
            (0.05, 2, 0.5, 3.594299429775784e-07),
        ]
        for (a, b, probability, share) in quantiles {
            let found = BetaDistribution(a, b).quantile(probability)
            #expect(isNearRelative(found, share), "\(a), \(b), \(probability): \(found)")
        }
        #expect(BetaDistribution(2, 3).cumulative(0) == 0 && BetaDistribution(2, 3).cumulative(1) == 1)
        #expect(BetaDistribution(2, 3).quantile(0) == 0 && BetaDistribution(2, 3).quantile(1) == 1)
    }

    /// Against the sum of its terms, each from the one before.
    @Test func binomialIsTheSumOfItsTerms() {
        for (trials, probability) in [(1, 0.3), (7, 0.3), (30, 0.9), (100, 0.5), (400, 0.02)] {
            let binomial = BinomialDistribution(trials: trials, probability: probability)
            var term = (0..<trials).reduce(1.0) { product, _ in product * (1 - probability) }
            var sum = term
            for successes in 0..<trials {
                #expect(isNear(binomial.cumulative(successes), sum, 1e-12), "\(trials), \(successes)")
                #expect(binomial.quantile(sum - 1e-9) <= successes)
                #expect(binomial.quantile(sum + 1e-9) > successes || sum > 1 - 2e-9)
                term *= Double(trials - successes) / Double(successes + 1) * probability / (1 - probability)
                sum += term
            }
            #expect(binomial.cumulative(trials) == 1 && binomial.cumulative(-1) == 0)
        }
        for (trials, probability, successes, expected) in [
            (1000, 0.9, 880, 0.021996144965794173), (100_000, 0.5, 49_800, 0.10351948588211125),
        ] {
            let binomial = BinomialDistribution(trials: trials, probability: probability)
            #expect(isNearRelative(binomial.cumulative(successes), expected), "\(trials)")
        }
        #expect(BinomialDistribution(trials: 5, probability: 0).cumulative(0) == 1)
        #expect(BinomialDistribution(trials: 5, probability: 1).cumulative(4) == 0)
    }

    @Test func confidence() throws {
        #expect(isNear(Confidence.standard.z, 1.959963984540054, 1e-14))
        #expect(isNear(try #require(Confidence(0.999)).z, 3.2905267314919255, 1e-14))
        #expect(isNear(try #require(Confidence(0.5)).z, 0.6744897501960817, 1e-14))
        for level in [0.49, 0.9991, 1, 0, -1, .nan, .infinity] { #expect(Confidence(level) == nil) }
        #expect(isNear(Confidence.standard.t(degreesOfFreedom: 9), 2.262157162798205))
        #expect(Confidence.standard.t(degreesOfFreedom: 0) == nil)
        #expect(Confidence.standard.t(degreesOfFreedom: .nan) == nil)
        for (comparisons, value) in [
            (0, 1.9599639845400545), (1, 1.9599639845400545), (2, 2.2364766445577917),
            (9, 2.7655295843397565), (99, 3.471281914070821), (9999, 4.55940689785381),
        ] {
            #expect(isNear(Confidence.standard.z(comparisons: comparisons), value, 1e-9))
        }
    }
}
