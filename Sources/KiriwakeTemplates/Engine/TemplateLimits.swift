/// Bounds on templates, far above what a theme needs. Without them, a few lines that include one another could fill the memory.
enum TemplateLimits {
    /// Sections, frames, blocks and partials inside one another.
    static let nesting = 100
    /// Tags and texts of one template with all that it includes.
    static let parts = 100_000
    /// Bytes of text in it.
    static let bytes = 16 * 1024 * 1024
}

/// What is left of the bounds while one template is linked.
struct TemplateBudget {
    private var depth = 0
    private var parts = 0
    private var bytes = 0

    /// - Throws: when nested too deep.
    mutating func enter(_ template: String) throws(TemplateError) {
        depth += 1
        if depth > TemplateLimits.nesting {
            throw .unreadable(template: template, problem: "it is nested more than \(TemplateLimits.nesting) deep")
        }
    }

    mutating func leave() { depth -= 1 }

    /// - Throws: when there is too much.
    mutating func spend(parts: Int = 1, bytes: Int = 0, in template: String) throws(TemplateError) {
        self.parts += parts
        self.bytes += bytes
        if self.parts > TemplateLimits.parts || self.bytes > TemplateLimits.bytes {
            throw .unreadable(
                template: template,
                problem:
                    "with all that it includes it has more than \(TemplateLimits.parts) tags and texts, or more than "
                    + "\(TemplateLimits.bytes) bytes")
        }
    }
}
