import KiriwakeTemplates

/// A drawing inside a page.
struct PictureModel: TemplateModel {
    let svg: HTML
    /// What it shows.
    let text: String
}
