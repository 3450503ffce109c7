import TestSupport

/// All script files beside the tests.
enum ScriptCorpus {
    /// The folder of the script files.
    static let folder: String = {
        let here = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
        return here.joined(separator: "/") + "/Scripts"
    }()

    /// The names of all files, below the folder.
    static let names: [String] = (try? Files.below(folder)) ?? []

    /// The file of that name.
    static func file(_ name: String) throws -> ScriptFile {
        try ScriptFile(name: name, text: Files.text(of: folder + "/" + name))
    }

    /// Every record of every file.
    static func records() throws -> [ScriptRecord] { try names.flatMap { try file($0).records } }
}
