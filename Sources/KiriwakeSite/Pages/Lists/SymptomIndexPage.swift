import KiriwakeModel
import KiriwakeTemplates

/// All symptoms that have an article. Where a script runs, several can be ticked, and the wizard begins with all of them.
struct SymptomIndexPage: Page {
    struct Entry: TemplateModel {
        @Inlined var link: Link
        let picture: PictureModel?
        /// The answer, with those that its question depends on, in an address; nil where the wizard cannot begin with it.
        let evidence: String?
    }

    let title: String
    let kindSummary: String
    let entries: [Entry]
    /// Where a script continues with what is ticked; nil where there is none.
    let onHref: String?

    var kind: PageKind { .indexSymptoms }
    var description: String? { kindSummary }
}

extension SymptomIndexPage {
    /// - Parameters:
    ///   - evidence: what the wizard begins with when a reader reports a symptom, in an address.
    ///   - goesOn: whether a script continues where the wizard's pages end.
    init(_ symptoms: [Symptom], evidence: (SymptomID) -> String?, goesOn: Bool, _ scope: PageScope) {
        self.init(
            title: scope.texts[.symptoms], kindSummary: scope.texts[.symptomsSummary],
            entries: symptoms.compactMap { symptom in
                symptom.article.map { article in
                    Entry(
                        link: scope.link(symptom.id), picture: scope.picture(of: article),
                        evidence: evidence(symptom.id))
                }
            }, onHref: goesOn ? scope.href(.onward) : nil)
    }
}
