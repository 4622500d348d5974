import KiriwakeCore

/// Addresses made from what has broken servers before.
enum HostileTarget {
    private static let pieces = [
        "/", "/", "/", "//", "..", ".", "...", "%2e", "%2E%2e", "%252e", "%c0%ae", "%e0%80%ae", "%2f", "%2F", "%5c",
        "\\",
        "..;", ";", "%00", "%0d%0a", "%20", "%", "%%", "%u002e", "%zz", "?", "#", "&", ":", "@", "~", "*", "|", "\"",
        "<",
        "secret.txt", "secret", "outside", "link", "linked-folder", "loop", "inside", "ja", "index.html", ".git",
        ".env",
        "_kiriwake", "events", "reload.js", "proc/self/environ", "etc/passwd", "file:///etc/passwd", "http://", "C:",
        "％２ｅ",
        "\u{301}", "切", "\u{202E}", "\u{FEFF}", "a", "0",
    ]

    static func random(using generator: inout SeededGenerator) -> String {
        let count = Int.random(in: 0...12, using: &generator)
        let start = Int.random(in: 0..<20, using: &generator) == 0 ? "" : "/"
        return start + (0..<count).map { _ in pieces[Int.random(in: pieces.indices, using: &generator)] }.joined()
    }
}
