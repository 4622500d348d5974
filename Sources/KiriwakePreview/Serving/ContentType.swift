/// The content type that a file's name implies.
struct ContentType: Sendable, Equatable {
    /// The value of the `Content-Type` field.
    let value: String

    var isHTML: Bool { self == .html }

    static let html = ContentType(value: "text/html; charset=utf-8")
    static let plainText = ContentType(value: "text/plain; charset=utf-8")
    static let script = ContentType(value: "text/javascript; charset=utf-8")
    static let style = ContentType(value: "text/css; charset=utf-8")
    static let events = ContentType(value: "text/event-stream; charset=utf-8")

    private static let unknown = ContentType(value: "application/octet-stream")

    /// By the file extension, in lower case, without its dot.
    private static let known: [String: ContentType] = [
        "html": .html, "htm": .html, "txt": .plainText, "md": .plainText, "js": .script, "mjs": .script, "css": .style,
        "json": ContentType(value: "application/json; charset=utf-8"),
        "map": ContentType(value: "application/json; charset=utf-8"),
        "webmanifest": ContentType(value: "application/manifest+json; charset=utf-8"),
        "jsonld": ContentType(value: "application/ld+json; charset=utf-8"),
        "xml": ContentType(value: "application/xml; charset=utf-8"),
        "atom": ContentType(value: "application/atom+xml; charset=utf-8"),
        "svg": ContentType(value: "image/svg+xml; charset=utf-8"),
        "csv": ContentType(value: "text/csv; charset=utf-8"),
        "png": ContentType(value: "image/png"), "jpg": ContentType(value: "image/jpeg"),
        "jpeg": ContentType(value: "image/jpeg"), "gif": ContentType(value: "image/gif"),
        "webp": ContentType(value: "image/webp"), "avif": ContentType(value: "image/avif"),
        "ico": ContentType(value: "image/x-icon"),
        "woff": ContentType(value: "font/woff"), "woff2": ContentType(value: "font/woff2"),
        "ttf": ContentType(value: "font/ttf"), "otf": ContentType(value: "font/otf"),
        "pdf": ContentType(value: "application/pdf"), "zip": ContentType(value: "application/zip"),
        "gz": ContentType(value: "application/gzip"), "wasm": ContentType(value: "application/wasm"),
        "mp4": ContentType(value: "video/mp4"), "webm": ContentType(value: "video/webm"),
        "mp3": ContentType(value: "audio/mpeg"),
    ]

    private init(value: String) {
        self.value = value
    }

    /// - Parameter fileName: a name without its folder. One without an extension, such as `_headers`, is plain text.
    init(fileName: String) {
        guard let dot = fileName.lastIndex(of: ".") else {
            self = .plainText
            return
        }
        self = Self.known[fileName[fileName.index(after: dot)...].lowercased()] ?? .unknown
    }
}
