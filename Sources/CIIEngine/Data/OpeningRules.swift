public import CIITime

/// The opening hours in force: those of everybody, and those of the interactions with one value of a field.
public struct OpeningRules: Equatable, Sendable {
    /// Opening hours and whose they are.
    public struct Rule: Equatable, Sendable {
        /// The field and its value; nil for everybody.
        public struct Scope: Equatable, Sendable {
            /// The field's name.
            public var field: String
            /// The value.
            public var value: String

            /// The interactions of which the field has the value.
            public init(field: String, value: String) {
                self.field = field
                self.value = value
            }
        }

        /// The hours as they were written.
        public var text: String
        /// The days on which the doors stay shut.
        public var exceptions: [CivilDate]
        /// Whose they are; nil for everybody's.
        public var scope: Scope?
        /// The hours.
        public let hours: OpeningHours

        /// Hours as written; throws what is wrong with the text.
        public init(
            _ text: String, except exceptions: [CivilDate] = [], scope: Scope? = nil
        ) throws(OpeningHoursProblem) {
            hours = try OpeningHours(text, except: exceptions)
            self.text = text
            self.exceptions = exceptions
            self.scope = scope
        }
    }

    /// In the order set, one for each scope.
    public private(set) var all: [Rule] = []

    /// No opening hours.
    public init() {}

    /// Sets opening hours, in place of those of the same scope.
    public mutating func set(_ rule: Rule) {
        all.removeAll { $0.scope == rule.scope }
        all.append(rule)
    }
}
