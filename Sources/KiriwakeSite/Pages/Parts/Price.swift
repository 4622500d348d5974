import KiriwakeModel
import KiriwakeTemplates

/// What a fix costs a reader.
struct Price: TemplateModel {
    let effort: String
    /// Nil for a fix that needs none.
    let wait: String?
    let risk: String
    /// `none`…`irreversible`.
    let riskClass: String
}

extension Price {
    init(_ fix: Fix, _ scope: PageScope) {
        self.init(
            effort: scope.texts.duration(fix.effort), wait: fix.wait > .none ? scope.texts.duration(fix.wait) : nil,
            risk: scope.texts.risk(fix.risk), riskClass: fix.risk.rawValue)
    }
}
