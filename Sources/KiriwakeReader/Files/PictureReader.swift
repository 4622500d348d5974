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

    /// - Throws: the first thing in the drawing that does not belong there.
    static func read(_ source: SourceText) throws(Diagnostic) -> Picture {
        var scanner = TagScanner(source: source)
        var open: [String] = []
        var title: String?
        var kept = ""
        var seenRoot = false
        while let piece = try scanner.next() {
            switch piece {
            case .text(let text):
                if open.last == "title" {
                    title = (title ?? "") + text
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
                for attribute in tag.attributes {
                    guard attributes.contains(attribute.name), !attribute.value.contains("url(") else {
                        throw fault(source, scanner.start, "the attribute '\(attribute.name)' of <\(tag.name)>")
                    }
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
        return Picture(svg: kept, text: TagScanner.unescape(title))
    }

    private static func fault(_ source: SourceText, _ offset: Int, _ what: String) -> Diagnostic {
        Diagnostic(
            .unsafePicture, at: source.location(of: offset..<offset), "a drawing must not contain \(what)",
            expected: "only \(elements.sorted().joined(separator: ", "))",
            advice: "redraw it with plain shapes, coloured by class: ink, paper, line, soft, accent, muted")
    }
}
