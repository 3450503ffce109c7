/// What was typed at a shell or at the prompt of `cii`, and what came out.
struct Transcript: Equatable {
    /// One command line of the shell.
    struct Step: Equatable {
        /// The command, without `$ `.
        var command: String
        /// What it wrote before the first prompt, if it has one, or altogether.
        var output: [String] = []
        /// What was typed at its prompt.
        var entries: [Entry] = []
    }

    /// One statement at the prompt of `cii`.
    struct Entry: Equatable {
        /// The statement, in one line.
        var statement: String
        /// What came out.
        var output: [String] = []
    }

    static let shellPrompt = "$ "
    static let prompt = "cii> "

    var steps: [Step] = []

    /// Reads the lines of a block.
    ///
    /// - Throws: ``Project/Failure`` where the block does not begin with a command.
    init(_ lines: [String]) throws {
        for line in lines {
            if line.hasPrefix(Self.shellPrompt) {
                steps.append(Step(command: String(line.dropFirst(Self.shellPrompt.count))))
                continue
            }
            guard var step = steps.popLast() else {
                throw Project.Failure(description: "a console block begins with `$ `, found: \(line)")
            }
            if line.hasPrefix(Self.prompt) {
                step.entries.append(Entry(statement: String(line.dropFirst(Self.prompt.count))))
            } else if var entry = step.entries.popLast() {
                entry.output.append(line)
                step.entries.append(entry)
            } else {
                step.output.append(line)
            }
            steps.append(step)
        }
    }

    /// The lines of a block.
    var lines: [String] {
        var lines: [String] = []
        for step in steps {
            lines.append(Self.shellPrompt + step.command)
            lines += step.output
            for entry in step.entries {
                lines.append(Self.prompt + entry.statement)
                lines += entry.output
            }
        }
        return lines
    }

    /// The same commands with the output they have now.
    func replayed(in workspace: Workspace) throws -> Transcript {
        var new = self
        new.steps = try steps.map { try Self.replay($0, in: workspace) }
        return new
    }

    /// Between two statements, so that what each says can be told apart.
    private static let mark = "\u{241E}"

    private static func replay(_ step: Step, in workspace: Workspace) throws -> Step {
        var new = step
        guard !step.entries.isEmpty else {
            let outcome = try workspace.run(step.command, isMerged: true)
            new.output = FencedBlock.lines(ofOutput: outcome.output)
            return new
        }
        let echo = "echo \(mark)\n"
        var input = echo
        for entry in step.entries { input += entry.statement + "\n" + echo }
        let outcome = try workspace.run(step.command, input: input, isMerged: true)
        var parts: [[String]] = [[]]
        for line in FencedBlock.lines(ofOutput: outcome.output) {
            if line == mark { parts.append([]) } else { parts[parts.count - 1].append(line) }
        }
        // A pipe ends at the first error, where a person at the prompt goes on.
        guard outcome.status == 0, parts.count > step.entries.count else {
            throw Project.Failure(
                description: "`\(step.command)` fails at one of its statements:\n\(outcome.output)")
        }
        new.output = parts[0]
        for index in new.entries.indices { new.entries[index].output = parts[index + 1] }
        return new
    }
}
