package import KiriwakeModel

/// The pages of the wizard that answers alone lead to, so that a query that names several symptoms can begin there.
package struct StartPages: Sendable {
    /// How the path of a wizard page is formed from its name, below the language's folder: `check/482107.html`.
    package struct PathForm: Hashable, Sendable {
        package let prefix: String
        package let suffix: String

        package init(prefix: String, suffix: String) {
            self.prefix = prefix
            self.suffix = suffix
        }

        package func path(of name: String) -> String { prefix + name + suffix }
    }

    package struct Page: Sendable {
        /// Six digits, or `index`.
        package let name: String
        /// What is known there; by question.
        package let answers: [OfferedAnswer]
        /// Those of them that another one takes for granted, so that nobody needs to name them.
        package let implied: [OfferedAnswer]

        package init(name: String, answers: [OfferedAnswer], implied: [OfferedAnswer] = []) {
            self.name = name
            self.answers = answers
            self.implied = implied
        }

        /// What else has to be named to begin here with an answer; nil where the page does not know that one.
        func others(beside answer: OfferedAnswer) -> [OfferedAnswer]? {
            answers.contains(answer) ? answers.filter { $0 != answer && !implied.contains($0) } : nil
        }
    }

    package let form: PathForm
    package let pages: [Page]

    /// - Parameter pages: the first is the wizard's first page, without an answer.
    package init(form: PathForm, pages: [Page]) {
        precondition(pages.first?.answers.isEmpty ?? false, "the first page of the wizard knows no answer")
        self.form = form
        self.pages = pages
    }

    /// The page that covers the surest answer that has a page, as many of the others as possible, and nothing else;
    /// ties go to the first.
    /// - Parameter answers: the surest first.
    package func start(given answers: [OfferedAnswer]) -> Page {
        let alone = answers.lazy.compactMap { answer in
            pages.first { $0.others(beside: answer) == [] && !$0.implied.contains(answer) }.map { (answer, $0) }
        }
        guard let (surest, first) = alone.first else { return pages[0] }
        var best = (page: first, others: 0)
        for page in pages {
            guard let others = page.others(beside: surest), others.count > best.others,
                others.allSatisfy(answers.contains)
            else { continue }
            best = (page, others.count)
        }
        return best.page
    }
}
