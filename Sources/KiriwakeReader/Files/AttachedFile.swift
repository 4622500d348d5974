import KiriwakeCore

/// A file beside guides that is published as it is, if an article links to it.
///
/// Only kinds that show or store something are: a page or a program of somebody else would run on the site's own address.
enum AttachedFile {
    private static let endings: Set<String> = [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "pdf", "txt", "csv", "tsv", "json", "zip",
        "mp3", "ogg", "mp4", "webm", "vtt", "epub", "odt", "ods", "odp", "docx", "xlsx", "pptx",
    ]

    static func isPublishable(_ path: String) -> Bool {
        guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: ".") else { return false }
        return endings.contains(name[name.index(after: dot)...].lowercased())
    }

    /// What is said of a file of a kind that is not published.
    static func refused(_ shown: String) -> Diagnostic {
        Diagnostic(
            .misplacedFile, .warning, at: .start(of: shown), "files of this kind are not published",
            expected: "a picture, sound or film, a PDF or another document, a table or a ZIP file",
            advice: "put it into a ZIP file if readers are to download it, or write what it holds in an article")
    }

    /// What is said of a drawing that could run a script when it is opened by itself; nil for any other.
    static func scriptedDrawing(_ shown: String, _ bytes: [UInt8]) -> Diagnostic? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard
            let found = text.firstMatch(of: /<script|<foreignObject|<!ENTITY|\son[a-z]+\s*=|javascript:/.ignoresCase())
        else {
            return nil
        }
        let start = text.utf8.distance(from: text.startIndex, to: found.range.lowerBound)
        return Diagnostic(
            .unsafePicture, .warning,
            at: SourceText(path: shown, bytes: bytes).location(of: start..<(start + found.output.utf8.count)),
            "the drawing could run a script, so it is not published", expected: "shapes and text alone",
            advice: "export it as plain SVG, or as PNG")
    }
}
