/// What the preview says in its own words, where the site has no page for it.
enum PlainAnswer {
    static func hostRefused(_ host: String?) -> String {
        """
        This preview does not answer for \(host.map { "the host “\($0)”" } ?? "a request without a host").
        It answers for localhost, 127.0.0.1 and [::1], and with “kiriwake serve --lan” for this machine's own
        addresses and name, so that no web site elsewhere can read it under a name of its own.

        """
    }

    static let methodRefused = "This preview only shows pages: it answers GET and HEAD.\n"

    static let malformedPath = "This is not the address of a page: it cannot be decoded, or leads out of the site.\n"

    static let unknownTool = "The preview itself has nothing at this address.\n"

    /// A whole page, because the script that reloads it belongs into it.
    static func notFound(_ target: String) -> String {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Page not found</title>
        </head>
        <body>
        <h1>Page not found</h1>
        <p>The site has no page at “\(escaped(target))”, and no 404.html.</p>
        </body>
        </html>

        """
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
