import KiriwakeCore
import KiriwakeModel

/// Checks that a drawing is inert: a few shapes, coloured by class names that the theme knows.
///
/// The drawing is put into pages unchanged, so it may contain only what is listed here.
struct PictureReader {
    static let elements: Set<String> = [
        "svg", "g", "rect", "circle", "ellipse", "path", "line", "polyline", "polygon", "text", "tspan", "title",
        "desc",
    ]
    static let attributes: Set<String> = [
        "class", "viewBox", "xmlns", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height",
        "d", "points", "transform", "font-size", "font-weight", "text-anchor", "dominant-baseline", "stroke-width",
        "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "fill", "textLength", "opacity", "dx", "dy",
        "letter-spacing", "stroke", "role", "aria-label", "fill-rule", "fill-opacity", "stroke-opacity",
    ]

    /// Functions of colours and transformations. No other may be named: some, such as `url`, fetch an address.
    static let functions: Set<String> = [
        "translate", "scale", "rotate", "skewx", "skewy", "matrix", "rgb", "rgba", "hsl", "hsla",
    ]
    static let sizeLimit = 1024 * 1024
    static let nesting = 100

    /// - Throws: the first thing in the drawing that does not belong there.
    static func read(_ bytes: [UInt8], of path: String) throws(Diagnostic) -> Picture {
        let large = Diagnostic.tooLarge(
            .unsafePicture, bytes, of: path, limit: sizeLimit, "a drawing", advice: "redraw it with fewer shapes")
        if let large { throw large }
        let source = SourceText(path: path, bytes: bytes)
        if let fault = source.encodingFault ?? source.controlCharacterFault { throw fault }
        var scanner = TagScanner(source: source)
        var open: [String] = []
        var title: String?
        var kept = ""
        var seenRoot = false
        while let piece = try scanner.next() {
            switch piece {
            case .text(let text):
                guard let words = TagScanner.unescape(text) else {
                    throw fault(source, scanner.start, "a '&' that stands for no character")
                }
                // Not well-formed as XML, though HTML would take it for text.
                guard !text.contains("]]>") else { throw fault(source, scanner.start, "the text ']]>'") }
                if open.last == "title" {
                    title = (title ?? "") + words
                } else if open.isEmpty {
                    guard text.allSatisfy(\.isWhitespace) else {
                        throw fault(source, scanner.start, "text outside <svg>")
                    }
                } else {
                    kept += text.allSatisfy(\.isWhitespace) ? "" : text
                }
            case .open(let tag):
                guard elements.contains(tag.name) else { throw fault(source, scanner.start, "<\(tag.name)>") }
                if open.isEmpty {
                    guard tag.name == "svg", !seenRoot else {
                        throw fault(source, scanner.start, "<\(tag.name)> outside <svg>")
                    }
                    seenRoot = true
                }
                // In a page, these two hold HTML, where a shape that closes itself would stay open.
                if let outer = open.last, outer == "title" || outer == "desc" {
                    throw fault(source, scanner.start, "<\(tag.name)> in <\(outer)>, which holds words only")
                }
                guard open.count < nesting else {
                    throw fault(source, scanner.start, "elements nested more than \(nesting) deep")
                }
                for attribute in tag.attributes where !isPlain(attribute) {
                    throw fault(source, scanner.start, "the attribute '\(attribute.name)' of <\(tag.name)>")
                }
                if tag.name != "title" { kept += scanner.text }
                if !tag.closesItself { open.append(tag.name) }
            case .close(let name):
                guard open.popLast() == name else { throw fault(source, scanner.start, "a stray </\(name)>") }
                if name != "title" { kept += scanner.text }
            }
        }
        guard open.isEmpty, seenRoot else {
            throw fault(source, source.bytes.count, "an unclosed <\(open.last ?? "svg")>")
        }
        guard let title = title?.trimmed, !title.isEmpty else {
            throw Diagnostic(
                .unsafePicture, at: .start(of: source.path), "the drawing has no <title>",
                expected: "a <title> that says what distinguishes what is shown",
                advice: "add <title>…</title> as the first child of <svg>")
        }
        return Picture(svg: kept, text: title)
    }

    /// Whether an attribute is one of a drawing and names no address, in whatever spelling. Words may be anything; all else
    /// is made of names, numbers and the functions above, so no character may be written as a reference or an escape.
    private static func isPlain(_ attribute: TagScanner.Tag.Attribute) -> Bool {
        guard attributes.contains(attribute.name) else { return false }
        switch attribute.name {
        case "xmlns": return attribute.value == "http://www.w3.org/2000/svg"
        case "aria-label": return TagScanner.unescape(attribute.value) != nil
        default:
            let isKnown = attribute.value.unicodeScalars.allSatisfy { scalar in
                scalar.isASCII
                    && (scalar.properties.isAlphabetic || scalar.properties.isWhitespace
                        || "0123456789.,+-#%()_".unicodeScalars.contains(scalar))
            }
            let parts = attribute.value.lowercased().split(separator: "(", omittingEmptySubsequences: false)
            return isKnown
                && parts.dropLast().allSatisfy { part in
                    functions.contains(String(part.reversed().drop { $0 == " " }.prefix(while: \.isLetter).reversed()))
                }
        }
    }

    private static func fault(_ source: SourceText, _ offset: Int, _ what: String) -> Diagnostic {
        Diagnostic(
            .unsafePicture, at: source.location(of: offset..<offset), "a drawing must not contain \(what)",
            expected: "only \(elements.sorted().joined(separator: ", "))",
            advice: "redraw it with plain shapes, coloured by class: ink, paper, line, soft, accent, muted")
    }
}
