import TestSupport

/// The program as a shell runs it, in a folder of its own.
struct Program {
    let folder: TemporaryFolder

    /// A folder with these files.
    init(_ files: [String: String] = [:]) throws {
        folder = try TemporaryFolder()
        for (name, text) in files { try write(text, to: name) }
    }

    /// Puts a file into the folder.
    func write(_ text: String, to name: String) throws {
        try Files.write(text.utf8, to: folder.path + "/" + name)
    }

    /// What the program does without a word about locale and zone.
    static let environment = ["PATH": "/usr/bin:/bin"]

    /// Runs it to the end.
    func run(
        _ arguments: String..., input: String = "", environment: [String: String] = environment
    ) throws -> ChildProcess.Ending {
        try run(arguments, input: Array(input.utf8), environment: environment)
    }

    /// Runs it to the end.
    func run(
        _ arguments: [String], input: [UInt8] = [], environment: [String: String] = environment
    ) throws -> ChildProcess.Ending {
        try ChildProcess.run(
            BuiltProgram.path("cii"), arguments, input: input, environment: environment, folder: folder.path)
    }

    /// Starts it.
    func start(_ arguments: String...) throws -> ChildProcess {
        try ChildProcess(
            BuiltProgram.path("cii"), arguments, environment: Self.environment, folder: folder.path)
    }

    /// Three calls of two agents.
    static let calls = """
        agent,received,response_time,csat
        Ana,2024-03-04 09:00,30s,5
        Ana,2024-03-05 10:00,60s,4
        Bia,2024-03-06 11:00,90s,2

        """
}
