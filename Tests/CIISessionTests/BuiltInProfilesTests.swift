import CIIIngest
import CIILanguage
import TestSupport
import Testing

@testable import CIISession

/// The files of the profiles that come with the program.
struct BuiltInProfilesTests {
    /// Where the files stand.
    private static let folder =
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
        + "/Sources/CIISession/Profiles"

    @Test func theListIsTheFolder() throws {
        let names = BuiltInProfiles.files.map(\.name)
        #expect(!names.isEmpty)
        #expect(names.map { $0 + ".cii" } == (try Files.below(Self.folder)))
        for file in BuiltInProfiles.files {
            #expect(file.bytes == (try Files.bytes(of: "\(Self.folder)/\(file.name).cii")), "\(file.name)")
        }
        #expect(BuiltInProfiles.all.map(\.name.canonical) == names, "a file is no profile")
    }

    @Test(arguments: BuiltInProfiles.files.map(\.name)) func eachFileIsOneProfile(_ name: String) throws {
        let text = try Files.text(of: "\(Self.folder)/\(name).cii")
        #expect(text.hasPrefix("# "), "a profile begins with what the export is and its traps")
        let profile = try BuiltInProfiles.profile(text)
        #expect(profile.name == Name(quoted: name))
        #expect(profile.isBuiltIn)
        #expect(!profile.definition.signatures.isEmpty, "it could not be known by its headers")
        for mapping in profile.loaded.rules.mappings {
            #expect(FieldVocabulary.field(named: mapping.field) != nil, "\(mapping.field) is no known field")
        }
        let printed = StatementPrinter().lines(ofProfile: profile.name, profile.definition)
        let again = try BuiltInProfiles.profile(printed.joined(separator: "\n"))
        #expect(again.definition == profile.definition)
        #expect(again.loaded == profile.loaded)
    }

    @Test func whatIsNoProfileIsTold() {
        let cases: [(String, String)] = [
            ("", "profile.file"), ("cii by agent", "profile.file"), ("profile", "profile.file"),
            ("profile a = header none; profile b = header none", "profile.file"),
            ("profile a = heder none", "syntax.unknown-clause"), ("profile a =", "syntax.unfinished"),
            ("profile a = zone \"Nowhere\"", "set.value"),
            ("profile a = map art = \"A\" in years", "load.unit"),
            ("profile a = encoding \"EBCDIC\"", "load.encoding"),
        ]
        for (text, code) in cases {
            let error = #expect(throws: Diagnostics.self, "\(text)") { try BuiltInProfiles.profile(text) }
            #expect(error?.all.map(\.code) == [code], "\(text)")
        }
    }
}
