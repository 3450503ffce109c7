import CIIEngine
import CIIIngest
import CIILanguage
import CIIText

extension Session {
    /// `profile`, `profile NAME`, `profile NAME = …`.
    func profile(_ statement: ProfileStatement, _ output: Output) throws(Failure) -> Outcome {
        switch statement {
        case .list:
            let columns: [AnswerColumn] = [
                .words("profile"), AnswerColumn(name: "headers", kind: .count),
                AnswerColumn(name: "mappings", kind: .count), .words("about"),
            ]
            return try list(
                columns,
                profiles.all.map { profile in
                    [
                        .text(profile.name.canonical),
                        .integer(Set(profile.definition.signatures.flatMap { $0.map(\.value) }).count),
                        .integer(profile.definition.reading.mappings.count),
                        .text(profile.isBuiltIn ? "comes with the program" : "defined here"),
                    ]
                }, output)
        case .show(let name):
            let profile = try self.profile(name)
            let lines = StatementPrinter().lines(ofProfile: profile.name, profile.definition)
            return Outcome(
                answer: Answer(statement: "", text: lines), output: output, format: try format(of: output))
        case .define(let name, let definition):
            guard name.value.canonical != ProfileChoice.noneName else {
                throw Failure(.profileNamedNone(name.span))
            }
            let profile: Profiles.Profile
            do {
                profile = try Profiles.Profile(name.value, definition, isBuiltIn: false)
            } catch {
                throw Failure(error)
            }
            let replaced = profiles[name.value]
            profiles.define(profile)
            let word = inert(name.value.canonical)
            guard let replaced else { return done("\(word): defined") }
            return done(
                replaced.isBuiltIn
                    ? "\(word): defined, in place of the one that comes with the program"
                    : "\(word): defined anew")
        }
    }

    /// The profile of that name, which has to be there.
    func profile(_ name: Spanned<Name>) throws(Failure) -> Profiles.Profile {
        if let profile = profiles[name.value] { return profile }
        let names = profiles.all.map(\.name.canonical)
        throw Failure(
            .unknownProfile(name.value, name.span, nearest: nearest(to: name.value.canonical, among: names)))
    }
}
