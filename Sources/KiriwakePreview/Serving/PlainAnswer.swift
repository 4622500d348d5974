import KiriwakeCore

/// The preview's own answers, where the site has no page.
enum PlainAnswer {
    static func hostRefused(_ host: String?) -> String {
        """
        the preview does not answer for \(host.map { "the host '\($0)'" } ?? "a request without a host")
            expected: localhost, 127.0.0.1 or [::1], and with 'kiriwake serve --lan' this machine's own addresses and \
        name
            do: open the address that 'kiriwake serve' prints

        """
    }

    static let twoHosts = """
        the request names two hosts
            expected: one 'Host' field

        """

    static let methodRefused = """
        the preview only shows pages
            expected: GET or HEAD

        """

    static let malformedPath = """
        this is not the address of a page: it cannot be decoded, or it leads out of the site
            do: begin at '/'

        """

    static let unknownTool = """
        the preview itself has nothing at this address
            do: begin at '/'

        """

    /// A whole page, because it must contain the script that reloads it.
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
        <p>The site has no page at '\(HTMLText.escape(target))', and no 404.html</p>
        </body>
        </html>

        """
    }
}
