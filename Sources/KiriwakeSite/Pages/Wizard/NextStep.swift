import KiriwakeTemplates

/// What follows a reply, or what came of a fix.
struct NextStep: TemplateModel {
    let href: String
}
