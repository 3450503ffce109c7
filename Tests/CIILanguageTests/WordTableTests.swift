import CIIText
import Testing

@testable import CIILanguage

@Suite("Words")
struct WordTableTests {
    @Test("Portuguese and English give the same tree")
    func portuguese() {
        let cases: [(String, String)] = [
            (
                "cii pesos csat=0.5 tmr=0.2 por agente desde 30d",
                "cii weights csat=0.5 art=0.2 by agent since 30d"
            ),
            (
                "mostrar satisfação, resposta, p90(tma), contagem por assunto cada mês",
                "show csat, response, p90(aht), count by topic every month"
            ),
            ("mostre tmr.mediana, satisfacao.media por equipe", "show art.median, csat.mean by team"),
            (
                "cii onde canal em (chat) ou rpc não contém 'x' e nota está ausente",
                "cii where channel in (chat) or fcr not contains 'x' and nota is missing"
            ),
            ("cii último mês", "cii last month"), ("cii últimos 3 meses", "cii last 3 months"),
            ("cii este mês", "cii this month"), ("cii esta semana por equipe", "cii this week by team"),
            ("cii por agente esta semana", "cii by agent this week"),
            ("cii onde escalado esta semana", "cii where escalado this week"),
            ("cii desde ontem até hoje referência agora", "cii since yesterday until today asof now"),
            ("cii entre 2026-01-01 e 2026-02-01", "cii between 2026-01-01 and 2026-02-01"),
            (
                "cii por agente ordenar por iec decrescente, média crescente melhores 3 mínimo 30",
                "cii by agent order by ces desc, mean asc top 3 min 30"
            ),
            ("cii por agente piores 3 ausente conjunto", "cii by agent bottom 3 missing pool"),
            ("cii pesos csat=1 resto=basic estrito", "cii weights csat=1 rest=basic strict"),
            ("cii por agente como csv", "cii by agent as csv"),
            ("cii cada 2 semanas coorte resolvido", "cii every 2 weeks on resolved"),
            ("cii onde a = verdadeiro e b = falso", "cii where a = true and b = false"),
            (
                "carregar \"a.csv\" como csv mapear tmr = \"Espera\" em segundos escala 1..5",
                "load \"a.csv\" as csv map art = \"Espera\" in seconds scale 1..5"
            ),
            (
                "carregar \"a.csv\" datas dmy fuso \"America/Sao_Paulo\"",
                "load \"a.csv\" dates dmy zone \"America/Sao_Paulo\""
            ),
            (
                "carregar \"a\" perfil five9 padrão /x/ separador \";\" aspas \"'\" cabeçalho primeiro codificação \"UTF-8\"",
                "load \"a\" profile five9 pattern /x/ separator \";\" quote \"'\" header first encoding \"UTF-8\""
            ),
            (
                "carregar \"a\" decimais ponto manter \"x\" vazio \"y\" contado por \"z\" juntar por id",
                "load \"a\" decimal point keep \"x\" blank \"y\" counted by \"z\" join on id"
            ),
            ("seguir \"a\" eventos por nr cabeçalho nenhum", "follow \"a\" events by nr header none"),
            ("perfil mine = cabeçalhos \"a\" decimal vírgula", "profile mine = headers \"a\" decimal comma"),
            ("perfis", "profile"), ("acompanhe cii vezes 2", "watch cii times 2"),
            ("carregar \"a\" mapear x = \"y\" valores (1 = b)", "load \"a\" map x = \"y\" values (1 = b)"),
            ("explique consulta mostrar csat por agente", "explain query show csat by agent"),
            ("descrever agente", "describe agent"), ("fontes", "sources"),
            ("rejeitados topo 5", "rejects top 5"),
            ("ajuda cii", "help cii"), ("sair", "quit"), ("defina formato = csv", "set formato = csv"),
            ("seja x = a", "let x = a"), ("executar \"x\"", "run \"x\""), ("pesos", "weights"),
            ("balizas tmr 120s..0s para phone", "goalposts art 120s..0s for phone"),
            ("cii por dia, semana, trimestre, ano, hora", "cii by day, week, quarter, year, hour"),
            ("CII POR AGENTE", "cii by agent"), ("cii desde 30 dias", "cii since 30 days"),
            (
                "cii usando geral combinar geometrica escala alvo por equipe para Diane",
                "cii using geral combine geometric scale target by team for Diane"
            ),
            ("cii esta semana ao momento encolhido", "cii this week to date shrunk"),
            (
                "cii cada semana preencher nenhum padronizado ao conjunto mistura de canal versus anterior",
                "cii every week fill none standardised to pooled mix of channel vs previous"
            ),
            ("cii contra mesmos dias 4 semanas atras", "cii vs same weekdays 4 weeks ago"),
            ("explicar cii", "explain cii"), ("porque cii", "why"), ("tendencia cii", "trend cii"),
            ("meta cii >= 75 por equipe ou falhar", "goal cii >= 75 by team or fail"), ("metas", "goals"),
            ("indicador x = a pior 0 melhor 1", "indicator x = a worst 0 best 1"),
            ("indicador x = a balizas 0..1", "indicator x = a goalposts 0..1"),
            ("índice x = tmr 1 combinar minimo", "index x = art 1 combine minimum"),
            ("definição x", "define x"), ("definições", "definitions"), ("diferenças a, b", "diff a, b"),
            ("salvar definições \"x\"", "save definitions \"x\""),
            (
                "comparar pesos basic, csat=1 resto=basic estrito por agente",
                "compare weights basic, csat=1 rest=basic strict by agent"
            ),
            ("viradas por agente", "flips by agent"), ("inversões", "flips"),
            ("estabilidade", "stability"),
            ("varrer satisfação de 0 a 50% passos 4", "sweep csat from 0 to 0.5 steps 4"),
            ("robusto por agente perto 20 sorteios 100", "robust by agent near 20 draws 100"),
            ("ajustar por agente", "nudge by agent"), ("empurrar", "nudge"),
            (
                "e se tmr -20%, peso csat = 0.7, volume +10% onde canal = chat por agente",
                "what if art -20%, weight csat = 0.7, volume +10% where channel = chat by agent"
            ),
            ("suponha que balizas tmr 90s..0s", "what if goalposts art 90s..0s"),
            ("cenário x = tmr -1min onde a", "scenario x = art -1min where a"), ("cenários", "scenario"),
            ("alcançar 75 custos csat=3 tmr=1", "reach 75 costs csat=3 art=1"),
            ("pesos x = iguais csat, tmr", "weights x = equal csat, art"),
            ("pesos x = pares csat sobre tmr 3", "weights x = pairs csat over art 3"),
            ("pesos perguntar csat, tmr", "weights ask csat, art"),
            ("pesos dos dados por agente", "weights from data by agent"),
            ("lição", "lesson"), ("lição próximo", "lesson next"), ("lição repetir", "lesson again"),
            ("lição dica", "lesson hint"), ("lição solução", "lesson solution"),
            ("lição pular", "lesson skip"), ("lição voltar", "lesson back"),
            ("aula parar", "lesson stop"), ("aula resposta 5", "lesson answer 5"),
            ("aula exportar \"x\"", "lesson export \"x\""),
            ("cii por agente anonimizar", "cii by agent anonymise"),
            (
                "horário \"x\" exceto 2026-12-25 para fila = b", "hours \"x\" except 2026-12-25 for fila = b"
            ),
        ]
        for (portuguese, english) in cases {
            #expect(codes(portuguese) == [], "\(portuguese)")
            #expect(statements(portuguese) == statements(english), "\(portuguese)")
            #expect(statements(english).count == 1)
        }
    }

    @Test("every spelling of a word is folded, and stands for one thing of a kind")
    func spellings() {
        for spelling in WordMeaning.table.keys { #expect(folded(spelling) == spelling) }
        let lists: [[String]] = [
            Verb.allCases.flatMap { [$0.rawValue] + $0.aliases },
            Clause.allCases.flatMap { [$0.rawValue] + $0.aliases },
            Keyword.allCases.flatMap { [$0.rawValue] + $0.aliases },
            CalendarUnit.allCases.flatMap { [$0.rawValue] + $0.aliases },
            TimeUnit.allCases.flatMap { [$0.rawValue] + $0.aliases },
            MissingRule.allCases.flatMap { [$0.rawValue] + $0.aliases },
            MomentWord.allCases.flatMap { [$0.rawValue] + $0.aliases },
            HeaderWord.allCases.flatMap { [$0.rawValue] + $0.aliases },
            DecimalWord.allCases.flatMap { [$0.rawValue] + $0.aliases },
            SaveWord.allCases.flatMap { [$0.rawValue] + $0.aliases },
            ExplainWord.allCases.flatMap { [$0.rawValue] + $0.aliases },
            PhraseWord.allCases.flatMap { [$0.rawValue] + $0.aliases },
            CombinationWord.allCases.flatMap { [$0.rawValue] + $0.aliases },
            ScalingWord.allCases.flatMap { [$0.rawValue] + $0.aliases },
            FillWord.allCases.flatMap { [$0.rawValue] + $0.aliases },
            WeightsWord.allCases.flatMap { [$0.rawValue] + $0.aliases },
            ScenarioWord.allCases.flatMap { [$0.rawValue] + $0.aliases },
            LessonWord.allCases.flatMap { [$0.rawValue] + $0.aliases },
        ]
        for list in lists {
            #expect(!list.isEmpty)
            #expect(Set(list).count == list.count)
        }
        for (alias, name) in Name.aliases {
            #expect(folded(alias) == alias)
            #expect(Name(word: name).canonical == name, "\(alias): aliases do not chain")
        }
    }

    @Test("every word of the language is also the name of a field")
    func contextual() {
        let reserved = Set(Keyword.reservedInExpressions.flatMap { [$0.rawValue] + $0.aliases })
        var count = 0
        for word in WordMeaning.table.keys.sorted() {
            let quoted = "`\(Name(word: word).canonical)`"
            let asks = WordMeaning.table[word]?.weighing == .ask
            let forms = (reserved.contains(word) ? Self.names : Self.names + Self.operands)
                .filter { !asks || $0 != "weights #" }
            for form in forms {
                count += 1
                let plain = form.replacing("#", with: word)
                #expect(codes(plain) == [], "\(plain)")
                #expect(statements(plain) == statements(form.replacing("#", with: quoted)), "\(plain)")
            }
        }
        #expect(count > 1_500)
        #expect(codes("cii by not") == ["syntax.expected"])
        #expect(statements("show by by by").count == 1)
        #expect(statements("cii by `not`, `true`").count == 1)
    }

    /// Statements with a name at #.
    private static let names = [
        "describe #", "weights # = #=1 #=2", "weights #", "cii on #", "cii as #", "let # = 1",
        "goalposts # 1..2 for #", "load \"a\" map # = \"b\"", "cii weights # by a", "cii weights a=1 #=2",
        "index #", "index # = # 1, # = 2 combine minimum", "indicator # = 1 worst 0 best 1", "define #",
        "diff #, #", "hours \"x\" for # = a", "cii using # vs (previous using #)", "explain cii on #",
        "load \"a\" join on #", "follow \"a\" events by # as #", "watch cii on # every 5s times 2",
        "compare weights #, #=1 #=2, # on #", "sweep # from 0 to 1 on # steps 3", "robust on # near 5",
        "what if weight # = 1, goalposts # 1..2, # by a", "what if #, # where a", "scenario #",
        "scenario # = # , weight # + 1 where a as #", "reach 5 costs #=1 #=2, #=3", "weights # = #",
        "weights # = equal #, #", "weights # = pairs # over # 3, # over # 2", "weights ask #, #",
        "weights from data on #",
    ]
    /// Statements with an operand at #.
    private static let operands = [
        "show # by # where # = # order by # desc", "cii by #", "cii where # and not # or #(1, #)",
        "cii where (#)",
        "why by # standardised to pooled mix of #, #", "goal # >= 1 by # or fail",
        "indicator x = # + # worst 0 best 1",
        "cii where # in (#) and # between # and # and # is missing", "cii by -#, # * #", "cii where # like #",
    ]

    @Test("names stand for what they are called")
    func names() {
        let cases: [(String, String)] = [
            ("ART", "art"), ("TMR", "art"), ("tmr.p90", "art.p90"), ("Satisfação.Média", "csat.mean"),
            ("x.media", "x.mean"),
            ("media.x", "mean.x"), ("a.b.c", "a.b.c"), ("Mês", "month"), ("taxa_de_resposta", "response"),
        ]
        for (spelling, canonical) in cases { #expect(Name(word: spelling).canonical == canonical) }
        #expect(Name(quoted: "TMR").canonical == "tmr")
        #expect(Name(word: String(repeating: "a.", count: 200_000) + "b").canonical.utf8.count == 400_001)
    }
}
