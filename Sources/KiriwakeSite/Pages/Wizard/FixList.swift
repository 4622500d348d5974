import KiriwakeModel
import KiriwakeTemplates

/// The fixes of lists as HTML: the partial `list-item`, rendered once for each fix.
struct FixList: Sendable {
    private let items: Indexed<Fix, HTML>

    /// - Parameter fixes: all, in their order.
    /// - Throws: a template that names what a fix does not have.
    init(_ fixes: [FixDetails], _ scope: PageScope, _ templates: TemplateSet) throws(TemplateError) {
        var items: Indexed<Fix, HTML> = []
        for fix in fixes {
            let context = scope.edition.untranslated.marked(fix.context)
            items.append(HTML(try templates.render("list-item", context, page: scope.path.path)))
        }
        self.items = items
    }

    func html(_ fix: Place<Fix>) -> HTML { items[fix] }
}
