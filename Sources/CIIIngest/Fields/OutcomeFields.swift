/// How it went: outcomes and ratings.
extension FieldVocabulary {
    static let outcomeFields: [FieldDescription] = [
        FieldDescription(
            "answered", .boolean, "whether a person answered", aliases: ["respondida", "atendida"],
            headers: ["Is answered", "Respondida", "Respondido", "Atendida", "Atendido"],
            inverseHeaders: [
                "Abandoned", "Is abandoned", "Perdida", "Perdido", "Abandonada", "Abandono", "Missed",
            ]),
        FieldDescription(
            "abandoned", .boolean, "whether the customer gave up in the queue", aliases: ["abandonada"],
            headers: [
                "Is abandoned", "Abandoned in queue", "Abandonada", "Abandonado", "Abandono", "Abandonou",
                "Abandonada na fila",
            ]),
        FieldDescription(
            "fcr_flag", .boolean, "whether the first contact solved it", aliases: ["fcr_marked"],
            headers: [
                "FCR", "First contact resolution", "First call resolution", "hs_is_one_touch_ticket",
                "resolvedInFirstCall", "One touch", "Resolved in first contact", "Resolved on first contact",
                "Resolved at first contact", "Solved at first contact", "Resolvido no primeiro contato",
                "Resolvida no primeiro contato",
                "Resolução no primeiro contato", "RPC",
            ]),
        FieldDescription(
            "resolved_flag", .boolean, "whether it was solved",
            headers: [
                "Resolved", "Is resolved", "Solved", "Is closed", "Closed", "Avaliação Reclamação",
                "Resolvido",
                "Resolvida", "Solucionado", "Solucionada",
            ]),
        FieldDescription(
            "solvable", .boolean, "whether the first level can solve it at all", aliases: ["solucionavel"],
            headers: [
                "Solvable at level 1", "Solvable at first level", "First level solvable",
                "Solucionável no nível 1", "Solucionável no primeiro nível", "Resolvível no primeiro nível",
            ]),
        FieldDescription(
            "again", .boolean, "whether the customer would do business again", aliases: ["voltaria"],
            headers: [
                "Would do business again", "Would buy again", "Voltaria a fazer negócio",
                "Voltaria a fazer negócios", "Voltaria a comprar",
            ]),
        FieldDescription(
            "surveyed", .boolean, "whether a survey was offered", aliases: ["pesquisa_enviada"],
            headers: ["Survey sent", "Survey offered", "Pesquisa enviada", "Pesquisa oferecida"]),
        FieldDescription(
            "escalated", .boolean, "whether it went to a higher level", aliases: ["escalado"],
            headers: ["IsEscalated", "Escalation", "Escalado", "Escalada", "Escalonado"]),
        FieldDescription(
            "status", .status, "where it stands: new, open, solved, …", aliases: ["situacao"],
            headers: [
                "baseStatus", "Ticket status", "hs_pipeline_stage", "State", "Situação", "Estado",
                "Status do ticket",
                "Case status", "Conversation status",
            ]),
        FieldDescription(
            "csat", .rating(RatingScale(1, 5)), "satisfaction, 1 worst to 5 best",
            aliases: ["satisfacao", "nota"],
            headers: [
                "Satisfaction Score", "Satisfaction rating", "Satisfaction", "Survey results",
                "conversation_rating",
                "satisfaction_rating.score", "conversation_rating.rating", "rating.score", "survey.score",
                "Survey Score", "Rating", "Customer satisfaction", "CSAT score", "Nota do Consumidor",
                "Satisfação",
                "Nota", "Avaliação", "Grau de satisfação", "Nota de satisfação", "Nota CSAT",
            ]),
        FieldDescription(
            "ces", .rating(RatingScale(1, 7)), "ease, 1 very hard to 7 effortless",
            aliases: ["iec", "esforco"],
            headers: [
                "Customer effort", "Customer effort score", "IEC", "Esforço", "Effort score", "Nota CES",
            ]),
        FieldDescription(
            "nps", .rating(RatingScale(0, 10)), "likelihood to recommend, 0 to 10", aliases: ["recomendacao"],
            headers: [
                "Likelihood to recommend", "NPS score", "Net promoter score", "Recomendaria", "Nota NPS",
                "Probabilidade de recomendar",
            ]),
        FieldDescription(
            "qa.clarity", .rating(RatingScale(0, 100)), "clarity as judged in a review, 0 to 100",
            aliases: ["clareza"], headers: ["Clarity", "QA clarity", "Clareza"]),
        FieldDescription(
            "qa.empathy", .rating(RatingScale(0, 100)), "empathy as judged in a review, 0 to 100",
            aliases: ["empatia"], headers: ["Empathy", "QA empathy", "Empatia"]),
        FieldDescription(
            "qa.resolution", .rating(RatingScale(0, 100)), "problem solving as judged in a review, 0 to 100",
            headers: ["QA resolution", "Resolução"]),
        FieldDescription(
            "qa.soft", .rating(RatingScale(0, 100)), "soft skills as judged in a review, 0 to 100",
            headers: ["QA soft", "Soft skills", "Habilidades comportamentais"]),
        FieldDescription(
            "qa.technical", .rating(RatingScale(0, 100)), "technical skills as judged in a review, 0 to 100",
            headers: [
                "QA technical", "Technical skills", "Habilidades técnicas", "Conhecimento técnico",
            ]),
        FieldDescription(
            "qa", .rating(RatingScale(0, 100)), "quality as judged in a review, 0 to 100",
            aliases: ["monitoria"],
            headers: [
                "QA score", "IQS", "Evaluation Score", "Quality score", "Monitoria", "Nota de monitoria",
            ]),
        FieldDescription(
            "sentiment", .rating(RatingScale(-1, 1)), "polarity of what was said, -1 to 1",
            aliases: ["sentimento"],
            headers: ["Sentiment score", "Sentimento"]),
    ]
}
