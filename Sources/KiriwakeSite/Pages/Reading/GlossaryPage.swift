import KiriwakeModel
import KiriwakeTemplates

/// The words of the site, and what they must not be mistaken for.
struct GlossaryPage: Page {
    struct ExplainedTerm: TemplateModel {
        /// A word that is easily mistaken for this one.
        struct Other: TemplateModel {
            let title: String
            let href: String
        }

        let preferred: String
        let anchor: String
        let synonyms: String?
        let discouraged: String?
        let meaning: String?
        let not: [Other]
    }

    let title: String
    let description: String?
    let terms: [ExplainedTerm]

    var kind: PageKind { .glossary }
}

extension GlossaryPage {
    init(_ glossary: [Concept], _ scope: PageScope) {
        let language = scope.language
        let joined = { (words: [String]) in
            words.isEmpty ? nil : words.joined(separator: scope.texts[.listSeparator])
        }
        let terms = glossary.compactMap { concept -> ExplainedTerm? in
            // A concept without a meaning serves search alone.
            guard let term = concept.terms[language], term.meaning != nil else { return nil }
            return ExplainedTerm(
                preferred: term.preferred, anchor: concept.id.rawValue, synonyms: joined(term.synonyms),
                discouraged: joined(term.discouraged), meaning: term.meaning,
                not: concept.isNot.compactMap { other in
                    glossary.first { $0.id == other.value }?.terms[language].map {
                        ExplainedTerm.Other(title: $0.preferred, href: "#" + other.value.rawValue)
                    }
                })
        }
        self.init(title: scope.texts[.glossary], description: scope.texts[.glossarySummary], terms: terms)
    }
}
