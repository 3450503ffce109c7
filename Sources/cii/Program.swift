import ArgumentParser
import CIISession
import CIITerminal
import Glibc

/// Wires the command line to a session and the session to the terminal.
@main
enum Program {
    static func main() {
        OpenStreams.ensure()
        // A reader that goes away is found by the write that fails, and is no crash.
        signal(SIGPIPE, SIG_IGN)
        Interrupt.install()
        exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
    }

    private static func run(_ words: [String]) -> ExitStatus {
        do {
            var command = try Arguments.parseAsRoot(words)
            guard let arguments = command as? Arguments else {
                // The library's own command for `--help`, which throws its text.
                try command.run()
                return .done
            }
            if arguments.showVersion {
                print("cii \(Arguments.version)")
                return .done
            }
            return try run(arguments)
        } catch {
            let isHelp = Arguments.exitCode(for: error) == .success
            let text = Arguments.fullMessage(for: error) + "\n"
            _ = StandardStreams.write(text, to: isHelp ? STDOUT_FILENO : STDERR_FILENO)
            return isHelp ? .done : .usage
        }
    }

    private static func run(_ arguments: Arguments) throws -> ExitStatus {
        let isPrompt =
            arguments.statements.isEmpty && arguments.scripts.isEmpty && !arguments.data.contains("-")
            && TerminalTraits.isTerminal(STDIN_FILENO)
        let color = ColorPolicy(rawValue: arguments.color) ?? .auto
        let streams = StandardStreams(color: color, isQuiet: arguments.quiet)
        var options = Session.Options(
            wallClock: Clocks.wall, stopwatch: Clocks.monotonic, isInterrupted: { Interrupt.isPending })
        options.pause = { Interrupt.pause(milliseconds: $0) }
        options.isInteractive = isPrompt
        options.isQuiet = arguments.quiet
        options.isSafe = arguments.safe
        options.keepsCaches = arguments.cache
        options.cacheFolder = InitFile.cacheFolder(TerminalTraits.environment)
        if isPrompt, !arguments.noHistory, !arguments.safe {
            options.lessonProgress = LessonFile.path(TerminalTraits.environment)
        }
        let session = Session(output: streams, options: options)

        if isPrompt, !arguments.noInit, let path = InitFile.path(TerminalTraits.environment) {
            // A mistake in one's own file is said, and the prompt comes all the same.
            _ = session.run(scriptAt: path, isOptional: true)
        }
        for (name, value) in try arguments.assignments {
            let status = session.set(name, to: value)
            guard status == .done else { return status }
        }
        if let seed = arguments.seed {
            let status = session.set("seed", to: "\(seed)")
            guard status == .done else { return status }
        }
        let loaded = session.load(paths: arguments.data)
        guard loaded == .done || isPrompt && loaded != .interrupted else { return loaded }

        for script in arguments.scripts {
            let status = session.run(scriptAt: script, isOptional: false)
            guard status == .done, !session.hasEnded else { return status }
        }
        for statement in arguments.statements {
            let status = session.run(script: statement, named: "-c")
            guard status == .done, !session.hasEnded else { return status }
        }
        if isPrompt { return prompt(session, arguments, color) }
        guard arguments.statements.isEmpty, arguments.scripts.isEmpty, !arguments.data.contains("-") else {
            return .done
        }
        return StatementStream(session: session).run()
    }

    private static func prompt(
        _ session: Session, _ arguments: Arguments, _ color: ColorPolicy
    ) -> ExitStatus {
        let environment = TerminalTraits.environment
        let hasColor = color.allows(
            isTerminal: TerminalTraits.isTerminal(STDOUT_FILENO), environment: environment)
        let history = arguments.noHistory ? nil : HistoryLocation.path(environment: environment)
        let prompt = Prompt(
            session: session,
            options: PromptOptions(
                prompt: "cii> ", historyPath: history,
                keys: session.editor.flatMap(PromptOptions.Keys.init(rawValue:)), color: hasColor,
                greeting: ["cii \(Arguments.version): `help` explains, Tab completes, Ctrl-D leaves."]))
        switch prompt.run() {
        case .sessionEnded, .endOfInput: return session.outputIsGone ? .brokenPipe : .done
        case .noTerminal: return StatementStream(session: session).run()
        }
    }
}
