import KiriwakeMarkdown

/// Prepares the text of a template before it is compiled for one language.
///
/// Interface texts are put in here, once for each language, instead of being looked up on every page. Variables lose
/// their escaping, because `Context` holds only finished HTML; escaping by Unicode characters, as the library does it,
/// would miss a `<` that carries a combining mark.
struct TemplateSource {
    let name: String
    let text: String
    let texts: [String: String]
    /// Names of assets with their content hashes, by plain name.
    let assets: [String: String]
    let language: String
    let templates: Set<String>

    func prepared() throws(TemplateError) -> String {
        var output = ""
        var rest = text[...]
        while let open = rest.firstRange(of: "{{") {
            output += rest[..<open.lowerBound]
            rest = rest[open.upperBound...]
            let isTriple = rest.hasPrefix("{")
            let closing = isTriple ? "}}}" : "}}"
            guard let close = rest.firstRange(of: closing) else {
                throw .unreadable(template: name, problem: "a tag is opened with '{{' and not closed")
            }
            let inner = rest[(isTriple ? rest.index(after: rest.startIndex) : rest.startIndex)..<close.lowerBound]
            output += try tag(String(inner), isTriple: isTriple)
            rest = rest[close.upperBound...]
        }
        return output + rest
    }

    private func tag(_ inner: String, isTriple: Bool) throws(TemplateError) -> String {
        guard let mark = inner.first(where: { $0 != " " }) else { return "" }
        let body = String(inner.drop { $0 == " " || $0 == mark && "#^/><$&".contains(mark) }).trimmingSpaces()
        switch mark {
        case "!": return ""
        case "#", "^", "/":
            guard !body.contains(".") || body == "." else { throw .dottedName(template: name, name: body) }
            return "{{\(mark)\(body)}}"
        case ">", "<":
            guard templates.contains(body) else { throw .missingPartial(template: name, name: body) }
            return "{{\(mark)\(body)}}"
        case "$": return "{{$\(body)}}"
        default:
            if body.hasPrefix("t.") { return try interfaceText(String(body.dropFirst(2))) }
            if body.hasPrefix("asset.") { return try asset(String(body.dropFirst(6))) }
            guard !body.contains(".") || body == "." else { throw .dottedName(template: name, name: body) }
            return "{{{\(body)}}}"
        }
    }

    private func interfaceText(_ key: String) throws(TemplateError) -> String {
        guard let text = texts[key] else {
            throw .missingText(template: "the template '\(name)'", key: key, language: language)
        }
        guard !text.contains("{{") else { throw .unusedGap(key: key, language: language) }
        return HTMLText.escape(text)
    }

    private func asset(_ asset: String) throws(TemplateError) -> String {
        guard let hashed = assets[asset] else { throw .missingAsset(template: name, name: asset) }
        return "{{{root}}}\(hashed)"
    }
}

extension String {
    fileprivate func trimmingSpaces() -> String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
