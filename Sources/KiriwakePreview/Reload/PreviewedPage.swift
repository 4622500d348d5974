import KiriwakeCore

/// A page of the site as the preview sends it: with the script that reloads it, and a policy that lets it run.
enum PreviewedPage {
    /// The page's bytes with the reload script before `</body>` (or at the end) and each content security policy in
    /// its head widened as far as the script needs; everything else as on disk.
    ///
    /// - Parameters:
    ///   - build: the build the page belongs to.
    ///   - version: differs when the page on disk does.
    static func page(_ page: [UInt8], build: String, version: String) -> [UInt8] {
        let script =
            "<script src=\"\(ReloadPath.script)\" data-build=\"\(build)\" data-page=\"\(version)\" defer></script>"
        let end = (page.lastRange(ofLowercase: "</body") ?? page.lastRange(ofLowercase: "</html"))?.lowerBound
        var previewed: [UInt8] = []
        previewed.reserveCapacity(page.count + script.utf8.count + 64)
        var copied = 0
        for change in policyChanges(in: page) {
            previewed += page[copied..<change.range.lowerBound]
            previewed += change.text.utf8
            copied = change.range.upperBound
        }
        let insertion = max(copied, end ?? page.count)
        previewed += page[copied..<insertion]
        previewed += script.utf8
        previewed += page[insertion...]
        return previewed
    }

    /// The `content` attributes to rewrite, quotes excluded, in order.
    private static func policyChanges(in page: [UInt8]) -> [(range: Range<Int>, text: String)] {
        let headEnd =
            (page.firstRange(ofLowercase: "</head") ?? page.firstRange(ofLowercase: "<body"))?.lowerBound ?? page.count
        var changes: [(range: Range<Int>, text: String)] = []
        var start = 0
        while let tag = MetaTag(in: page, from: start, to: headEnd) {
            start = tag.range.upperBound
            guard let name = tag.value(of: "http-equiv"), let content = tag.value(of: "content") else { continue }
            let kind = String(decoding: page[name], as: UTF8.self).lowercased()
            guard kind == "content-security-policy" else { continue }
            let policy = ContentSecurityPolicy(unescaped(String(decoding: page[content], as: UTF8.self)))
            var wider = policy
            wider.permitReload()
            if wider != policy { changes.append((content, HTMLText.escape(wider.text))) }
        }
        return changes
    }

    /// Character references that templates write for quotes and ampersands.
    private static let references = [
        ("&#39;", "'"), ("&#x27;", "'"), ("&apos;", "'"), ("&quot;", "\""), ("&#34;", "\""), ("&amp;", "&"),
    ]

    private static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.first {
            if byte == UInt8(ascii: "&"), let found = references.first(where: { rest.starts(with: $0.0.utf8) }) {
                bytes += found.1.utf8
                rest = rest.dropFirst(found.0.utf8.count)
            } else {
                bytes.append(byte)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
