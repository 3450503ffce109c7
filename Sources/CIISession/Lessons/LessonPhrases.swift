import CIIText

/// What a lesson says of itself, in Markdown: the one place of its sentences.
struct LessonPhrases: Sendable {
    let say: LessonLanguage

    init(_ language: LessonLanguage) { say = language }

    func title(_ lesson: Lesson, number: Int?) -> String {
        let word = number.map { say("Lesson \($0): ", "Lição \($0): ") } ?? ""
        return "# \(word)\(lesson.title)"
    }

    func heading(_ step: LessonStep, number: Int, of count: Int) -> String {
        "## \(step.heading) (\(number) / \(count))"
    }

    // MARK: The world

    func setAside(_ what: String) -> String {
        say(
            "What you have loaded, set and defined is put aside (\(what)) and comes back when the lesson ends or at `stop`.",
            "O que você carregou, ajustou e definiu fica guardado (\(what)) e volta no fim da lição ou com `parar`."
        )
    }

    var nothingSetAside: String {
        say(
            "The lesson has interactions of its own; what you load, set or define in it ends with it.",
            "A lição tem seus próprios atendimentos; o que você carregar, ajustar ou definir nela acaba com ela."
        )
    }

    func loaded(_ rows: Int, _ name: String) -> String {
        say(
            "Loaded: \(counted(rows, "interaction")) of `\(name)`.",
            "Carregado: \(counted(rows, "atendimento", "atendimentos")) de `\(name)`.")
    }

    func repeated(_ column: String) -> String {
        say(
            "Each line stands for as many as its column `\(column)` says.",
            "Cada linha vale por quantos diz a coluna `\(column)`.")
    }

    func goesOn(_ step: Int, of count: Int) -> String {
        say(
            "You were at step \(step) of \(count): it goes on there (`back` for the one before).",
            "Você estava na etapa \(step) de \(count): continuamos daí (`voltar` para a anterior).")
    }

    var isOver: String {
        say(
            "The lesson is done. What you had before is back. `lesson` lists the others, `lesson export \"FILE.md\"` keeps this one.",
            "Lição concluída. O que você tinha antes está de volta. `lição` lista as outras, `lição exportar \"ARQUIVO.md\"` guarda esta."
        )
    }

    func stopped(_ lesson: String) -> String {
        say(
            "The lesson is put down, and what you had before is back. `lesson \(lesson)` goes on with it.",
            "A lição foi interrompida, e o que você tinha antes está de volta. `lição \(lesson)` continua.")
    }

    // MARK: What to do

    var toGoOn: String { say("`next` goes on.", "`próximo` continua.") }

    func toAnswer(_ form: PredictionForm) -> String {
        let what =
            switch form {
            case .order:
                say(
                    "Type the names, first to last, between commas",
                    "Digite os nomes, do primeiro ao último, separados por vírgula")
            case .first: say("Type a name", "Digite um nome")
            case .number: say("Type a number", "Digite um número")
            case .whether: say("Type `yes` or `no`", "Digite `sim` ou `não`")
            }
        return what
            + say(
                "; a guess is enough. `hint` helps, `skip` goes on.",
                "; um palpite basta. `dica` ajuda, `pular` segue adiante.")
    }

    var toDo: String {
        say(
            "Type a statement. `hint` helps, `solution` shows one way, `skip` goes on.",
            "Digite um comando. `dica` ajuda, `solução` mostra um caminho, `pular` segue adiante.")
    }

    var guessFirst: String {
        say(
            "A guess first, any will do; `skip` goes on without one.",
            "Primeiro um palpite, qualquer um serve; `pular` segue sem ele.")
    }

    var notDone: String {
        say(
            "This one is not done yet: `hint`, `solution`, or `skip`.",
            "Esta etapa ainda não está feita: `dica`, `solução` ou `pular`.")
    }

    var atBeginning: String { say("This is the first step.", "Esta é a primeira etapa.") }

    // MARK: Hints and solutions

    func hint(_ number: Int, of count: Int) -> String {
        say("Hint \(number) of \(count).", "Dica \(number) de \(count).")
    }

    var noHints: String { say("There are no hints here.", "Não há dicas aqui.") }

    var noMoreHints: String {
        say(
            "That was the last hint; `solution` shows one way.",
            "Essa foi a última dica; `solução` mostra um caminho.")
    }

    var nothingToSolve: String {
        say(
            "There is nothing to solve here; `next` goes on.",
            "Não há nada a resolver aqui; `próximo` continua.")
    }

    var solution: String { say("One way to do it:", "Um caminho:") }

    var skipped: String { say("Skipped. One way would have been:", "Pulado. Um caminho teria sido:") }

    // MARK: Answers

    var notUnderstood: String { say("No guess could be read in that.", "Não deu para ler um palpite nisso.") }

    func compared(_ prediction: Prediction) -> String {
        let outcome = inWords(prediction.outcome)
        guard let guess = prediction.guess.map(inWords) else {
            return say("It comes out: \(outcome).", "O que sai: \(outcome).")
        }
        return prediction.isRight
            ? say("**As you guessed**: \(outcome).", "**Como você previu**: \(outcome).")
            : say(
                "You guessed \(guess); it comes out \(outcome).",
                "Seu palpite: \(guess). O que sai: \(outcome).")
    }

    /// Predictions say yes and no in English.
    private func inWords(_ text: String) -> String {
        switch text {
        case "yes": say("yes", "sim")
        case "no": say("no", "não")
        default: text
        }
    }

    var right: String { say("**That is it.**", "**É isso.**") }

    var notYet: String { say("**Not yet.**", "**Ainda não.**") }

    var hintHelps: String { say("`hint` helps.", "`dica` ajuda.") }

    func words(_ difference: LessonDifference) -> String {
        func list(_ names: [String]) -> String {
            let shown = names.prefix(4).map { $0.isEmpty ? "–" : $0 }.joined(separator: ", ")
            return names.count > 4 ? shown + ", …" : shown
        }
        func groups(_ names: [String]) -> String {
            names.isEmpty ? say("all together", "tudo junto") : say("by ", "por ") + list(names)
        }
        switch difference {
        case .otherGroups(let wanted, let found):
            return say(
                "The answer is \(groups(found)), and what is asked for is \(groups(wanted)).",
                "A resposta é \(groups(found)), e o que se pede é \(groups(wanted)).")
        case .noColumn(let name):
            return say("The answer has no `\(name)`.", "A resposta não tem `\(name)`.")
        case .lackingRows(let names):
            return say("\(list(names)) is not in the answer.", "Falta na resposta: \(list(names)).")
        case .surplusRows(let names):
            return say(
                "The answer has \(list(names)) as well, which is not asked for.",
                "A resposta tem também \(list(names)), que não se pede.")
        case .otherOrder(let found):
            return say("The order is another than \(list(found)).", "A ordem é outra, não \(list(found)).")
        case .otherFirst(let name):
            return say(
                "\(name) stands first, and it is to be someone else.",
                "\(name) está em primeiro, e deveria ser outra pessoa.")
        case .otherWeights:
            return say(
                "The weights come to other shares than those asked for.",
                "Os pesos dão outras proporções que as pedidas.")
        case .otherValue(let cell, let found):
            return say(
                "`\(cell.column)`\(cell.row.map { " of \($0)" } ?? "") comes out as \(found), and that is not the figure asked for.",
                "`\(cell.column)`\(cell.row.map { " de \($0)" } ?? "") dá \(found), e não é o número pedido.")
        case .notSo(let condition):
            return say(
                "It is not so yet that \(condition.text).",
                "Ainda não vale que \(condition.text.replacing(" of ", with: " de ")).")
        }
    }

    // MARK: The record

    var typed: String { say("Typed:", "Digitado:") }
    var guessed: String { say("Guess:", "Palpite:") }
    var answered: String { say("Answer:", "Resposta:") }
    var usedHint: String { say("Hint", "Dica") }
    var sawSolution: String { say("The solution was shown.", "A solução foi mostrada.") }
    var wasSkipped: String { say("Skipped.", "Pulado.") }
    var record: String {
        say("What was done in this lesson of `cii`.", "O que foi feito nesta lição do `cii`.")
    }
}
