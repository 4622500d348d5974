package import KiriwakeDecision
package import KiriwakeModel

/// What questions, answers, causes and fixes are called in one language; each is identified by its index in the knowledge
/// graph.
package struct Names: Sendable {
    /// A question with its answers.
    package struct QuestionNames: Sendable {
        package let ask: String
        /// In the order offered.
        package let answers: Indexed<Question.Answer, String>
        /// The answers as they are called where the question is not shown.
        package let standalone: Indexed<Question.Answer, String>

        package init(
            ask: String, answers: Indexed<Question.Answer, String>, standalone: Indexed<Question.Answer, String>
        ) {
            self.ask = ask
            self.answers = answers
            self.standalone = standalone
        }
    }

    package let questions: Indexed<Question, QuestionNames>
    package let causes: Indexed<Cause, String>
    package let fixes: Indexed<Fix, String>
    /// What each cause costs a reader who takes it for another, by that other.
    private let mistakes: Indexed<Cause, [Place<Cause>: String]>

    package init(
        questions: Indexed<Question, QuestionNames>, causes: Indexed<Cause, String>, fixes: Indexed<Fix, String>,
        mistakes: Indexed<Cause, [Place<Cause>: String]>
    ) {
        self.questions = questions
        self.causes = causes
        self.fixes = fixes
        self.mistakes = mistakes
    }

    /// What happens when a cause is taken for another; nil where its article does not say.
    package func ifTaken(_ cause: Place<Cause>, for other: Place<Cause>) -> String? { mistakes[cause][other] }

    /// What is asked or tried; nil for a list and for handing over.
    package func title(of step: Policy.Step) -> String? {
        switch step {
        case .ask(let question): questions[question].ask
        case .attempt(let fix): fixes[fix]
        case .list, .handOver: nil
        }
    }
}

extension Names {
    package init(_ graph: KnowledgeGraph, _ language: Language) {
        self.init(
            questions: graph.questions.values.mapValues { question in
                QuestionNames(
                    ask: question.article.title(in: language),
                    answers: question.answers.mapValues { graph.label(of: $0.symptom.value, in: language) },
                    standalone: question.answers.mapValues {
                        graph.standaloneName(of: $0.symptom.value, in: language)
                    })
            },
            causes: graph.causes.values.mapValues { $0.article.title(in: language) },
            fixes: graph.fixes.values.mapValues { $0.article.title(in: language) },
            mistakes: graph.causes.values.mapValues { cause in
                let words = cause.confusions.compactMap { confusion in
                    graph.causes.place(of: confusion.cause.value).flatMap { other in
                        confusion.ifTakenFor[language].map { (other, $0) }
                    }
                }
                return Dictionary(words) { first, _ in first }
            })
    }
}
