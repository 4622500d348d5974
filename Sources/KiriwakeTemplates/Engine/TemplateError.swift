/// A template that cannot be used, or that uses keys its page does not have.
package enum TemplateError: Error, Hashable {
    case unreadable(template: String, problem: String)
    case missingPartial(template: String, name: String)
    case missingText(template: String, key: String, language: String)
    case missingAsset(template: String, name: String)
    case missingTemplate(name: String)
    case missingKeys(template: String, keys: [String], page: String)
    case unprintableKeys(template: String, keys: [String], page: String)
    case dottedName(template: String, name: String)
}

extension TemplateError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let template, let problem):
            "the template '\(template)' could not be read: \(problem)"
        case .missingPartial(let template, let name):
            "the template '\(template)' uses '\(name)', which does not exist; expected a file '\(name).mustache'"
        case .missingText(let template, let key, let language):
            "the text '\(key)', used by \(template), is missing in '\(language)'; add a line '\(key): …' to "
                + "texts/\(language).yml"
        case .missingAsset(let template, let name):
            "the template '\(template)' uses the asset '\(name)', which does not exist; expected a file assets/\(name)"
        case .missingTemplate(let name):
            "there is no template '\(name)'; expected a file templates/\(name).mustache"
        case .missingKeys(let template, let keys, let page):
            "the template '\(template)' uses \(keys.map { "'\($0)'" }.joined(separator: ", ")), which the page "
                + "'\(page)' does not have; docs/templates.md lists the keys of each page"
        case .unprintableKeys(let template, let keys, let page):
            "the template '\(template)' prints \(keys.map { "'\($0)'" }.joined(separator: ", ")), where the page "
                + "'\(page)' has no text; put {{#\(keys[0])}}…{{/\(keys[0])}} around it"
        case .dottedName(let template, let name):
            "the template '\(template)' uses '\(name)'; write {{#\(name.prefix { $0 != "." })}}…"
                + "{{/\(name.prefix { $0 != "." })}} around the name instead, so that a missing key can be noticed"
        }
    }
}
